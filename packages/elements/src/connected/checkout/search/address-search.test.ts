import { expect } from '@open-wc/testing';
import { expectAccessible } from '../../../testing/accessible.ts';
import { keptCart } from '../../../testing/cart-fixture.ts';
import { checkoutFor } from '../../../testing/checkout-fixture.ts';
import { shown } from '../../../testing/portal-fixture.ts';
import { realSource } from '../../../testing/real-portal.ts';
import { waitUntil } from '../../../testing/wait-until.ts';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

async function searching() {
  const source = realSource();
  await keptCart(source);
  const page = await checkoutFor(source);
  (await shown(page.checkout, 'fieldset > .button')).click();
  await page.focusOn('#search');
  const options = () => [...(page.checkout.shadowRoot?.querySelectorAll<HTMLElement>('#search-list .option') ?? [])];
  const texts = () => options().map((option) => option.textContent.replace(/\s+/g, ' ').trim());
  /** The option with these words, once it is there. */
  const option = async (text: string) => {
    await waitUntil(() => texts().some((each) => each.includes(text)), `an option with ${text}`);
    return options().find((_, index) => texts()[index]?.includes(text)) as HTMLElement;
  };
  const place = async () =>
    Promise.all(['province', 'commune', 'street'].map(async (id) => (await page.control(id)).value));
  return { ...page, option, place, texts };
}

describe('the search for an address', () => {
  it('finds a commune of any province, and fills the fields below', async () => {
    const { checkout, option, place, write } = await searching();
    await write('search', 'tan cuong');
    const found = await option('Xã Tân Cương, Thái Nguyên');
    await expectAccessible(checkout);
    found.click();
    await checkout.updateComplete;
    expect(await place()).to.deep.equal(['19', 'Xã Tân Cương', '']);
    expect(checkout.shadowRoot?.activeElement?.id).to.equal('street');
  });

  it('knows former units, and says so in brackets', async () => {
    const { option, place, write } = await searching();
    await write('search', 'thinh duc thai nguyen');
    const found = await option('(trước là Xã Thịnh Đức');
    expect(found.textContent).to.contain('Xã Tân Cương');
    found.click();
    expect((await place()).slice(0, 2)).to.deep.equal(['19', 'Xã Tân Cương']);
  });

  it('takes a whole address apart, and leaves a street that the buyer wrote', async () => {
    const { checkout, option, place, write } = await searching();
    await write('search', 'Số 5, xóm Hồng Thái, xã Tân Cương, Thái Nguyên');
    (await option('Xã Tân Cương')).click();
    await checkout.updateComplete;
    const [province, commune, street] = await place();
    expect([province, commune]).to.deep.equal(['19', 'Xã Tân Cương']);
    expect(street).to.contain('Hồng Thái');
    await write('street', 'Nhà của tôi');
    await write('search', 'Số 9, xã Tân Cương, Thái Nguyên');
    (await option('Xã Tân Cương')).click();
    expect((await place())[2]).to.equal('Nhà của tôi');
  });

  it('works by keys alone, and Enter never sends the form', async () => {
    const { checkout, control, option, place, write } = await searching();
    const press = async (key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, composed: true });
      (await control('search')).dispatchEvent(event);
      await checkout.updateComplete;
      return event;
    };
    expect((await press('Enter')).defaultPrevented).to.equal(true);
    await write('search', 'tan cuong thai nguyen');
    await option('Xã Tân Cương, Thái Nguyên');
    await press('ArrowDown');
    expect((await control('search')).getAttribute('aria-activedescendant')).to.equal('search-0');
    await press('Enter');
    expect((await place())[0]).to.equal('19');
    await write('search', 'tan cuong');
    await option('Xã Tân Cương');
    expect((await press('Escape')).defaultPrevented).to.equal(true);
    expect((await control('search')).getAttribute('aria-expanded')).to.equal('false');
  });

  it('says when nothing is found, and points to the fields below', async () => {
    const { checkout, write } = await searching();
    await write('search', 'zzzzqqqq');
    const told = await shown(checkout, '#search-told');
    await waitUntil(() => told.textContent.includes('Chưa tìm thấy nơi nào'));
    await expectAccessible(checkout);
  });
});
