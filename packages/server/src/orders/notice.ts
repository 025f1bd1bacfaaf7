import { webhookVersion } from '@nongsan/core/webhook';
import { asJson, type Transaction } from '../database/index.ts';
import { newId } from '../repository/new-id.ts';
import type { LockedPart, SubOrderStep } from './change-sub-order.ts';

/** Tells that a part has changed. The notice names no person: whoever receives it asks for the order if it may. */
export async function writeChangeNotice(transaction: Transaction, part: LockedPart, step: SubOrderStep): Promise<void> {
  const payload = {
    version: webhookVersion,
    portal: part.portal,
    id: part.subOrder,
    store: part.store,
    order: part.order,
    state: step.to,
  };
  const row = {
    checkout_id: part.checkout,
    event_id: newId('event'),
    type: 'sub-order.changed',
    payload: transaction.json(asJson(payload)),
    created_at: step.now,
  };
  await transaction`INSERT INTO outbox ${transaction(row)}`;
}
