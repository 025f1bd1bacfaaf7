import type { Cart, PlacedOrder, SubOrder } from '@nongsan/core';
import type { Actor, KnownState } from '@nongsan/core/order-states';
import { readEvent } from '@nongsan/core/webhook';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '../database/index.ts';
import { variants } from '../testing/test-catalogue.ts';
import { clock, once, openTestPortal, orderFor, type TestPortal } from '../testing/test-portal.ts';
import { changeSubOrder } from './change-sub-order.ts';
import { readStates } from './history.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  await portal.sql`UPDATE stock SET quantity = 1000 WHERE variant_id IN (${variants.tea}, ${variants.honey})`;
});
afterAll(() => portal.close());

const household: Actor = { kind: 'household', name: 'Hộ thử' };
const carrier: Actor = { kind: 'carrier', name: 'vtp' };
const system: Actor = { kind: 'system', name: 'test' };

const placeCart = async (cart: Cart) =>
  (await portal.call<PlacedOrder>('POST', '/v1/orders', { body: orderFor(cart), headers: once() })).json.order;
const place = async (lines: Readonly<Record<string, string>> = { [variants.tea]: '2' }) =>
  placeCart(await portal.fill(lines));
const change = (part: SubOrder | undefined, to: KnownState, actor = household, note?: string) =>
  transact(portal.sql, (transaction) =>
    changeSubOrder(transaction, {
      store: part?.store.id ?? '',
      subOrder: part?.id ?? '',
      to,
      actor,
      note,
      now: clock,
    }),
  );
const walk = async (part: SubOrder | undefined, ...states: readonly KnownState[]) => {
  for (const to of states) await change(part, to);
};
const stock = async (variant: string) => {
  const [row] = await portal.sql<
    { left: number }[]
  >`SELECT quantity::float AS left FROM stock WHERE variant_id = ${variant}`;
  return row?.left ?? NaN;
};

describe('a household’s part of an order', () => {
  it('goes its way with who did what, and each step is told once', async () => {
    const order = await place();
    const [part] = order.subOrders;
    await walk(part, 'confirmed', 'packed', 'handedOver');
    await change(part, 'inTransit', carrier);
    await change(part, 'delivered', carrier, '  Giao tận tay  ');
    const history = await readStates(portal.sql, order.id);
    expect(history.map(({ number, state, actor, note }) => [number, state, actor.kind, actor.name, note])).toEqual([
      [1, 'placed', 'buyer', 'buyer', null],
      [2, 'confirmed', 'household', 'Hộ thử', null],
      [3, 'packed', 'household', 'Hộ thử', null],
      [4, 'handedOver', 'household', 'Hộ thử', null],
      [5, 'inTransit', 'carrier', 'vtp', null],
      [6, 'delivered', 'carrier', 'vtp', 'Giao tận tay'],
    ]);
    const told = await portal.sql<{ payload: object }[]>`
      SELECT payload FROM outbox WHERE type = 'sub-order.changed' AND payload -> 'data' ->> 'order' = ${order.id}
      ORDER BY payload -> 'data' ->> 'state'`;
    const events = told.map(({ payload }) => readEvent(JSON.stringify(payload)));
    expect(events.map(({ type, data }) => [type, 'state' in data && [data.id, data.state]])).toEqual(
      ['confirmed', 'delivered', 'handedOver', 'inTransit', 'packed'].map((state) => [
        'sub-order.changed',
        [part?.id, state],
      ]),
    );
    expect(JSON.stringify(told)).not.toContain(order.contact.name);
  });
  it('refuses a step that its state does not lead to, or not for who asks, and nothing happens', async () => {
    const order = await place();
    const [part] = order.subOrders;
    await expect(change(part, 'delivered')).rejects.toMatchObject({ code: 'illegal-transition', status: 409 });
    await expect(change(part, 'confirmed', carrier)).rejects.toThrow('It is not for carrier to bring it to confirmed');
    await expect(change(part, 'placed')).rejects.toThrow('for household it goes to confirmed, cancelled');
    await expect(change({ ...order.subOrders[0], id: 'sub_none' } as SubOrder, 'confirmed')).rejects.toMatchObject({
      code: 'unknown-order',
    });
    expect(await readStates(portal.sql, order.id)).toHaveLength(1);
  });
  it('of an earlier release, which kept no history, gets its beginning with its first change', async () => {
    const order = await place();
    await portal.sql.begin(async (sql) => {
      await sql`ALTER TABLE sub_order_changes DISABLE TRIGGER sub_order_changes_stay`;
      await sql`DELETE FROM sub_order_changes WHERE sub_order_id = ${order.subOrders[0]?.id ?? ''}`;
      await sql`ALTER TABLE sub_order_changes ENABLE TRIGGER sub_order_changes_stay`;
    });
    const states = async () => (await readStates(portal.sql, order.id)).map(({ number, state }) => [number, state]);
    expect(await states()).toEqual([[1, 'placed']]);
    await change(order.subOrders[0], 'confirmed');
    expect(await states()).toEqual([
      [1, 'placed'],
      [2, 'confirmed'],
    ]);
  });
  it('has a history that nobody rewrites; only words can be forgotten', async () => {
    const order = await place();
    await change(order.subOrders[0], 'cancelled', household, 'Anh Lê hỏi (mẫu)');
    const id = order.subOrders[0]?.id ?? '';
    const rewrite = 'only added to';
    await expect(portal.sql`UPDATE sub_order_changes SET state = 'packed' WHERE sub_order_id = ${id}`).rejects.toThrow(
      rewrite,
    );
    await expect(portal.sql`UPDATE sub_order_changes SET note = 'x' WHERE sub_order_id = ${id}`).rejects.toThrow(
      rewrite,
    );
    await expect(portal.sql`DELETE FROM sub_order_changes WHERE sub_order_id = ${id}`).rejects.toThrow(rewrite);
    await portal.sql`UPDATE sub_order_changes SET note = NULL WHERE sub_order_id = ${id}`;
    expect((await readStates(portal.sql, order.id)).at(-1)).toMatchObject({ state: 'cancelled', note: null });
  });
});

