import { asJson, type Queries } from '../database/index.ts';
import type { StoreShipping } from './kept-shipping.ts';

const jsonOrNull = (queries: Queries, value: object | null) => (value === null ? null : queries.json(asJson(value)));

/** Writes a household's own shipping and pick-up; without either it is sent by its portal's table alone. */
export async function putStoreShipping(queries: Queries, store: string, own: StoreShipping): Promise<void> {
  if (own.shipping === null && own.pickup === null) {
    await queries`DELETE FROM store_shipping WHERE store_id = ${store}`;
    return;
  }
  const row = {
    store_id: store,
    shipping: jsonOrNull(queries, own.shipping),
    pickup: jsonOrNull(queries, own.pickup),
    updated_at: new Date(),
  };
  await queries`INSERT INTO store_shipping ${queries(row)} ON CONFLICT (store_id) DO UPDATE SET ${queries(row)}`;
}
