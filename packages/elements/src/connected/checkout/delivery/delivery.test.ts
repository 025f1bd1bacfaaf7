import { expect } from '@open-wc/testing';
import { SourceError, vnd, type Cart, type StorefrontSource } from '@nongsan/core';
import type { CartDestinationRequest, ParcelShipping } from '@nongsan/core/shipping';
import { expectAccessible } from '../../../testing/accessible.ts';
import { keptCart } from '../../../testing/cart-fixture.ts';
import { checkoutFor } from '../../../testing/checkout-fixture.ts';
import { gone, shown, textOf } from '../../../testing/portal-fixture.ts';
import { realSource } from '../../../testing/real-portal.ts';
import { waitUntil } from '../../../testing/wait-until.ts';

const office = (code: string): NonNullable<ParcelShipping['ways'][number]['postOffices']>[number] => ({
  code,
  name: `Bưu điện ${code}`,
  address: 'Xã Tân Cương, Thái Nguyên',
  provinceCode: '19',
  communeCode: '05503',
  sample: true,
});

const ways: ParcelShipping['ways'] = [
  { way: 'home', issue: 'none', price: vnd(30_000), exact: true, transit: { min: 24, max: 48 } },
  { way: 'pickup', issue: 'none', price: vnd(0), exact: true, pickup: { address: 'Xóm Hồng Thái, xã Tân Cương' } },
  {
    way: 'post-office',
    issue: 'none',
    price: vnd(12_000),
    exact: true,
    transit: { min: 48, max: 96 },
    postOffices: [office('19-A'), office('19-B')],
  },
];
const shipping: ParcelShipping = {
  way: 'home',
  exact: true,
  issue: 'none',
  weight: 500,
  ways,
  promise: { hours: 48, startsAt: 'harvested' },
};
const before: ParcelShipping = { ...shipping, exact: false, ways: ways.map((way) => ({ ...way, exact: false })) };

type Tell = (asked: CartDestinationRequest, index: number) => Partial<ParcelShipping> | SourceError;

/** The real server's carts at a portal that has ways of delivery: it answers for a destination as the test says. */
function withWays(tell: Tell = (asked) => chosenIn(asked)) {
  const source = realSource();
  const asked: CartDestinationRequest[] = [];
  const sent = (cart: Cart, told: ParcelShipping, version = cart.version): Cart => ({
    ...cart,
    version,
    parcels: cart.parcels.map((parcel) => ({ ...parcel, shipping: told })),
  });
  let now: Partial<ParcelShipping> = before;
  const held = Object.assign(Object.create(source) as StorefrontSource, {
    cart: async (id: string) => sent(await source.cart(id), { ...shipping, ...now }),
    setDestination: async (id: string, destination: CartDestinationRequest) => {
      asked.push(destination);
      const answer = tell(destination, asked.length - 1);
      if (answer instanceof SourceError) throw answer;
      now = answer;
      const cart = await source.cart(id);
      return sent(cart, { ...shipping, ...now }, cart.version + asked.length);
    },
  });
  return { asked, held, source };
}

const chosenIn = ({ delivery = [] }: CartDestinationRequest): Partial<ParcelShipping> => {
  const [choice] = delivery;
  return choice === undefined ? {} : { way: choice.way, ...(choice.postOffice && { postOffice: choice.postOffice }) };
};

