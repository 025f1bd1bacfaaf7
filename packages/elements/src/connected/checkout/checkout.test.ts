import { expect } from '@open-wc/testing';
import { formatMoney, SourceError, type StorefrontSource } from '@nongsan/core';
import { expectAccessible } from '../../testing/accessible.ts';
import { keptCart } from '../../testing/cart-fixture.ts';
import { checkoutFor } from '../../testing/checkout-fixture.ts';
import { gate } from '../../testing/gate.ts';
import { shown, textOf } from '../../testing/portal-fixture.ts';
import { realSource } from '../../testing/real-portal.ts';
import { waitUntil } from '../../testing/wait-until.ts';

const fault = (host: Element, id: string) => textOf(host, `#${id}-fault`);

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('<nongsan-checkout>', () => {
  it('has nothing to ask for an empty cart', async () => {
    const { checkout } = await checkoutFor(realSource());
    await shown(checkout, '.empty');
    await expectAccessible(checkout);
  });

  it('keeps its place while it waits', async () => {
    const { source } = gate(realSource(), 'portal');
    const { checkout } = await checkoutFor(source);
    await shown(checkout, '[aria-busy="true"]');
    await expectAccessible(checkout);
  });

  it('says that the network is gone, and tries again when asked', async () => {
    const source = realSource();
    await keptCart(source);
    const { calls, source: held } = gate(source, 'portal');
    const { checkout } = await checkoutFor(held);
    await waitUntil(() => calls.length === 1);
    calls[0]?.fail(new SourceError('network', 'no network'));
    const failure = await shown(checkout, '[part="error"]');
    await expectAccessible(checkout);
    failure.querySelector('button')?.click();
    await waitUntil(() => calls.length === 2);
    calls[1]?.pass();
    await shown(checkout, 'form');
  });

  it('asks everything in one form, with nothing agreed to beforehand', async () => {
    const source = realSource();
    await keptCart(source);
    const { checkout } = await checkoutFor(source);
    const form = await shown<HTMLFormElement>(checkout, 'form');
    expect(checkout.shadowRoot?.querySelectorAll('form')).to.have.length(1);
    const consents = [...form.querySelectorAll<HTMLInputElement>('[name="consent"]')];
    expect(consents.length).to.be.greaterThan(1);
    expect(consents.some(({ checked }) => checked)).to.equal(false);
    expect(form.querySelector('#name')?.getAttribute('autocomplete')).to.equal('name');
    expect(form.querySelector('#phone')?.getAttribute('inputmode')).to.equal('tel');
    expect(form.querySelectorAll('#province option')).to.have.length(35);
    await expectAccessible(checkout);
  });

  it('says plainly that nothing is sold on a demonstration portal', async () => {
    const source = realSource();
    await keptCart(source);
    const { checkout } = await checkoutFor(source);
    expect((await shown(checkout, '.demo')).textContent).to.contain('không bán hàng thật');
  });

  it('lists what is missing, takes the focus there, and leads to each question', async () => {
    const source = realSource();
    await keptCart(source);
    const { checkout, focusOn, submit } = await checkoutFor(source);
    await submit();
    await focusOn('.faults');
    expect(textOf(checkout, '.faults h2')).to.equal('Còn 5 chỗ cần sửa');
    expect(fault(checkout, 'name')).to.contain('Nhập họ và tên');
    await expectAccessible(checkout);
    (await shown(checkout, '.faults li:nth-child(2) button')).click();
    await focusOn('#phone[aria-invalid="true"]');
  });

  it('goes straight to the only question that is wrong, and forgets the fault when it is answered anew', async () => {
    const source = realSource();
    await keptCart(source);
    const { checkout, fill, focusOn, submit, tick, write } = await checkoutFor(source);
    await fill({ phone: '912345678' });
    await tick('consent-order-processing');
    await submit();
    await focusOn('#phone');
    expect(fault(checkout, 'phone')).to.contain('0912 345 678');
    await write('phone', '0912345678');
    expect(fault(checkout, 'phone')).to.equal('');
  });

  it('shows every answer once more, and goes back to a question without losing one', async () => {
    const source = realSource();
    const cart = await keptCart(source);
    const { action, checkout, control, focusOn, toReview } = await checkoutFor(source);
    await toReview({ email: 'thu@vidu.vn', note: 'Gọi trước khi giao' });
    await focusOn('.review .heading');
    for (const answer of ['Người mua thử', '0912 345 678', 'thu@vidu.vn', 'Xã Tân Cương, Thái Nguyên', 'Gọi trước'])
      expect(textOf(checkout, '.review')).to.contain(answer);
    expect((await action()).textContent).to.contain(`Đặt hàng · ${formatMoney(cart.totals.total, 'vi')}`);
    await expectAccessible(checkout);
    (await shown(checkout, '.answers:nth-of-type(2) button')).click();
    await focusOn('#province');
    expect((await control('street')).value).to.equal('Số 1, xóm Mẫu');
    expect((await control('commune')).value).to.equal('Xã Tân Cương');
  });

  it('asks for the age where the cart holds alcohol', async () => {
    const source = realSource();
    await keptCart(source, 1, 'tn', ({ minimumAge }) => minimumAge === 18);
    const { checkout, fill, focusOn, submit, tick } = await checkoutFor(source);
    await fill();
    await tick('consent-order-processing');
    await submit();
    await focusOn('#age');
    await expectAccessible(checkout);
    await tick('age');
    await submit();
    await shown(checkout, '.review');
  });

  it('stores nothing before something is typed, and nothing on the device unless asked to', async () => {
    const source = realSource();
    await keptCart(source);
    const { checkout, toReview } = await checkoutFor(source);
    await shown(checkout, 'form');
    expect(sessionStorage).to.have.length(0);
    await toReview();
    expect(Object.keys(localStorage)).to.deep.equal(['nongsan.cart.tn']);
    expect(document.cookie).to.equal('');
  });
});

