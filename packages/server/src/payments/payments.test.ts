import type { PlacedOrder } from '@nongsan/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transact } from '../database/index.ts';
import { changeSubOrder } from '../orders/change-sub-order.ts';
import { codeOf, first, payingBuyer } from '../testing/paying-buyer.ts';
import { variants } from '../testing/test-catalogue.ts';
import { paymentSecrets, transferNotice } from '../testing/test-payments.ts';
import { clock, openTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { expirePayments } from './index.ts';
import type { PayosTransfer } from './simulator/sign-notices.ts';

let portal: TestPortal;
let buyer: ReturnType<typeof payingBuyer>;
beforeAll(async () => {
  portal = await openTestPortal();
  buyer = payingBuyer(portal);
});
afterAll(() => portal.close());
beforeEach(async () => {
  await portal.sql`TRUNCATE payment_reviews, payment_notices, payment_deadlines`;
  await portal.sql`UPDATE stock SET quantity = 100000`;
});

describe('a transfer that the bank tells of', () => {
  it('pays the order, once however often it is told, and is told to whoever listens once', async () => {
    const placed = await buyer.order('vietqr');
    const payment = first(placed.order);
    expect(payment.expiresAt).toBe('2026-11-23T10:00:00.000+07:00');
    const transfer = buyer.transferFor(payment);
    const answers = await Promise.all(Array.from({ length: 10 }, () => buyer.sendTransfer(transfer)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(first(await buyer.read(placed))).toMatchObject({ state: 'paid', paidAt: '2026-11-22T10:00:00.000+07:00' });
    expect(await portal.sql`SELECT paid_amount::int FROM payments WHERE payment_id = ${payment.id}`).toEqual([
      { paid_amount: payment.amount.amount },
    ]);
    expect(await buyer.events(placed.order.id)).toEqual([{ state: 'paid' }]);
    expect(await buyer.reasons()).toEqual([]);
  });
  it.each([
    ['in small letters with words around', (text: string) => `mbvcb.123.chuyen tien ${text.toLowerCase()}.ct tu 0001`],
    ['without its spaces', (text: string) => `IBFT${text.replaceAll(' ', '')}`],
    ['cut behind the reference', (text: string) => text.split(' ')[0] ?? ''],
    ['said twice', (text: string) => `${text} ${text}`],
  ])('is found by its reference %s', async (_what, write) => {
    const placed = await buyer.order('vietqr');
    const payment = first(placed.order);
    await buyer.sendTransfer(buyer.transferFor(payment, { description: write(payment.transfer?.purpose ?? '') }));
    expect(first(await buyer.read(placed)).state).toBe('paid');
  });
  it('for one household’s part pays that part alone', async () => {
    const placed = await buyer.order('vietqr', { [variants.tea]: '1', [variants.honey]: '1' });
    const [tea, honey] = placed.order.payments;
    if (tea === undefined || honey === undefined) throw new Error('Two households, two payments');
    await buyer.sendTransfer(buyer.transferFor(honey), 'mai');
    expect((await buyer.read(placed)).payments.map(({ state }) => state)).toEqual(['pending', 'paid']);
    await buyer.sendTransfer(buyer.transferFor(tea));
    expect((await buyer.read(placed)).payments.map(({ state }) => state)).toEqual(['paid', 'paid']);
    expect(await buyer.reasons()).toEqual([]);
  });
  it('to the portal pays the whole order', async () => {
    const placed = await buyer.order('vietqr', { [variants.southTea]: '1' }, 'south');
    await buyer.sendTransfer(buyer.transferFor(first(placed.order)), 'south');
    expect(first(await buyer.read(placed, 'south')).state).toBe('paid');
  });
  it('months late is as good as one at once: age alone refuses nothing', async () => {
    const placed = await buyer.order('vietqr');
    await portal.sql`UPDATE payments SET expires_at = '2026-01-01' WHERE payment_id = ${first(placed.order).id}`;
    await buyer.sendTransfer(buyer.transferFor(first(placed.order)));
    expect(first(await buyer.read(placed)).state).toBe('paid');
  });
  it.each<[string, Partial<PayosTransfer>]>([
    ['underpaid', { amount: 1 }],
    ['overpaid', { amount: 9_000_000 }],
    ['wrong-currency', { currency: 'USD' }],
    ['unknown-reference', { description: 'tien che' }],
    ['unknown-reference', { description: 'NS2222222M' }],
  ])('that is %s goes to the review list and pays nothing', async (reason, more) => {
    const placed = await buyer.order('vietqr');
    await buyer.sendTransfer(buyer.transferFor(first(placed.order), more));
    expect(first(await buyer.read(placed)).state).toBe('pending');
    expect(await buyer.reasons()).toEqual([reason]);
  });
  it('that names two orders goes to the review list', async () => {
    const [one, two] = [first((await buyer.order('vietqr')).order), first((await buyer.order('vietqr')).order)];
    await buyer.sendTransfer(buyer.transferFor(one, { description: `${one.reference} ${two.reference}` }));
    expect(await buyer.reasons()).toEqual(['ambiguous-reference']);
  });
  it('to another household’s account goes to the review list', async () => {
    const placed = await buyer.order('vietqr');
    await buyer.sendTransfer(buyer.transferFor(first(placed.order)), 'mai');
    expect(first(await buyer.read(placed)).state).toBe('pending');
    expect(await buyer.reasons()).toEqual(['wrong-account']);
  });
  it('for an order that is paid at the door goes to the review list', async () => {
    const placed = await buyer.order('cod');
    await buyer.sendTransfer(buyer.transferFor(first(placed.order)));
    expect(await buyer.reasons()).toEqual(['other-method']);
  });
  it('that comes a second time as another transaction goes to the review list', async () => {
    const placed = await buyer.order('vietqr');
    await buyer.sendTransfer(buyer.transferFor(first(placed.order)));
    await buyer.sendTransfer(buyer.transferFor(first(placed.order)));
    expect(await buyer.reasons()).toEqual(['second-payment']);
  });
  it('told with another amount the second time is a contradiction, which nobody decides by himself', async () => {
    const placed = await buyer.order('vietqr');
    const transfer = buyer.transferFor(first(placed.order));
    await buyer.sendTransfer(transfer);
    await buyer.sendTransfer({ ...transfer, amount: transfer.amount * 2 });
    expect(first(await buyer.read(placed)).state).toBe('paid');
    expect(await buyer.reasons()).toEqual(['contradiction']);
  });
  it('for a part that was cancelled goes to the review list', async () => {
    const placed = await buyer.order('vietqr');
    const [part] = placed.order.subOrders;
    const step = { to: 'cancelled', actor: { kind: 'buyer', name: 'buyer' }, now: clock } as const;
    await transact(portal.sql, (transaction) =>
      changeSubOrder(transaction, { ...step, store: part?.store.id ?? '', subOrder: part?.id ?? '' }),
    );
    await buyer.sendTransfer(buyer.transferFor(first(placed.order)));
    expect(await buyer.reasons()).toEqual(['cancelled']);
  });
  it('that failed changes nothing, before and after the one that did not', async () => {
    const placed = await buyer.order('vietqr');
    const transfer = buyer.transferFor(first(placed.order));
    await buyer.sendTransfer({ ...transfer, code: '01' });
    expect(first(await buyer.read(placed)).state).toBe('pending');
    await buyer.sendTransfer(transfer);
    await buyer.sendTransfer({ ...transfer, code: '02' });
    expect(first(await buyer.read(placed)).state).toBe('paid');
    expect(await buyer.reasons()).toEqual([]);
  });
  it('that is forged is refused, and nothing of it is kept', async () => {
    const notice = transferNotice(buyer.transferFor(first((await buyer.order('vietqr')).order)));
    const body = { ...notice, signature: notice.signature.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) };
    const answer = await portal.call('POST', '/payments/payos/hao', { body });
    expect([answer.status, answer.json.code]).toEqual([403, 'bad-signature']);
    expect(await portal.sql`SELECT 1 FROM payment_notices`).toEqual([]);
  });
  it('for an account that this server does not have is refused', async () => {
    const body = transferNotice({ reference: 'FT', amount: 1, description: 'x' });
    expect((await portal.call('POST', '/payments/payos/nobody', { body })).json.code).toBe('unknown-payment-account');
  });
});

describe('an order that is to be paid first and is not', () => {
  const inMinutes = (minutes: number) => new Date(clock.getTime() + minutes * 60_000);
  const states = async (placed: PlacedOrder) => {
    const { payments, subOrders } = await buyer.read(placed);
    return [payments.map(({ state }) => state), subOrders.map(({ state }) => state)];
  };
  const teaLeft = async () =>
    (await portal.sql<{ q: number }[]>`SELECT quantity::int AS q FROM stock WHERE variant_id = ${variants.tea}`)[0]?.q;

  it('ends when its time is over: after 30 minutes on a provider’s page, after a day by transfer; its stock returns', async () => {
    const [page, transfer, cash] = [await buyer.order('vnpay'), await buyer.order('vietqr'), await buyer.order('cod')];
    const before = (await teaLeft()) ?? 0;
    await expirePayments(portal.sql, inMinutes(31));
    expect(await states(page)).toEqual([['cancelled'], ['cancelled']]);
    expect(await states(transfer)).toEqual([['pending'], ['placed']]);
    expect(await teaLeft()).toBe(before + 1);
    // Two servers at once share the work.
    await Promise.all([1, 2, 3].map(() => expirePayments(portal.sql, inMinutes(24 * 60 + 1))));
    expect(await states(transfer)).toEqual([['cancelled'], ['cancelled']]);
    expect(await states(cash)).toEqual([['pending'], ['placed']]);
    expect(await teaLeft()).toBe(before + 2);
    expect(await buyer.events(transfer.order.id)).toEqual([{ state: 'cancelled' }]);
  });
  it('and money that comes after all goes to the review list', async () => {
    const placed = await buyer.order('vietqr');
    await expirePayments(portal.sql, inMinutes(24 * 60 + 1));
    await buyer.sendTransfer(buyer.transferFor(first(placed.order)));
    expect(await buyer.reasons()).toEqual(['cancelled']);
    expect(await states(placed)).toEqual([['cancelled'], ['cancelled']]);
  });
  it('waits while its money lies in the review list', async () => {
    const placed = await buyer.order('vietqr');
    await buyer.sendTransfer(buyer.transferFor(first(placed.order), { amount: 1 }));
    await expirePayments(portal.sql, inMinutes(24 * 60 + 1));
    expect(await states(placed)).toEqual([['pending'], ['placed']]);
  });
  it('stays when the household has sent it all the same', async () => {
    const placed = await buyer.order('vnpay');
    await portal.sql`UPDATE sub_orders SET state = 'inTransit' WHERE order_id = ${placed.order.id}`;
    await expirePayments(portal.sql, inMinutes(31));
    expect(await states(placed)).toEqual([['pending'], ['inTransit']]);
  });
  it('ends for the household that was not paid, and stands for the one that was', async () => {
    const placed = await buyer.order('vietqr', { [variants.tea]: '1', [variants.honey]: '1' });
    await buyer.sendTransfer(buyer.transferFor(first(placed.order)));
    await expirePayments(portal.sql, inMinutes(24 * 60 + 1));
    expect(await states(placed)).toEqual([
      ['paid', 'cancelled'],
      ['placed', 'cancelled'],
    ]);
  });
});

describe('the secrets of an account', () => {
  it('stand in no log, no answer and no table', async () => {
    const placed = await buyer.order('vnpay');
    const payment = first(placed.order);
    await buyer.call({ code: codeOf(payment), number: '6001', amount: payment.amount.amount });
    await buyer.sendTransfer(buyer.transferFor(payment));
    await portal.app.request('/payments/vnpay/hao/ipn?vnp_SecureHash=x');
    const tables = await portal.sql`
      SELECT (SELECT json_agg(n) FROM payment_notices n) AS notices, (SELECT json_agg(r) FROM payment_reviews r) AS reviews,
        (SELECT json_agg(a) FROM payment_attempts a) AS attempts, (SELECT json_agg(y) FROM payments y) AS payments,
        (SELECT json_agg(o) FROM outbox o) AS outbox`;
    const everything = JSON.stringify([portal.log, tables, placed]);
    const told = Object.values(paymentSecrets).filter((secret) => everything.includes(secret));
    expect([told, /vnp_SecureHash|"signature"/.exec(JSON.stringify([portal.log, tables]))]).toEqual([[], null]);
    expect(portal.log.filter(({ route }) => route.startsWith('/payments/')).length).toBeGreaterThan(2);
  });
});
