import type { Cart, PaymentMethod, PlacedOrder, StorefrontSource } from '@nongsan/core';
import { storySource, thaiNguyen } from './network.ts';

/** What a story's buyer wants: products by slug, each in its first packing, and how many. */
export type Wishes = Readonly<Record<string, number>>;

const once = () => ({ idempotencyKey: crypto.randomUUID() });

/** Runs before a story is drawn. */
type Loader = (story: { readonly id: string }) => Promise<Record<string, unknown>>;

/** Where the portal of a story keeps its cart: the story's identifier is its portal's key. */
const placeOf = (story: string) => `nongsan.cart.${story}`;

/** Answers that another story was given are not this one's. */
function forgetAnswers(): void {
  for (const key of Object.keys(sessionStorage))
    if (key.startsWith('nongsan.checkout.')) sessionStorage.removeItem(key);
}

/** The story's portal starts without a cart, also when an earlier visit left one. */
export const withoutCart: Loader = ({ id }) => {
  forgetAnswers();
  localStorage.removeItem(placeOf(id));
  return Promise.resolve({});
};

/** The story's portal remembers a cart, which it cannot read. */
export const withLostCart: Loader = ({ id }) => {
  localStorage.setItem(placeOf(id), 'crt_of_an_earlier_visit');
  return Promise.resolve({});
};

/** The story's portal finds a real cart. */
export const withCart =
  (wishes: Wishes, site = thaiNguyen): Loader =>
  async ({ id }) => {
    const cart = await fill(storySource('real', site), wishes);
    forgetAnswers();
    localStorage.setItem(placeOf(id), cart.id);
    return {};
  };

async function fill(source: StorefrontSource, wishes: Wishes): Promise<Cart> {
  const products = await source.products(Object.keys(wishes));
  let cart = await source.createCart(once());
  for (const [slug, count] of Object.entries(wishes)) {
    const product = products.get(slug);
    const variant = product?.ok ? product.value.variants[0] : undefined;
    if (variant === undefined) throw new Error(`The sample has no ${slug}`);
    cart = await source.addLine(cart.id, { variant: variant.id, quantity: String(count) }, once());
  }
  return cart;
}

async function placeOrder(wishes: Wishes, payment: PaymentMethod, site = thaiNguyen): Promise<PlacedOrder> {
  const source = storySource('real', site);
  const [cart, portal] = await Promise.all([fill(source, wishes), source.portal()]);
  return source.placeOrder(
    {
      cart: cart.id,
      expectedTotal: cart.totals.total,
      contact: { name: 'Người mua thử', phone: '+84900000000' },
      address: { vintage: '2025-07', provinceCode: '19', communeCode: '05503', street: 'Số 1, đường thử nghiệm' },
      payment,
      consents: portal.consents.map(({ purpose, required, version }) => ({ purpose, version, granted: required })),
      locale: 'vi',
    },
    once(),
  );
}

/** What an order's link holds. */
export interface OrderLink {
  readonly order: string;
  readonly secret: string;
}

/**
 * A real order by a buyer who does not exist. A story that is drawn again shows the order of the first time: each one takes
 * from the stock that the other stories show.
 */
export async function orderOf(
  story: string,
  wishes: Wishes,
  payment: PaymentMethod,
  site?: string,
): Promise<OrderLink> {
  const place = `nongsan.story.${story}`;
  const kept = sessionStorage.getItem(place);
  if (kept !== null) return JSON.parse(kept) as OrderLink;
  const { order, secret } = await placeOrder(wishes, payment, site);
  const link = { order: order.id, secret };
  sessionStorage.setItem(place, JSON.stringify(link));
  return link;
}

/** The same, taken back by its buyer. */
export async function cancelledOrderOf(story: string, wishes: Wishes, payment: PaymentMethod): Promise<OrderLink> {
  const link = await orderOf(story, wishes, payment);
  const care = await storySource('real', thaiNguyen).orderCare?.();
  // With one key a story: what was taken back for an earlier visit is not taken back again.
  await care?.cancel({ id: link.order, secret: link.secret }, {}, { idempotencyKey: `cancel-${link.order}` });
  return link;
}
