import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlacedOrder } from '@nongsan/core';
import { transact } from '../database/index.ts';
import { variants } from '../testing/test-catalogue.ts';
import { testPayments } from '../testing/test-payments.ts';
import { clock, once, openTestPortal, orderFor, type TestPortal } from '../testing/test-portal.ts';
import { settlePayment } from './index.ts';
import type { PaymentNotice } from './providers/provider.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  await portal.sql`UPDATE stock SET quantity = 100000`;
});
afterAll(() => portal.close());

const provider = testPayments.providers.find(({ name, account }) => name === 'payos' && account === 'hao');

/** What happens to one of the orders, or to none: how much is paid, and how it is told. */
interface Transfer {
  readonly order: number | undefined;
  /** Beside what is asked for. */
  readonly difference: number;
  readonly outcome: PaymentNotice['outcome'];
  /** How often the same is told. */
  readonly copies: number;
}

const transferOf = (orders: number): fc.Arbitrary<Transfer> =>
  fc.record({
    order: fc.option(fc.nat(orders - 1), { nil: undefined, freq: 6 }),
    difference: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: -1000, max: 1000 })),
    outcome: fc.constantFrom('paid', 'paid', 'paid', 'failed', 'pending'),
    copies: fc.integer({ min: 1, max: 4 }),
  });

/** Orders, transfers, and the order in which their notices come. */
const worlds = fc
  .integer({ min: 1, max: 4 })
  .chain((orders) =>
    fc.record({ orders: fc.constant(orders), transfers: fc.array(transferOf(orders), { maxLength: 10 }) }),
  )
  .chain(({ orders, transfers }) => {
    const told = transfers.flatMap(({ copies }, index) => Array<number>(copies).fill(index));
    return fc.record({
      orders: fc.constant(orders),
      transfers: fc.constant(transfers),
      told: fc.shuffledSubarray(told, { minLength: told.length, maxLength: told.length }),
      atOnce: fc.boolean(),
    });
  });

interface Asked {
  readonly id: string;
  readonly reference: string;
  readonly amount: number;
}

async function place(): Promise<Asked> {
  const body = orderFor(await portal.fill({ [variants.tea]: '1' }), { payment: 'vietqr' });
  const { json } = await portal.call<PlacedOrder>('POST', '/v1/orders', { body, headers: once() });
  const [payment] = json.order.payments;
  if (payment === undefined) throw new Error('An order has a payment');
  return { id: payment.id, reference: payment.reference, amount: payment.amount.amount };
}

let run = 0;

function noticesOf(transfers: readonly Transfer[], asked: readonly Asked[]): PaymentNotice[] {
  run += 1;
  return transfers.map(({ order, difference, outcome }, index) => {
    const payment = order === undefined ? undefined : asked[order];
    return {
      transaction: `T${run}-${index}`,
      outcome,
      amount: (payment?.amount ?? 5000) + difference,
      currency: 'VND',
      text: payment?.reference ?? 'khong ro',
      fields: {},
    };
  });
}

async function tell(notices: readonly PaymentNotice[], told: readonly number[], atOnce: boolean): Promise<void> {
  const settle = async (index: number) => {
    const notice = notices[index];
    if (notice === undefined || provider === undefined) throw new Error('There is no such notice');
    await transact(portal.sql, (transaction) => settlePayment(transaction, provider, notice, clock));
  };
  if (atOnce) await Promise.all(told.map(settle));
  else for (const index of told) await settle(index);
}

const sum = (amounts: readonly number[]): number => amounts.reduce((one, other) => one + other, 0);

async function keptMoney(asked: readonly Asked[]) {
  const ids = asked.map(({ id }) => id);
  const paid = await portal.sql<{ id: string; state: string; amount: number }[]>`
    SELECT payment_id AS id, state, coalesce(paid_amount, 0)::int AS amount FROM payments
    WHERE payment_id = ANY (${ids}) ORDER BY payment_id`;
  const reviews = await portal.sql<{ amount: number }[]>`
    SELECT amount::int FROM payment_reviews WHERE transaction_id LIKE ${`T${run}-%`}`;
  const notices = await portal.sql<{ id: string }[]>`
    SELECT transaction_id AS id FROM payment_notices WHERE transaction_id LIKE ${`T${run}-%`}`;
  return { paid, reviews, notices };
}

describe('whatever is told, however often, in whatever order and at once', () => {
  it('no đồng vanishes and none is counted twice', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async ({ orders, transfers, told, atOnce }) => {
        const asked = await Promise.all(Array.from({ length: orders }, place));
        const notices = noticesOf(transfers, asked);
        await tell(notices, told, atOnce);
        const { paid, reviews, notices: kept } = await keptMoney(asked);
        const moved = notices.filter(({ outcome }) => outcome === 'paid').map(({ amount }) => amount);
        expect(sum([...paid, ...reviews].map(({ amount }) => amount))).toBe(sum(moved));
        expect(kept).toHaveLength(notices.length);
        for (const payment of asked) {
          const exact = notices.some(
            ({ outcome, text, amount }) =>
              outcome === 'paid' && text === payment.reference && amount === payment.amount,
          );
          const row = paid.find(({ id }) => id === payment.id);
          expect(row).toMatchObject(
            exact ? { state: 'paid', amount: payment.amount } : { state: 'pending', amount: 0 },
          );
        }
      }),
      { numRuns: 25, seed: 20_261_128 },
    );
  }, 60_000);
});
