import type { FreshnessPromise, PickupPlace } from '@nongsan/core/shipping';
import { asJson, type Queries, type Transaction } from '../database/index.ts';
import type { KeptShipping } from './kept-shipping.ts';

export interface OwnShipping {
  readonly shipping: KeptShipping;
  /** Whether it is the household's own, and not its portal's. */
  readonly own: boolean;
  readonly pickup: PickupPlace | null;
}

/** What a household sends by, or a portal where no household is named. */
export async function readOwnShipping(queries: Queries, portal: string, store?: string): Promise<OwnShipping> {
  const [row] = await queries<{ portal: KeptShipping; own: KeptShipping | null; pickup: PickupPlace | null }[]>`
    SELECT p.shipping AS portal, x.shipping AS own, x.pickup
    FROM portals p LEFT JOIN store_shipping x ON x.store_id = ${store ?? ''}
    WHERE p.portal_id = ${portal}`;
  if (row === undefined) throw new RangeError(`There is no portal ${portal}`);
  return { shipping: row.own ?? row.portal, own: row.own !== null, pickup: row.pickup };
}

/** Sets what sending costs where no household has a table of its own. */
export async function setPortalShipping(queries: Queries, portal: string, shipping: KeptShipping): Promise<void> {
  await queries`
    UPDATE portals SET shipping = ${queries.json(asJson(shipping))}, updated_at = now() WHERE portal_id = ${portal}`;
}

/** Sets, or takes back, what is promised of a product of the portal. */
export async function setPromise(
  transaction: Transaction,
  portal: string,
  product: string,
  promise: FreshnessPromise | null,
): Promise<void> {
  await transaction`
    DELETE FROM freshness_promises f USING products p
    WHERE p.portal_id = ${portal} AND p.product_id = ${product}
      AND f.store_id = p.store_id AND f.product_id = p.product_id`;
  if (promise === null) return;
  await transaction`
    INSERT INTO freshness_promises (store_id, product_id, hours, starts_at)
    SELECT store_id, product_id, ${promise.hours}, ${promise.startsAt} FROM products
    WHERE portal_id = ${portal} AND product_id = ${product}`;
}

/** Sets, or takes back, what a unit weighs. @returns whether the portal has such a variant */
export async function setWeight(
  transaction: Transaction,
  portal: string,
  variant: string,
  grams: number | null,
): Promise<boolean> {
  const [found] = await transaction<{ store: string }[]>`
    SELECT store_id AS store FROM directory WHERE portal_id = ${portal} AND kind = 'variant' AND code = ${variant}`;
  if (found === undefined) return false;
  await transaction`DELETE FROM variant_weights WHERE store_id = ${found.store} AND variant_id = ${variant}`;
  if (grams !== null) {
    const row = { store_id: found.store, variant_id: variant, grams };
    await transaction`INSERT INTO variant_weights ${transaction(row)}`;
  }
  return true;
}
