import { expect, fixture, html } from '@open-wc/testing';
import type { Payment } from '@nongsan/core';
import { expectAccessible } from '../../testing/accessible.ts';
import { shown, textOf } from '../../testing/portal-fixture.ts';
import './transfer.define.ts';
import type { NongsanTransfer } from './transfer.ts';
import { waitUntil } from '../../testing/wait-until.ts';

const payment: Payment = {
  id: 'pay_1',
  method: 'vietqr',
  state: 'pending',
  payee: { kind: 'portal', name: 'Cổng mẫu' },
  amount: { amount: 530_000, currency: 'VND' },
  reference: 'NS7K3F9QXM',
  transfer: {
    bin: '999999',
    bankName: 'Ngân hàng mẫu',
    account: '0000000000',
    accountName: 'MAU - KHONG CHUYEN TIEN',
    purpose: 'NS7K3F9QXM MAU',
    vietQr: '000201010212…',
    sample: true,
  },
};

const transferOf = (value: Payment | undefined) =>
  fixture<NongsanTransfer>(html`<nongsan-transfer .payment=${value}></nongsan-transfer>`);

/** At a moment that stays. */
const transferAt = (value: Payment) =>
  fixture<NongsanTransfer>(
    html`<nongsan-transfer .payment=${value} .now=${() => new Date('2026-11-22T09:00:00+07:00')}></nongsan-transfer>`,
  );

/** Stands in for the browser's clipboard, which a test page may not write to. */
function clipboard(writeText: (text: string) => Promise<void>) {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
}
afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'));

