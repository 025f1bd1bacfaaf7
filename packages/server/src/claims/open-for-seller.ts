import type { Queries } from '../database/index.ts';
import type { Seller } from '../orders/open-order.ts';
import { ProblemError } from '../problems/index.ts';

export interface FoundClaim {
  readonly id: string;
  readonly order: string;
  readonly store: string;
}

/**
 * A claim of the seller's portal and stores.
 * @throws ProblemError `unknown-claim` or `other-store`
 */
export async function openForSeller(queries: Queries, { portal, stores }: Seller, claim: string): Promise<FoundClaim> {
  const [row] = await queries<FoundClaim[]>`
    SELECT claim_id AS id, order_id AS "order", store_id AS store FROM claims
    WHERE claim_id = ${claim} AND portal_id = ${portal}`;
  if (row === undefined) throw new ProblemError('unknown-claim', 'This portal has no such claim.');
  if (stores?.includes(row.store) ?? true) return row;
  throw new ProblemError('other-store', 'This claim is about a parcel of a store that the key is not bound to.');
}
