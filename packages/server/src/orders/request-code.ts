import { createHmac, randomInt, randomUUID } from 'node:crypto';
import { chooseText, type Locale, type LocalizedText } from '@nongsan/core';
import type { RecoverOrdersRequest } from '@nongsan/core/order-states';
import type { Transaction } from '../database/index.ts';
import type { Notice } from '../notifications/index.ts';
import { codesAnHour, codeValidMinutes } from './recovery-rules.ts';

export interface Recovery {
  readonly portal: string;
  /** The server's secret. Who reads the database finds neither telephones nor codes without it. */
  readonly secret: string;
  readonly now: Date;
}

export const keyed = (secret: string, ...parts: readonly string[]): Buffer =>
  createHmac('sha256', secret)
    .update(['order-recovery', ...parts].join('\0'))
    .digest();

/** Adds minutes to a moment. */
const later = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000);

export interface RequestedCode {
  /** When such a code ends. */
  readonly expiresAt: Date;
  /** What is to be sent once the transaction stands. Nothing: nobody has ordered, or the hour's codes are used up. */
  readonly notice: Notice | undefined;
}

/**
 * Makes a code for a telephone. One that nobody has ordered with gets a row as well, so that answer and work are the same.
 * The code stands in the notice alone: what is kept is its HMAC.
 */
export async function requestCode(
  transaction: Transaction,
  { portal, secret, now }: Recovery,
  { phone, number }: RecoverOrdersRequest,
): Promise<RequestedCode> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const expiresAt = later(now, codeValidMinutes);
  const fresh = await keepCode(transaction, { portal, secret, now }, phone, { code, number, expiresAt });
  const order = await newestOrder(transaction, portal, phone, number);
  if (!fresh || order === undefined) return { expiresAt, notice: undefined };
  const notice: Notice = {
    id: randomUUID(),
    kind: 'recovery-code',
    // To a mail address only where the code opens that very order. Otherwise who orders with another's telephone and an
    // address of his own would get that other's orders.
    recipient: { phone, email: number === undefined ? undefined : (order.email ?? undefined), locale: order.locale },
    facts: { portal: chooseText(order.portal, order.locale).text, code, minutes: String(codeValidMinutes) },
  };
  return { expiresAt, notice };
}

interface NewCode {
  readonly code: string;
  readonly number: string | undefined;
  readonly expiresAt: Date;
}

/** Replaces the code before, unless this telephone has had enough of them. @returns whether it was kept */
async function keepCode(
  transaction: Transaction,
  { portal, secret, now }: Recovery,
  phone: string,
  { code, number = '', expiresAt }: NewCode,
): Promise<boolean> {
  const anHourAgo = later(now, -60);
  const rows = await transaction`
    INSERT INTO order_recoveries AS r
      (portal_id, phone_hash, code_hash, order_number, tries, expires_at, codes, counted_from)
    VALUES (${portal}, ${keyed(secret, portal, phone)}, ${keyed(secret, portal, phone, code)}, ${number}, 0, ${expiresAt}, 1, ${now})
    ON CONFLICT (portal_id, phone_hash) DO UPDATE SET
      code_hash = excluded.code_hash, order_number = excluded.order_number, tries = 0, expires_at = excluded.expires_at,
      codes = CASE WHEN r.counted_from <= ${anHourAgo} THEN 1 ELSE r.codes + 1 END,
      counted_from = CASE WHEN r.counted_from <= ${anHourAgo} THEN excluded.counted_from ELSE r.counted_from END
    WHERE r.counted_from <= ${anHourAgo} OR r.codes < ${codesAnHour}
    RETURNING r.portal_id`;
  return rows.length === 1;
}

interface NewestOrder {
  readonly locale: Locale;
  readonly email: string | null;
  readonly portal: LocalizedText;
}

/** Who is told, and in which language: as the newest order has it. */
async function newestOrder(transaction: Transaction, portal: string, phone: string, number: string | undefined) {
  const [order] = await transaction<NewestOrder[]>`
    SELECT o.locale, o.contact ->> 'email' AS email, p.name AS portal
    FROM orders o JOIN portals p USING (portal_id)
    WHERE o.portal_id = ${portal} AND o.contact ->> 'phone' = ${phone}
      AND (${number ?? null}::text IS NULL OR o.number = ${number ?? null})
    ORDER BY o.placed_at DESC LIMIT 1`;
  return order;
}
