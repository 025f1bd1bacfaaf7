import { paymentReviewsSchema, type PaymentReview, type PaymentReviews } from '@nongsan/core/admin';
import type { Problem } from '@nongsan/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAdminPortal, type AdminPortal } from '../testing/admin-portal.ts';
import { first, payingBuyer } from '../testing/paying-buyer.ts';
import { variants } from '../testing/test-catalogue.ts';
import { once } from '../testing/test-portal.ts';

let portal: AdminPortal;
let buyer: ReturnType<typeof payingBuyer>;
beforeAll(async () => {
  portal = await openAdminPortal();
  buyer = payingBuyer(portal);
});
afterAll(() => portal.close());
beforeEach(async () => {
  await portal.sql`TRUNCATE payment_reviews, payment_notices, payment_deadlines`;
  await portal.sql`UPDATE stock SET quantity = 100000`;
});

const list = async (query = '') => (await portal.admin<PaymentReviews>('GET', `/payment-reviews${query}`)).json.reviews;
const only = async (): Promise<PaymentReview> => {
  const [review, more] = await list();
  if (review === undefined || more !== undefined) throw new Error('Exactly one entry was expected');
  return review;
};
const resolve = (id: string, body: object, headers = {}) =>
  portal.admin<PaymentReview & Problem>('POST', `/payment-reviews/${id}/resolve`, body, headers);
const oneShort = async () => {
  const placed = await buyer.order('vietqr');
  const payment = first(placed.order);
  await buyer.sendTransfer(buyer.transferFor(payment, { amount: payment.amount.amount - 1 }));
  return { placed, payment };
};

describe('money that waits for a person', () => {
  it('is listed with the reason, what the bank wrote and the order that it may be for, the oldest first', async () => {
    const { placed, payment } = await oneShort();
    await portal.sql`UPDATE payment_reviews SET opened_at = opened_at - interval '1 minute'`;
    await buyer.sendTransfer(buyer.transferFor(payment, { description: 'tien che' }));
    const reviews = await list();
    expect(paymentReviewsSchema.parse({ reviews })).toEqual({ reviews });
    expect(reviews.map(({ reason }) => reason)).toEqual(['underpaid', 'unknown-reference']);
    expect(reviews[0]).toMatchObject({
      provider: 'payos',
      account: 'hao',
      amount: { amount: payment.amount.amount - 1, currency: 'VND' },
      reference: payment.reference,
      order: placed.order.id,
    });
    expect(reviews[1]).toMatchObject({ said: 'tien che' });
    expect(reviews[1]?.order).toBeUndefined();
  });

  it('becomes the order’s when it is accepted, with who said so, and is told to whoever listens', async () => {
    const { placed } = await oneShort();
    const { id } = await only();
    const { json, status } = await resolve(id, { as: 'accepted', note: 'Thiếu một đồng (mẫu)' });
    expect(status).toBe(200);
    expect(json).toMatchObject({ resolution: 'accepted', note: 'Thiếu một đồng (mẫu)' });
    expect(json.resolvedBy).toMatch(/^key_/);
    expect(first(await buyer.read(placed)).state).toBe('paid');
    expect(await buyer.events(placed.order.id)).toEqual([{ state: 'paid' }]);
    expect(await list()).toEqual([]);
    expect((await list('?all=1')).map((review) => review.id)).toEqual([id]);
  });

  it('without a reference is an order’s once a person says whose', async () => {
    const placed = await buyer.order('vietqr');
    const payment = first(placed.order);
    await buyer.sendTransfer(buyer.transferFor(payment, { description: 'tien che' }));
    const { id } = await only();
    expect((await resolve(id, { as: 'accepted' })).json).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '/reference', code: 'required' }],
    });
    expect((await resolve(id, { as: 'accepted', reference: 'NS2222222M' })).json.code).toBe('unknown-payment');
    expect((await resolve(id, { as: 'accepted', reference: payment.reference })).json).toMatchObject({
      reference: payment.reference,
      order: placed.order.id,
    });
    expect(first(await buyer.read(placed)).state).toBe('paid');
  });

  it('that together is what was asked for is accepted one after the other', async () => {
    const { payment } = await oneShort();
    await buyer.sendTransfer(buyer.transferFor(payment, { amount: 1 }));
    for (const { id } of await list()) expect((await resolve(id, { as: 'accepted' })).status).toBe(200);
    expect(await portal.sql`SELECT paid_amount::int FROM payments WHERE payment_id = ${payment.id}`).toEqual([
      { paid_amount: payment.amount.amount },
    ]);
  });

  it('is resolved once: by two at the same moment, by one who tries again, and never another way', async () => {
    await oneShort();
    const { id } = await only();
    const both = await Promise.all([resolve(id, { as: 'accepted' }), resolve(id, { as: 'accepted' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await resolve(id, { as: 'to-refund' })).json.code).toBe('wrong-state');
    await oneShort();
    const next = await only();
    const key = once();
    const [before, again] = [
      await resolve(next.id, { as: 'to-refund', note: 'Trả lại (mẫu)' }, key),
      await resolve(next.id, { as: 'to-refund', note: 'Trả lại (mẫu)' }, key),
    ];
    expect([before.status, again.status]).toEqual([200, 200]);
    expect(again.json).toEqual(before.json);
  });

  it('for what was cancelled cannot be accepted: it is to go back', async () => {
    const { placed, payment } = await oneShort();
    await portal.sql`UPDATE payments SET state = 'cancelled' WHERE payment_id = ${payment.id}`;
    const { id } = await only();
    expect((await resolve(id, { as: 'accepted' })).json.code).toBe('wrong-state');
    expect((await resolve(id, { as: 'to-refund' })).status).toBe(200);
    expect(first(await buyer.read(placed)).state).toBe('cancelled');
  });

  it('that the provider told two amounts of is nobody’s to accept', async () => {
    const payment = first((await buyer.order('vietqr')).order);
    const transfer = buyer.transferFor(payment);
    await buyer.sendTransfer(transfer);
    await buyer.sendTransfer({ ...transfer, amount: transfer.amount * 2 });
    const { id, reason } = await only();
    expect(reason).toBe('contradiction');
    expect((await resolve(id, { as: 'accepted' })).json.code).toBe('wrong-state');
    expect((await resolve(id, { as: 'settled', note: 'Đã hỏi ngân hàng (mẫu)' })).status).toBe(200);
  });

  it('of another portal is not to be seen', async () => {
    const placed = await buyer.order('vietqr', { [variants.southTea]: '1' }, 'south');
    await buyer.sendTransfer(buyer.transferFor(first(placed.order), { amount: 1 }), 'south');
    expect(await list('?all=1')).toEqual([]);
    const [row] = await portal.sql<{ id: string }[]>`SELECT review_id AS id FROM payment_reviews`;
    expect((await resolve(row?.id ?? '', { as: 'accepted' })).json.code).toBe('unknown-review');
  });
});