describe('the commune of the address', () => {
  const form = async (source: StorefrontSource = realSource()) => {
    await keptCart(source);
    return checkoutFor(source);
  };
  const options = (checkout: Element) =>
    [...(checkout.shadowRoot?.querySelectorAll('.option') ?? [])].map((option) => option.textContent?.trim());

  it('waits for the province', async () => {
    const { checkout, control, write } = await form();
    expect((await control('commune')).disabled).to.equal(true);
    await write('province', '19');
    expect((await control('commune')).disabled).to.equal(false);
    expect(textOf(checkout, '#commune-hint')).to.contain('tên cũ');
  });

  it('lists the whole province at a press', async () => {
    const { checkout, control, write } = await form();
    await write('province', '19');
    (await control('commune')).click();
    await shown(checkout, '.option');
    expect(options(checkout)).to.have.length(92);
    await expectAccessible(checkout);
  });

  it('is found by a former name, and says so', async () => {
    const { checkout, write } = await form();
    await write('province', '19');
    await write('commune', 'thinh duc');
    const option = await shown(checkout, '.option');
    expect(option.textContent).to.contain('Xã Tân Cương');
    expect(option.textContent).to.contain('trước là Xã Thịnh Đức');
    option.click();
    await checkout.updateComplete;
    expect(checkout.shadowRoot?.querySelector<HTMLInputElement>('#commune')?.value).to.equal('Xã Tân Cương');
  });

  it('is chosen by keys alone, which send neither the form nor close the dialog', async () => {
    const { checkout, control, press, write } = await form();
    await write('province', '19');
    await press('ArrowDown');
    await shown(checkout, '.option');
    await press('ArrowDown');
    expect((await control('commune')).getAttribute('aria-activedescendant')).to.equal('commune-0');
    await press('ArrowUp');
    expect((await control('commune')).getAttribute('aria-activedescendant')).to.equal('commune-91');
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    (await control('commune')).dispatchEvent(escape);
    await checkout.updateComplete;
    expect(escape.defaultPrevented).to.equal(true);
    expect((await control('commune')).getAttribute('aria-expanded')).to.equal('false');
  });

  it('counts as chosen when its name was typed in full', async () => {
    const { checkout, control, write } = await form();
    await write('province', '19');
    await write('commune', 'Tân Cương');
    await shown(checkout, '.option');
    (await control('commune')).dispatchEvent(new FocusEvent('blur'));
    await checkout.updateComplete;
    expect((await control('commune')).value).to.equal('Xã Tân Cương');
  });

  it('is not guessed from what fits nothing', async () => {
    const { checkout, fill, focusOn, submit, tick, write } = await form();
    await fill({ commune: '' });
    await write('commune', 'không có nơi này');
    await tick('consent-order-processing');
    await submit();
    await focusOn('#commune');
    expect(fault(checkout, 'commune')).to.contain('trong danh sách');
  });

  it('is remembered for a province that is come back to', async () => {
    const { control, fill, write } = await form();
    await fill();
    await write('province', '20');
    expect((await control('commune')).value).to.equal('');
    await write('province', '19');
    expect((await control('commune')).value).to.equal('Xã Tân Cương');
  });
});
