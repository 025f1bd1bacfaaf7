import { createHttpSource } from '@nongsan/client';
import type { Cart, Order, OrderCare, Product, Result, Store, StorefrontSource } from '@nongsan/core';

const map = <T>(results: ReadonlyMap<string, Result<T>>, change: (value: T) => T): ReadonlyMap<string, Result<T>> =>
  new Map(
    Array.from(results, ([ref, result]) => [ref, result.ok ? { ok: true, value: change(result.value) } : result]),
  );

/** A method with its answer changed. */
const changed =
  <A extends unknown[], T>(method: (...args: A) => Promise<T>, change: (value: T) => T) =>
  async (...args: A): Promise<T> =>
    change(await method(...args));

const withoutPicture = <L extends Cart['lines'][number] | Order['subOrders'][number]['lines'][number]>(line: L): L => {
  const { picture: _, ...product } = line.product;
  return { ...line, product };
};
const cart = (value: Cart): Cart => ({ ...value, lines: value.lines.map(withoutPicture) });
const order = (value: Order): Order => ({
  ...value,
  subOrders: value.subOrders.map((part) => ({ ...part, lines: part.lines.map(withoutPicture) })),
});

function withoutPictures(care: OrderCare | undefined): OrderCare {
  if (care === undefined) throw new Error('The HTTP source does nothing with orders');
  return {
    ...care,
    look: changed(care.look, ({ order: seen, ...rest }) =>
      seen === undefined ? rest : { ...rest, order: order(seen) },
    ),
    cancel: changed(care.cancel, order),
    reorder: changed(care.reorder, (answer) => ({ ...answer, cart: cart(answer.cart) })),
  };
}

/**
 * The real server with the real sample, which the test runner answers for under `/v1`. Pictures are left out: they live
 * at the server's own address, and the test page may load none from elsewhere.
 */
export function realSource(key = 'pk_demo_thainguyen'): StorefrontSource {
  const source = createHttpSource({ api: location.origin, key });
  const product = (value: Product): Product => ({ ...value, pictures: [] });
  const store = ({ picture: _, ...rest }: Store): Store => rest;
  return Object.assign(Object.create(source) as StorefrontSource, {
    products: async (...args: Parameters<StorefrontSource['products']>) => map(await source.products(...args), product),
    stores: async (...args: Parameters<StorefrontSource['stores']>) => map(await source.stores(...args), store),
    listProducts: async (...args: Parameters<StorefrontSource['listProducts']>) => {
      const page = await source.listProducts(...args);
      return { ...page, items: page.items.map((item) => (item.ok ? { ok: true, value: product(item.value) } : item)) };
    },
    createCart: changed(source.createCart, cart),
    cart: changed(source.cart, cart),
    addLine: changed(source.addLine, cart),
    setLine: changed(source.setLine, cart),
    ...(source.setDestination && { setDestination: changed(source.setDestination, cart) }),
    placeOrder: changed(source.placeOrder, (placed) => ({ ...placed, order: order(placed.order) })),
    order: changed(source.order, order),
    orderCare: async () => withoutPictures(await source.orderCare?.()),
  } satisfies Partial<StorefrontSource>);
}

/** The server starts with the first question; on a busy machine that takes longer than a test may. */
before(async function () {
  this.timeout(60_000);
  await realSource().portal();
});