describe('<nongsan-transfer>', () => {
  it('shows the code, the exact amount and every item', async () => {
    const element = await transferOf(payment);
    const code = await shown<HTMLElementTagNameMap['nongsan-qr']>(element, 'nongsan-qr');
    expect(code.value).to.equal(payment.transfer?.vietQr);
    const text = textOf(element);
    for (const part of ['530.000\u00a0₫', 'Ngân hàng mẫu', '0000000000', 'NS7K3F9QXM MAU'])
      expect(text).to.contain(part);
    await expectAccessible(element);
  });

  it('says that a sample takes no money', async () => {
    expect(textOf(await transferOf(payment), '.sample')).to.equal('MẪU - KHÔNG CHUYỂN TIỀN');
    const { transfer } = payment;
    const real = await transferOf({ ...payment, ...(transfer && { transfer: { ...transfer, sample: false } }) });
    expect(real.shadowRoot?.querySelector('.sample')).to.equal(null);
  });

  it('copies the amount as digits, and says that it has', async () => {
    const copied: string[] = [];
    clipboard((text) => Promise.resolve(void copied.push(text)));
    const element = await transferOf(payment);
    element.shadowRoot?.querySelector<HTMLElement>('.fact:nth-child(4) button')?.click();
    await waitUntil(() => textOf(element, '[role="status"]') === 'Đã chép: Số tiền');
    expect(copied).to.deep.equal(['530000']);
    await expectAccessible(element);
  });

  it('says what to do where the browser does not let it copy', async () => {
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const element = await transferOf(payment);
    element.shadowRoot?.querySelector<HTMLElement>('.copy button')?.click();
    await waitUntil(() => textOf(element, '[role="status"]').includes('Giữ tay lên chữ'));
  });

  it('saves the code as a picture that a reader reads, and says what to do with it', async () => {
    const files: Blob[] = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (file: Blob) => {
      files.push(file);
      return '#';
    };
    try {
      const element = await transferOf(payment);
      (await shown(element, '[part="save"]')).click();
      await waitUntil(() => textOf(element, '[role="status"]').startsWith('Đã lưu ảnh mã'));
      await expectAccessible(element);
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    const [picture] = files;
    if (picture === undefined) throw new Error('Nothing was saved');
    const { pixelReader } = await import('../../connected/trace-scanner/pixel-reader.ts');
    const read = await pixelReader().read(await createImageBitmap(picture), 0);
    expect(read).to.deep.equal([payment.transfer?.vietQr]);
  });

  it('says what else helps where the browser draws no picture', async () => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = () => null;
    try {
      const element = await transferOf(payment);
      (await shown(element, '[part="save"]')).click();
      await waitUntil(() => textOf(element, '[role="status"]').startsWith('Không lưu được ảnh'));
    } finally {
      HTMLCanvasElement.prototype.getContext = getContext;
    }
  });

  it('shows nothing for cash', async () => {
    const { transfer: _, ...cash } = payment;
    expect((await transferOf({ ...cash, method: 'cod' })).shadowRoot?.querySelector('.base')).to.equal(null);
  });

  it('opens the banking application by the page’s address, with everything filled in', async () => {
    const element = await transferOf(payment);
    element.bankHref = 'https://bank.example.vn/pay?to={account}&at={bin}&sum={amount}&note={purpose}&no={other}';
    await element.updateComplete;
    const link = element.shadowRoot?.querySelector<HTMLAnchorElement>('[part="action"]');
    expect(link?.href).to.equal(
      'https://bank.example.vn/pay?to=0000000000&at=999999&sum=530000&note=NS7K3F9QXM%20MAU&no=',
    );
    const offers: unknown[] = [];
    element.addEventListener('nongsan-open-link', (event) => {
      event.preventDefault();
      offers.push(event.detail);
    });
    link?.click();
    expect(offers).to.deep.equal([{ href: link?.href, kind: 'bank', payment }]);
    await expectAccessible(element);
  });

  it('says until when it is waited for, in words, and not aloud', async () => {
    const element = await transferAt({ ...payment, expiresAt: '2026-11-23T04:30:00+07:00' });
    expect(textOf(element, '[part="state"]')).to.contain('còn 19 giờ 30 phút');
    expect(textOf(element, '[role="status"]')).to.equal('');
    await expectAccessible(element);
  });

  it('takes the code and the items away when the time is over', async () => {
    const element = await transferAt({ ...payment, expiresAt: '2026-11-22T09:00:00+07:00' });
    expect(textOf(element, '[part="state"]')).to.contain('Đã hết hạn trả');
    expect(element.shadowRoot?.querySelector('.qr, .fact, .sample')).to.equal(null);
    await expectAccessible(element);
  });

  it('says by itself that the money came, once, in the place where it speaks', async () => {
    const element = await transferAt(payment);
    const region = element.shadowRoot?.querySelector('[role="status"]');
    const { transfer: _, ...rest } = payment;
    element.payment = { ...rest, state: 'paid', paidAt: '2026-11-22T09:05:00+07:00' };
    await element.updateComplete;
    expect(region?.textContent).to.contain('Đã nhận 530.000');
    expect(textOf(element, '[part="state"]')).to.contain('09:05');
    await expectAccessible(element);
  });

  it('says nothing aloud of what was paid before, or of another payment', async () => {
    const element = await transferAt({ ...payment, state: 'paid' });
    expect(textOf(element, '[role="status"]')).to.equal('');
    element.payment = { ...payment, id: 'pay_2' };
    await element.updateComplete;
    element.payment = { ...payment, id: 'pay_3', state: 'paid' };
    await element.updateComplete;
    expect(textOf(element, '[role="status"]')).to.equal('');
  });

  for (const [state, words] of [
    ['cancelled', 'đã huỷ'],
    ['refunded', 'Đã hoàn lại'],
  ] as const)
    it(`says what became of a payment that is ${state}`, async () => {
      const element = await transferAt({ ...payment, state });
      expect(textOf(element, '[part="state"]')).to.contain(words);
      expect(element.shadowRoot?.querySelector('.qr')).to.equal(null);
    });

  for (const href of ['', 'javascript:alert(1)', 'bank:pay?to={account}']) {
    it(`has no link to a banking application for ${JSON.stringify(href)}`, async () => {
      const element = await fixture<NongsanTransfer>(
        html`<nongsan-transfer .payment=${payment} bank-href=${href}></nongsan-transfer>`,
      );
      expect(element.shadowRoot?.querySelector('[part="action"]')).to.equal(null);
    });
  }
});
