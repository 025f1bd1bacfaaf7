import type { Order, Payment, PlacedOrder } from '@nongsan/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, first, payingBuyer } from '../testing/paying-buyer.ts';
import { variants } from '../testing/test-catalogue.ts';
import { clock, once, openTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { expirePayments } from './index.ts';

let portal: TestPortal;
let buyer: ReturnType<typeof payingBuyer>;
beforeAll(async () => {
  portal = await openTestPortal();
  buyer = payingBuyer(portal);
  // A portal with several households that is paid for all of them.
  await portal.sql`
    UPDATE portals SET payee = 'portal', account = (SELECT account FROM portals WHERE slug = 'south')
    WHERE slug = 'north'`;
});
afterAll(() => portal.close());
beforeEach(async () => {
  await portal.sql`TRUNCATE payment_reviews, payment_notices, payment_deadlines`;
  await portal.sql`UPDATE stock SET quantity = 100000`;
});

const both = { [variants.tea]: '2', [variants.honey]: '1' };

/** Takes the part of the first household back. */
async function cancelFirst(placed: PlacedOrder): Promise<Order> {
  const { json } = await portal.call<Order>('POST', `/v1/orders/${placed.order.id}/cancel`, {
    body: { subOrders: [placed.order.subOrders[0]?.id] },
    headers: { ...buyer.secretOf(placed), ...once() },
  });
  return json;
}
const lastOf = ({ payments }: Order): Payment => payments.at(-1) ?? first({ payments } as Order);
const restOf = ({ order }: PlacedOrder) => order.subOrders[1]?.totals.total.amount;
const statesOf = ({ payments }: Order) => payments.map(({ state }) => state);

describe('a part that one payment for all has paid for is taken back', () => {
  it('before the transfer: another one of less is in its place, with a reference and the time of its own', async () => {
    const placed = await buyer.order('vietqr', both);
    const old = first(placed.order);
    const after = await cancelFirst(placed);
    expect(after.subOrders.map(({ state }) => state)).toEqual(['cancelled', 'placed']);
    expect(statesOf(after)).toEqual(['cancelled', 'pending']);
    const left = lastOf(after);
    expect(left).toMatchObject({
      method: 'vietqr',
      payee: old.payee,
      amount: { amount: restOf(placed) },
      reference: `${old.reference}L2`,
      expiresAt: old.expiresAt,
      transfer: {
        account: old.transfer?.account,
        purpose: old.transfer?.purpose.replace(old.reference, `${old.reference}L2`),
      },
    });
    expect(left.transfer?.vietQr).toContain(left.reference);
    await buyer.sendTransfer(buyer.transferFor(left), 'north');
    expect(statesOf(await buyer.read(placed))).toEqual(['cancelled', 'paid']);
    expect(await buyer.reasons()).toEqual([]);
  });

  it('while the old transfer is on its way: its money lies in the review list, and the new one is still to be paid', async () => {
    const placed = await buyer.order('vietqr', both);
    const after = await cancelFirst(placed);
    await buyer.sendTransfer(buyer.transferFor(first(placed.order)), 'north');
    expect(await buyer.reasons()).toEqual(['cancelled']);
    expect(statesOf(await buyer.read(placed))).toEqual(['cancelled', 'pending']);
    await buyer.sendTransfer(buyer.transferFor(lastOf(after)), 'north');
    expect(statesOf(await buyer.read(placed))).toEqual(['cancelled', 'paid']);
  });

  it('once it is paid: the money stays where it is, for people to give back', async () => {
    const placed = await buyer.order('vietqr', both);
    await buyer.sendTransfer(buyer.transferFor(first(placed.order)), 'north');
    const after = await cancelFirst(placed);
    expect(statesOf(after)).toEqual(['paid']);
    expect(first(after).amount).toEqual(first(placed.order).amount);
  });

  it('on a provider’s page: there is a new page for the rest, and the old one pays nothing any more', async () => {
    const placed = await buyer.order('vnpay', both);
    const left = lastOf(await cancelFirst(placed));
    expect(codeOf(left)).toBe(`${first(placed.order).reference}L2A1`);
    const old = { code: codeOf(first(placed.order)), number: '7001', amount: first(placed.order).amount.amount };
    await buyer.call(old, 'north');
    const paid = { code: codeOf(left), number: '7002', amount: restOf(placed) ?? 0 };
    expect((await buyer.call(paid, 'north')).RspCode).toBe('00');
    expect(statesOf(await buyer.read(placed))).toEqual(['cancelled', 'paid']);
    expect(await buyer.reasons()).toEqual(['cancelled']);
  });

  it('and not paid in time either: the rest is cancelled with it', async () => {
    const placed = await buyer.order('vietqr', both);
    await cancelFirst(placed);
    await expirePayments(portal.sql, new Date(clock.getTime() + 25 * 3_600_000));
    const over = await buyer.read(placed);
    expect(statesOf(over)).toEqual(['cancelled', 'cancelled']);
    expect(over.subOrders.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  });

  it('part by part: the last one leaves nothing to pay', async () => {
    const placed = await buyer.order('vietqr', both);
    await cancelFirst(placed);
    const { json } = await portal.call<Order>('POST', `/v1/orders/${placed.order.id}/cancel`, {
      body: {},
      headers: { ...buyer.secretOf(placed), ...once() },
    });
    expect(statesOf(json)).toEqual(['cancelled', 'cancelled']);
  });
});
