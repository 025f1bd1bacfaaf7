import { createHmac, randomInt } from 'node:crypto';
import type { Locale } from '@nongsan/core';
import type { RecoverOrdersRequest } from '@nongsan/core/order-states';
import type { Transaction } from '../database/index.ts';
import type { Notify } from './notify.ts';
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

/**
 * Makes a code for a telephone and sends it, where there is an order to find. A telephone that nobody has ordered with
 * gets a row as well, so that answer and work are the same.
 *
 * @returns the moment at which such a code ends
 */
export async function requestCode(
  transaction: Transaction,
  { portal, secret, now }: Recovery,
  { phone, number }: RecoverOrdersRequest,
  notify: Notify,
): Promise<Date> {
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const expiresAt = later(now, codeValidMinutes);
  const fresh = await keepCode(transaction, { portal, secret, now }, phone, { code, number, expiresAt });
  const locale = await localeOf(transaction, portal, phone, number);
  if (fresh && locale !== undefined) {
    await notify(transaction, { kind: 'order-code', portal, to: phone, locale, code, validMinutes: codeValidMinutes });
  }
  return expiresAt;
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

/** The language of the newest order that would be shown; nothing where there is none. */
async function localeOf(transaction: Transaction, portal: string, phone: string, number: string | undefined) {
  const [order] = await transaction<{ locale: Locale }[]>`
    SELECT locale FROM orders
    WHERE portal_id = ${portal} AND contact ->> 'phone' = ${phone} AND (${number ?? null}::text IS NULL OR number = ${number ?? null})
    ORDER BY placed_at DESC LIMIT 1`;
  return order?.locale;
}