async function atDelivery(tell?: Tell) {
  const portal = withWays(tell);
  await keptCart(portal.source);
  const page = await checkoutFor(portal.held);
  await shown(page.checkout, '#delivery');
  const told = (count = 1) => waitUntil(() => portal.asked.length >= count, `${count} destinations`);
  return { ...portal, ...page, told };
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

describe('how a parcel is delivered', () => {
  it('waits for the place, and promises what it promises already', async () => {
    const { asked, checkout } = await atDelivery();
    expect(textOf(checkout, '#delivery')).to.contain('Chọn tỉnh và xã, phường');
    expect(textOf(checkout, '#delivery')).to.contain('trong 48 giờ kể từ lúc thu hoạch');
    expect(asked).to.have.length(0);
    await expectAccessible(checkout);
  });

  it('is asked for as soon as the commune is chosen, with fees, hours and places', async () => {
    const { asked, checkout, fill, told } = await atDelivery();
    await fill();
    await told();
    expect(asked[0]).to.deep.equal({ provinceCode: '19', communeCode: '05503' });
    await shown(checkout, '[value="pickup"]');
    await waitUntil(() => !textOf(checkout, '#delivery').includes('Đang tính'));
    const said = textOf(checkout, '#delivery');
    for (const part of ['khoảng 24–48 giờ', 'Miễn phí', 'Xóm Hồng Thái', 'khoảng 2–4 ngày'])
      expect(said).to.contain(part);
    expect((await shown<HTMLInputElement>(checkout, '[value="home"]')).checked).to.equal(true);
    expect(asked).to.have.length(1);
    await expectAccessible(checkout);
  });

  it('tells the portal the way that is chosen, and the review says it', async () => {
    const { asked, checkout, source, told, toReview } = await atDelivery();
    await toReview();
    await told();
    (await shown(checkout, '.answers:nth-of-type(3) button')).click();
    (await shown(checkout, '[value="pickup"]')).click();
    await told(2);
    const store = (await source.cart(localStorage.getItem('nongsan.cart.tn') ?? '')).parcels[0]?.store.id;
    expect(asked[1]?.delivery).to.deep.equal([{ store, way: 'pickup' }]);
    await waitUntil(() => !textOf(checkout, '#delivery').includes('Đang tính'));
    (await shown(checkout, '[part="action"]')).click();
    await waitUntil(() => textOf(checkout, '.review').includes('Tự đến lấy tại hộ'));
    expect(textOf(checkout, '.review')).to.contain('Xóm Hồng Thái');
    await expectAccessible(checkout);
  });

  it('by post office asks which one, the nearest first', async () => {
    const { asked, checkout, fill, told, write } = await atDelivery();
    await fill();
    (await shown(checkout, '[value="post-office"]')).click();
    await told(2);
    expect(asked[1]?.delivery?.[0]).to.include({ way: 'post-office', postOffice: '19-A' });
    const select = await shown<HTMLSelectElement>(checkout, '#delivery select');
    expect(select.options[0]?.textContent).to.contain('(mẫu)');
    await write(select.id, '19-B');
    await told(3);
    expect(asked[2]?.delivery?.[0]).to.include({ way: 'post-office', postOffice: '19-B' });
    await expectAccessible(checkout);
  });

  it('is said to come too late before anything is paid, and leads back there', async () => {
    const slow = ways.map((way) => (way.way === 'home' ? { ...way, issue: 'too-slow' as const } : way));
    const { checkout, fill, focusOn, submit, tick, told } = await atDelivery((asked) => {
      const { way = 'home' } = chosenIn(asked);
      return { way, ways: slow, issue: way === 'home' ? 'too-slow' : 'none' };
    });
    await fill();
    await tick('consent-order-processing');
    await told();
    await submit();
    await focusOn('#delivery');
    expect(textOf(checkout, '#delivery .problem')).to.contain('Không kịp tới nơi này');
    await expectAccessible(checkout);
    (await shown(checkout, '[value="pickup"]')).click();
    await gone(checkout, '#delivery .problem');
    await submit();
    await shown(checkout, '.review');
  });

  it('goes home again when the way is offered no longer', async () => {
    const { asked, checkout, fill, told } = await atDelivery((request) =>
      request.delivery === undefined ? {} : new SourceError('invalid-request', 'no such way'),
    );
    await fill();
    (await shown(checkout, '[value="pickup"]')).click();
    await told(3);
    expect(asked[2]).not.to.have.property('delivery');
    expect((await shown<HTMLInputElement>(checkout, '[value="home"]')).checked).to.equal(true);
  });

  it('can be asked for again where no answer came', async () => {
    const { checkout, fill, told } = await atDelivery((_, index) =>
      index === 0 ? new SourceError('network', 'no network') : {},
    );
    await fill();
    const again = await shown(checkout, '#delivery .button');
    expect(textOf(checkout, '#delivery')).to.contain('Chưa tính được');
    again.click();
    await told(2);
    await gone(checkout, '#delivery .button');
  });

  it('is no question at a portal that is older than destinations', async () => {
    const { checkout, fill, submit, tick } = await atDelivery(() => new SourceError('not-found', 'no such address'));
    await fill();
    await gone(checkout, '#delivery');
    await tick('consent-order-processing');
    await submit();
    await shown(checkout, '.review');
    expect(textOf(checkout)).not.to.contain('giao hàng bằng cách nào');
  });

  it('is no question where there is one way, one price and no promise', async () => {
    const { asked, held, source } = withWays();
    await keptCart(source);
    const cart = async (id: string): Promise<Cart> => {
      const told = await held.cart(id);
      const { promise: _, ...only } = { ...shipping, ways: ways.slice(0, 1) };
      return { ...told, parcels: told.parcels.map((parcel) => ({ ...parcel, shipping: only })) };
    };
    const { checkout, toReview } = await checkoutFor(Object.assign(Object.create(held) as StorefrontSource, { cart }));
    await toReview();
    expect(checkout.shadowRoot?.querySelectorAll('#delivery')).to.have.length(0);
    expect(asked).to.have.length(0);
  });
});
