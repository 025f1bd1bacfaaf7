import type { Cart, PlacedOrder, Problem } from '@nongsan/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { orderOf, send } from './buyer.ts';
import { openDeafProxy } from './deaf-proxy.ts';
import { goods } from './goods.ts';
import { openStand, type Stand } from './stand.ts';
import { brokenSums } from './sums.ts';

const pieces = 1_000;
let stand: Stand;
beforeAll(async () => {
  stand = await openStand({ pieces });
});
afterAll(() => stand.close());

const line = { variant: goods[0].variant, quantity: '1' };
const post = (address: string, path: string, body: unknown, key: string = crypto.randomUUID()) =>
  send(address, path, body, key);
const newCart = async () => (await post(stand.address, '/v1/carts', { line })).json as Cart;

describe('an order whose replies get lost', () => {
  it('is one order after 100 tries with its key, the first ten of them at once; with another body the key is refused', async () => {
    const cart = await newCart();
    let replies = 0;
    const proxy = await openDeafProxy(stand.address, () => ++replies < 100);
    const key = crypto.randomUUID();
    const body = orderOf(cart);
    const attempt = () => post(proxy.address, '/v1/orders', body, key).catch(() => undefined);
    const answers = await Promise.all(Array.from({ length: 10 }, attempt));
    while (answers.length < 100) answers.push(await attempt());
    expect(proxy.lost).toBe(99);
    expect(answers.filter((answer) => answer !== undefined)).toHaveLength(1);
    const last = answers.at(-1);
    expect(last?.status).toBe(201);
    const kept = await stand.sql<{ id: string }[]>`SELECT order_id AS id FROM orders WHERE checkout_id = ${cart.id}`;
    expect(kept).toEqual([{ id: (last?.json as PlacedOrder).order.id }]);

    const other = await post(stand.address, '/v1/orders', { ...body, note: 'Giao sáng' }, key);
    expect([other.status, (other.json as Problem).code]).toEqual([422, 'key-reused']);
    await proxy.close();
  });
});

describe('buyers at once', () => {
  it('40 with new carts and one new address of mail all get their orders', async () => {
    const contact = { name: 'Người mua thử', phone: '+84912345678', email: 'nguoi-mua-thu@example.com' };
    const answers = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const cart = await newCart();
        return post(stand.address, '/v1/orders', orderOf(cart, { contact }));
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 201));
    const numbers = answers.map(({ json }) => (json as PlacedOrder).order.number);
    expect(new Set(numbers).size).toBe(40);
  });
});

describe('the books', () => {
  it('add up, and whoever looks through them finds what does not', async () => {
    expect(await brokenSums(stand.sql, pieces)).toEqual([]);
    const damages = [
      (sql: Stand['sql']) =>
        sql`UPDATE sub_order_lines SET total = total + 1 WHERE ctid = (SELECT min(ctid) FROM sub_order_lines)`,
      (sql: Stand['sql']) => sql`UPDATE payments SET amount = amount - 1 WHERE ctid = (SELECT min(ctid) FROM payments)`,
      (sql: Stand['sql']) => sql`UPDATE stock SET quantity = quantity + 1 WHERE variant_id = ${line.variant}`,
      (sql: Stand['sql']) => sql`
        WITH hold AS (
          INSERT INTO stock_holds (checkout_id, site_id, held_at, expires_at) VALUES ('crt_x', 'x', now(), now())
          RETURNING checkout_id)
        INSERT INTO stock_hold_lines SELECT checkout_id, store_id, variant_id, 1 FROM hold, stock LIMIT 1`,
      (sql: Stand['sql']) =>
        sql`DELETE FROM outbox WHERE ctid = (SELECT min(ctid) FROM outbox WHERE type = 'order.placed')`,
      (sql: Stand['sql']) =>
        sql`DELETE FROM directory WHERE ctid = (SELECT min(ctid) FROM directory WHERE kind = 'order-number')`,
    ];
    for (const damage of damages) {
      const found = stand.sql.begin(async (transaction) => {
        // The pool's type and the transaction's differ only in what opens transactions.
        const sql = transaction as unknown as Stand['sql'];
        await damage(sql);
        throw new Error((await brokenSums(sql, pieces)).join('; '));
      });
      await expect(found, damage.toString()).rejects.toThrow(/not so for 1|are sold, /);
    }
  });
});
