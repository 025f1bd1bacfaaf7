import { timingSafeEqual } from 'node:crypto';
import type { RecoveryCodeRequest } from '@nongsan/core/order-states';
import type { Transaction } from '../database/index.ts';
import { hashSecret, isSecret } from '../repository/order-secret.ts';
import { mostOrders, mostTries } from './recovery-rules.ts';
import { keyed, type Recovery } from './request-code.ts';

export interface RecoveredOrder {
  readonly id: string;
  readonly number: string;
  readonly placedAt: Date;
  readonly secret: string;
}

/**
 * Takes a code, once. A wrong one is counted, so the caller must let the transaction stand.
 * @returns the orders of the telephone, or nothing when the code is wrong, too old or tried too often
 */
export async function redeemCode(
  transaction: Transaction,
  recovery: Recovery,
  { phone, code }: RecoveryCodeRequest,
  secretOf: (order: string) => string,
): Promise<RecoveredOrder[] | undefined> {
  const { portal, secret, now } = recovery;
  const phoneHash = keyed(secret, portal, phone);
  const [row] = await transaction<{ codeHash: Uint8Array; number: string; live: boolean }[]>`
    SELECT code_hash AS "codeHash", order_number AS number, expires_at > ${now} AND tries < ${mostTries} AS live
    FROM order_recoveries WHERE portal_id = ${portal} AND phone_hash = ${phoneHash} FOR UPDATE`;
  if (row?.live !== true) return undefined;
  const right = timingSafeEqual(keyed(secret, portal, phone, code), row.codeHash);
  await transaction`
    UPDATE order_recoveries SET tries = ${right ? mostTries : transaction`tries + 1`}
    WHERE portal_id = ${portal} AND phone_hash = ${phoneHash}`;
  return right ? ordersOf(transaction, portal, phone, row.number, secretOf) : undefined;
}

async function ordersOf(
  transaction: Transaction,
  portal: string,
  phone: string,
  number: string,
  secretOf: (order: string) => string,
): Promise<RecoveredOrder[]> {
  const rows = await transaction<(Omit<RecoveredOrder, 'secret'> & { checkout: string; hash: Uint8Array })[]>`
    SELECT order_id AS id, checkout_id AS checkout, number, placed_at AS "placedAt", secret_hash AS hash FROM orders
    WHERE portal_id = ${portal} AND contact ->> 'phone' = ${phone} AND (${number} = '' OR number = ${number})
    ORDER BY placed_at DESC LIMIT ${mostOrders}`;
  const found: RecoveredOrder[] = [];
  for (const { id, checkout, placedAt, hash, number: told } of rows) {
    const secret = secretOf(id);
    // The server has another secret than when it was placed: from now on the link is the one that it gives now.
    if (!isSecret(secret, hash)) {
      await transaction`UPDATE orders SET secret_hash = ${hashSecret(secret)} WHERE checkout_id = ${checkout}`;
    }
    found.push({ id, number: told, placedAt, secret });
  }
  return found;
}
