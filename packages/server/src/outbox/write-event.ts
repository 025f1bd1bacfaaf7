import { webhookVersion, type WebhookEvent, type WebhookType } from '@nongsan/core/webhook';
import { asJson, type Transaction } from '../database/index.ts';
import { instant } from '../repository/instant.ts';
import { newId } from '../repository/new-id.ts';

/** What happened, for whom it may concern outside. It names no buyer, no telephone number and no address. */
interface NewEvent<T extends WebhookType> {
  readonly type: T;
  readonly portal: string;
  readonly at: Date;
  readonly data: Extract<WebhookEvent, { readonly type: T }>['data'];
}

/**
 * Writes an event into the outbox, in the transaction of what it tells of: either both happened or neither did. It is
 * delivered later, at least once.
 *
 * @param checkout the aggregate that it belongs to
 * @returns a query that is sent when it is waited for
 */
export function writeEvent<T extends WebhookType>(
  transaction: Transaction,
  checkout: string,
  { at, data, portal, type }: NewEvent<T>,
): PromiseLike<unknown> {
  const id = newId('event');
  const payload = { id, type, version: webhookVersion, portal, timestamp: instant(at), data };
  const row = {
    checkout_id: checkout,
    event_id: id,
    type,
    payload: transaction.json(asJson(payload)),
    created_at: at,
  };
  return transaction`INSERT INTO outbox ${transaction(row)}`;
}