describe('stock', () => {
  it.each([
    ['cancelled when placed', [], 'cancelled'],
    ['cancelled when packed', ['confirmed', 'packed'], 'cancelled'],
    ['failed before anybody carried it', ['confirmed'], 'failed'],
  ] as const)('comes back from what was %s, once', async (_title, way, end) => {
    const before = await stock(variants.tea);
    const [part] = (await place()).subOrders;
    await walk(part, ...way);
    expect(await stock(variants.tea)).toBe(before - 2);
    await change(part, end, system);
    expect(await stock(variants.tea)).toBe(before);
    await change(part, 'refunded', system);
    expect(await stock(variants.tea)).toBe(before);
  });
  it('does not come back from what failed on its way or was returned: nobody knows how it is', async () => {
    const before = await stock(variants.tea);
    const [part] = (await place()).subOrders;
    await walk(part, 'confirmed', 'packed', 'handedOver');
    await change(part, 'failed', carrier);
    await change(part, 'returning', carrier);
    await change(part, 'returned', carrier);
    expect(await stock(variants.tea)).toBe(before - 2);
  });
  it('of a variant that is gone stands in no one’s way', async () => {
    const [part] = (await place({ [variants.honey]: '1' })).subOrders;
    await portal.sql`DELETE FROM stock WHERE variant_id = ${variants.honey}`;
    await change(part, 'cancelled');
    await portal.sql`
      INSERT INTO stock (store_id, variant_id, quantity) VALUES ('str_mai', ${variants.honey}, 1000)`;
  });
  it('is right after 60 orders and 60 cancellations of the same things at once, each cancelled by two', async () => {
    const lines = { [variants.tea]: '1', [variants.honey]: '1' };
    const before = [await stock(variants.tea), await stock(variants.honey)];
    const first = await Promise.all(Array.from({ length: 30 }, () => place(lines)));
    const carts = await Promise.all(Array.from({ length: 30 }, () => portal.fill(lines)));
    const ends = first.flatMap(({ subOrders }) =>
      [household, system].flatMap((actor) => subOrders.map((part) => change(part, 'cancelled', actor))),
    );
    const [ended, placed] = await Promise.all([Promise.allSettled(ends), Promise.all(carts.map(placeCart))]);
    const refused = ended.filter((end) => end.status === 'rejected');
    expect(refused).toHaveLength(60);
    expect(new Set(refused.map(({ reason }) => (reason as { code?: string }).code))).toEqual(
      new Set(['illegal-transition']),
    );
    expect(placed.filter(({ id }) => id !== undefined)).toHaveLength(30);
    expect([await stock(variants.tea), await stock(variants.honey)]).toEqual(before.map((left) => left - 30));
    const [row] = await portal.sql<{ deadlocks: string }[]>`
      SELECT deadlocks::text FROM pg_stat_database WHERE datname = current_database()`;
    expect(row?.deadlocks).toBe('0');
  });
});
