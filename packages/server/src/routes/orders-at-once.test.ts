import type { Cart, PlacedOrder, Problem } from '@nongsan/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '../database/index.ts';
import { putProduct } from '../repository/index.ts';
import { setRule } from '../selling/set-rules.ts';
import { clock, once, openTestPortal, orderFor, type Answer, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  for (const [index, id] of ['scarce', 'one', 'two', 'three'].entries()) {
    await putProduct(portal.sql, {
      id: `prd_${id}`,
      store: index % 2 === 0 ? 'str_hao' : 'str_mai',
      slug: `at-once-${id}`,
      type: 'goods',
      name: { vi: id },
      pictures: [],
      variants: [
        {
          id: `var_${id}`,
          name: { vi: id },
          price: 10_000,
          taxRate: '0',
          taxIncluded: true,
          order: { unit: 'pack', step: '1', min: '1' },
          stock: { quantity: id === 'scarce' ? '50' : '1000', sale: 'open', shown: true },
        },
      ],
      position: 30,
    });
  }
});
afterAll(() => portal.close());

type Placed = Answer<PlacedOrder & Problem>;
const place = (cart: Cart, headers = once()) =>
  portal.call<PlacedOrder & Problem>('POST', '/v1/orders', { body: orderFor(cart), headers });
const count = (answers: readonly Placed[], status: number) =>
  answers.filter((answer) => answer.status === status).length;

async function fill(many: number, lines: (index: number) => readonly string[]): Promise<Cart[]> {
  return Promise.all(
    Array.from({ length: many }, (_, index) =>
      portal.fill(Object.fromEntries(lines(index).map((variant) => [variant, '1']))),
    ),
  );
}

describe('orders at once', () => {
  it('200 for a household that packs 50 a day are 50, whatever else they hold', async () => {
    const rules = { capacity: { unit: 'orders', perDay: 50 } } as const;
    const setter = { by: 'test', portal: 'por_north', now: clock, allow: () => undefined };
    await transact(portal.sql, (transaction) =>
      setRule(transaction, setter, { target: 'store', id: 'str_mai' }, rules),
    );
    const carts = await fill(200, (index) => (index % 2 === 0 ? ['var_one', 'var_two'] : ['var_two', 'var_one']));
    const answers = await Promise.all(carts.map((cart) => place(cart)));
    expect(count(answers, 201)).toBe(50);
    const refused = answers.filter((answer) => answer.status !== 201);
    expect(new Set(refused.map(({ json }) => json.code))).toEqual(new Set(['orders-paused']));
    await portal.sql`DELETE FROM selling_rules`;
  });

  it('of one cart with different keys make one order', async () => {
    const [cart] = await fill(1, () => ['var_one']);
    if (cart === undefined) throw new Error('no cart');
    const answers = await Promise.all(Array.from({ length: 20 }, () => place(cart)));
    expect(count(answers, 201)).toBe(1);
    expect(count(answers, 409)).toBe(19);
  });

  it('for the same three things in any order never deadlock', async () => {
    const orders = ['123', '132', '213', '231', '312', '321'];
    const names = ['one', 'two', 'three'];
    const carts = await fill(120, (index) =>
      [...(orders[index % orders.length] ?? '')].map((digit) => `var_${names[Number(digit) - 1] ?? ''}`),
    );
    const answers = await Promise.all(carts.map((cart) => place(cart)));
    expect(count(answers, 201)).toBe(120);
    const [row] = await portal.sql<{ deadlocks: string }[]>`
      SELECT deadlocks::text FROM pg_stat_database WHERE datname = current_database()`;
    expect(row?.deadlocks).toBe('0');
  });

  it('that draw a number which another has draw again', async () => {
    await portal.sql.unsafe(`
      CREATE SEQUENCE draws;
      CREATE FUNCTION take_first_number() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.kind = 'order-number' AND nextval('draws') = 1 THEN
          RAISE unique_violation USING CONSTRAINT = 'directory_pkey';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER taken BEFORE INSERT ON directory FOR EACH ROW EXECUTE FUNCTION take_first_number()`);
    const [cart] = await fill(1, () => ['var_one']);
    if (cart === undefined) throw new Error('no cart');
    expect((await place(cart)).status).toBe(201);
    const [row] = await portal.sql<{ draws: string }[]>`SELECT last_value::text AS draws FROM draws`;
    expect(row?.draws).toBe('2');
  });
});
