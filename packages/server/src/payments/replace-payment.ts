import { vnd, type Transfer } from '@nongsan/core';
import { asJson, type Transaction } from '../database/index.ts';
import { newId } from '../repository/new-id.ts';
import { writeAttempt } from './attempts.ts';
import { cancelPayment } from './mark-paid.ts';
import { transferTo } from './plan.ts';

interface Replaced {
  readonly portal: string;
  readonly order: string;
  readonly method: string;
  readonly payeeName: string;
  readonly reference: string;
  readonly transfer: Transfer | null;
  readonly expiresAt: Date | null;
  /** How many payments the order has had. */
  readonly count: number;
}

interface Attempt {
  readonly provider: string;
  readonly account: string;
  readonly returnUrl: string;
  readonly locale: string;
}

type Which = { readonly checkout: string; readonly id: string };

/**
 * Puts a payment of less in the place of an open one to the portal, whose row is locked: parts that it paid for were
 * cancelled. It has a reference of its own, so that money sent for the old one is never taken for it (it comes to the review
 * list instead), and the old one's time, in which the rest is kept for the buyer.
 */
export async function replacePayment(transaction: Transaction, old: Which, amount: number, now: Date): Promise<void> {
  const [before] = await readReplaced(transaction, old);
  if (before === undefined) throw new Error('A payment that was just locked is not there');
  const deadline = await transaction`
    SELECT 1 FROM payment_deadlines WHERE checkout_id = ${old.checkout} AND payment_id = ${old.id}`;
  await cancelPayment(transaction, old, now);
  const id = newId('payment');
  const reference = nextReference(before);
  const { expiresAt, order, portal, transfer } = before;
  const due = transfer === null || amount === 0 ? null : transferTo(transfer, { amount: vnd(amount), reference });
  await transaction`
    INSERT INTO payments (checkout_id, payment_id, order_id, payment_no, method, payee_kind, payee_name, amount,
      reference, transfer, expires_at)
    VALUES (${old.checkout}, ${id}, ${order}, ${before.count}, ${before.method}, 'portal', ${before.payeeName}, ${amount},
      ${reference}, ${due && transaction.json(asJson(due))}, ${expiresAt})`;
  await transaction`
    INSERT INTO directory (portal_id, kind, code, target_id)
    VALUES (${portal}, 'order-reference', ${reference}, ${old.checkout})`;
  if (deadline.length === 0 || expiresAt === null) return;
  await transaction`
    INSERT INTO payment_deadlines (checkout_id, payment_id, expires_at) VALUES (${old.checkout}, ${id}, ${expiresAt})`;
  await tryAnew(transaction, old, { id, reference, expiresAt, now });
}

/** `NS7K3F9QXM`, then `NS7K3F9QXML2`: longer, so that the old one is never read out of the new one. */
const nextReference = ({ count, reference }: Replaced): string => `${reference.replace(/L\d+$/, '')}L${count + 1}`;

const readReplaced = (transaction: Transaction, { checkout, id }: Which) => transaction<Replaced[]>`
  SELECT o.portal_id AS portal, y.order_id AS "order", y.method, y.payee_name AS "payeeName", y.reference, y.transfer,
    y.expires_at AS "expiresAt", (SELECT count(*)::int FROM payments WHERE checkout_id = y.checkout_id) AS count
  FROM payments y JOIN orders o USING (checkout_id) WHERE y.checkout_id = ${checkout} AND y.payment_id = ${id}`;

interface Anew {
  readonly id: string;
  readonly reference: string;
  readonly expiresAt: Date;
  readonly now: Date;
}

/** Where a provider's page is opened: a code for the new amount, with what the old one had. */
async function tryAnew(transaction: Transaction, { checkout, id }: Which, anew: Anew): Promise<void> {
  const [last] = await transaction<Attempt[]>`
    SELECT provider, account, return_url AS "returnUrl", locale FROM payment_attempts
    WHERE checkout_id = ${checkout} AND payment_id = ${id} ORDER BY attempt DESC LIMIT 1`;
  if (last === undefined) return;
  const { expiresAt, now, reference } = anew;
  await writeAttempt(transaction, { ...last, checkout, payment: anew.id, reference, attempt: 1, now, expiresAt });
}
