import { randomUUID } from 'node:crypto';
import { createHttpSource } from '@nongsan/client';
import type { Cart, Product, StorefrontSource } from '@nongsan/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { failureOf, valueOf } from './source-contract.ts';

/** What only the HTTP source does, carts and orders, against the real server. What every source does: sources.test.ts. */
let server: DemoServer;
let source: StorefrontSource;

const now = new Date('2026-11-22T03:00:00Z');
const key = 'pk_demo_thainguyen';
const write = (idempotencyKey: string = randomUUID()) => ({ idempotencyKey });

beforeAll(async () => {
  server = await startDemoServer({ now });
  source = createHttpSource({ api: server.origin, key });
});
afterAll(() => server.stop());

const catalogue = async (): Promise<readonly Product[]> => {
  const { items } = await source.listProducts({ limit: 100 });
  return items.map(valueOf);
};
const tea = async (): Promise<Product> =>
  valueOf((await source.products(['che-dinh-tan-cuong'])).get('che-dinh-tan-cuong'));

describe('a key that nobody has', () => {
  it('fails with the server’s code', async () => {
    const stranger = createHttpSource({ api: server.origin, key: 'pk_nobody' });
    expect(await failureOf(stranger.portal())).toMatchObject({ code: 'unknown-key' });
  });
});

describe('a cart', () => {
  const filled = async (quantity = '2'): Promise<Cart> => {
    const { id } = await source.createCart(write());
    const variant = (await tea()).variants[0]?.id ?? '';
    return source.addLine(id, { variant, quantity }, write());
  };

  it('is made, filled, changed, emptied and read', async () => {
    const cart = await filled();
    const line = cart.lines[0]?.id ?? '';
    expect(cart.lines.map(({ quantity }) => quantity)).toEqual(['2']);
    const changed = await source.setLine(cart.id, line, '3', write());
    expect(changed.lines[0]?.quantity).toBe('3');
    expect(changed.version).toBeGreaterThan(cart.version);
    expect(await source.cart(cart.id)).toEqual(changed);
    expect((await source.setLine(cart.id, line, '0', write())).lines).toEqual([]);
  });
  it('is made with its first line, once however often its key is sent', async () => {
    const line = { variant: (await tea()).variants[0]?.id ?? '', quantity: '2' };
    const same = write();
    const carts = await Promise.all([1, 2, 3].map(() => source.createCart(same, line)));
    expect(new Set(carts.map(({ id }) => id)).size).toBe(1);
    expect(carts[0]?.lines.map(({ variant, quantity }) => ({ variant, quantity }))).toEqual([line]);
    expect(await source.cart(carts[0]?.id ?? '')).toEqual(carts[0]);
  });
  it('is not made when its first line is refused', async () => {
    const refused = await failureOf(source.createCart(write(), { variant: 'var_khongco', quantity: '1' }));
    expect(refused).toMatchObject({ code: 'unknown-variant', retryable: false });
  });
  it('has a line once however often its key is sent', async () => {
    const { id } = await source.createCart(write());
    const line = { variant: (await tea()).variants[0]?.id ?? '', quantity: '1' };
    const same = write();
    const carts = await Promise.all([1, 2, 3].map(() => source.addLine(id, line, same)));
    expect(carts.map(({ lines }) => lines[0]?.quantity)).toEqual(['1', '1', '1']);
  });
  it('that nobody made is unknown', async () => {
    expect(await failureOf(source.cart('crt_khongco'))).toMatchObject({ code: 'unknown-cart' });
  });
  it('takes no more than may be ordered at once, and says where the request is wrong', async () => {
    const { id } = await source.createCart(write());
    const variant = (await tea()).variants[0]?.id ?? '';
    const refused = await failureOf(source.addLine(id, { variant, quantity: '9999' }, write()));
    expect(refused).toMatchObject({ code: 'invalid-request', faults: [{ pointer: '/quantity' }] });
  });
  it('takes no more than there is', async () => {
    const variant = (await catalogue()).find(({ slug }) => slug !== 'che-dinh-tan-cuong')?.variants[0]?.id ?? '';
    await server.sql`UPDATE stock SET quantity = 1, sale = 'open' WHERE variant_id = ${variant}`;
    const { id } = await source.createCart(write());
    const refused = await failureOf(source.addLine(id, { variant, quantity: '2' }, write()));
    expect(refused).toMatchObject({ code: 'out-of-stock', retryable: false });
  });

  describe('that is ordered', () => {
    const order = async (cart: Cart, { expected = cart.totals.total.amount, same = write(), via = source } = {}) => {
      const { consents } = await source.portal();
      return via.placeOrder(
        {
          cart: cart.id,
          expectedTotal: { amount: expected, currency: 'VND' },
          contact: { name: 'Người mua thử', phone: '+84900000000' },
          address: { vintage: '2025-07', provinceCode: '19', communeCode: '05710', street: 'Xóm mẫu' },
          payment: 'cod',
          consents: consents.map(({ purpose, version }) => ({ purpose, version, granted: true })),
          locale: 'vi',
        },
        same,
      );
    };

    it('becomes an order that the holder of its secret reads', async () => {
      const cart = await filled();
      const placed = await order(cart);
      expect(placed.order.totals.total).toEqual(cart.totals.total);
      expect(await source.order(placed.order.id, placed.secret)).toEqual(placed.order);
      expect(placed.url.endsWith(`#${placed.secret}`)).toBe(true);
      const wrong = `${placed.secret.slice(0, -1)}${placed.secret.endsWith('A') ? 'B' : 'A'}`;
      const refused = await failureOf(source.order(placed.order.id, wrong));
      expect(refused.code).toBe('wrong-secret');
      expect(refused.message).not.toContain(placed.order.id);
    });
    it('with the same key twice is one order', async () => {
      const cart = await filled();
      const same = write();
      const first = await order(cart, { same });
      const second = await order(cart, { same });
      expect(second).toEqual(first);
    });
    it('whose answer is lost on the way is one order when it is sent again', async () => {
      const cart = await filled();
      let lost = 0;
      const weak = createHttpSource({
        api: server.origin,
        key,
        fetch: async (input, init) => {
          const response = await fetch(input, init);
          if (new URL(response.url).pathname !== '/v1/orders' || lost++ > 0) return response;
          throw new TypeError('the line was cut after the server had answered');
        },
      });
      const same = write();
      expect(await failureOf(order(cart, { via: weak, same }))).toMatchObject({ code: 'network', retryable: true });
      const placed = await order(cart, { via: weak, same });
      const again = await order(cart, { via: source, same });
      expect(again.order.id).toBe(placed.order.id);
      expect(await source.cart(cart.id)).toMatchObject({ lines: [] });
    });
    it('for another total is not ordered, and the cart comes back', async () => {
      const cart = await filled();
      const refused = await failureOf(order(cart, { expected: 1 }));
      expect(refused.code).toBe('total-changed');
      const { lines, totals } = await source.cart(cart.id);
      // How its parcels go is that of the order's address, which the cart itself has not been told.
      expect(refused.cart).toMatchObject({ id: cart.id, lines, totals });
    });
  });
});

describe('while the database is away', () => {
  it('a read says so, and works again when it is back', async () => {
    const impatient = createHttpSource({ api: server.origin, key, retry: { limit: 0 } });
    await server.stopDatabase();
    expect(await failureOf(impatient.products(['che-dinh-tan-cuong']))).toMatchObject({
      code: 'unavailable',
      retryable: true,
    });
    await server.startDatabase();
    expect((await impatient.products(['che-dinh-tan-cuong'])).get('che-dinh-tan-cuong')?.ok).toBe(true);
  });
});
