import type { Order } from '@nongsan/core';
import type { Claim, ClaimPhoto } from '@nongsan/core/claim';
import { readClaims } from '../claims/read-claims.ts';
import { transact, type Queries, type Sql } from '../database/index.ts';
import { readRefs } from '../hand-over/ref.ts';
import { findOrder } from '../repository/orders.ts';
import { instant } from '../repository/instant.ts';
import type { Links } from '../repository/links.ts';
import { logAccess, type Accessor } from './access-log.ts';
import { ordersOfPhone, type PersonalOrder } from './find-orders.ts';

/** A claim with its photos as they are kept, in base64. */
type ToldClaim = Omit<Claim, 'photos'> & { readonly photos: readonly (ClaimPhoto & { readonly data: string })[] };

interface ToldWithOrder {
  readonly contact: object;
  readonly address: object;
  readonly language: string;
  readonly consents: readonly { readonly purpose: string; readonly version: string; readonly granted: boolean }[];
}

/** Everything that a portal knows by one telephone number. */
interface PersonalData {
  readonly phone: string;
  readonly exportedAt: string;
  readonly orders: readonly (Omit<Order, 'contact' | 'address'> &
    ToldWithOrder & { readonly claims: readonly ToldClaim[] })[];
}

/** Takes out what a person may ask for, and writes down that it was taken. */
export async function exportPhone(sql: Sql, accessor: Accessor, phone: string, links: Links): Promise<PersonalData> {
  return transact(sql, async (transaction) => {
    const orders = await ordersOfPhone(transaction, accessor.portal, phone);
    await logAccess(
      transaction,
      accessor,
      'export',
      orders.map(({ id }) => id),
    );
    const told = [];
    for (const order of orders) told.push(await exportOrder(transaction, accessor.portal, order, links));
    return { phone, exportedAt: instant(accessor.now), orders: told };
  });
}

async function exportOrder(queries: Queries, portal: string, { checkout, id }: PersonalOrder, links: Links) {
  const [found, [told], claims] = await Promise.all([
    findOrder(queries, portal, id, links),
    queries<ToldWithOrder[]>`
      SELECT o.contact, o.address, o.locale AS language, coalesce((
        SELECT json_agg(json_build_object('purpose', purpose, 'version', version, 'granted', granted, 'answeredAt', answered_at)
          ORDER BY purpose) FROM consents c WHERE c.checkout_id = o.checkout_id), '[]') AS consents
      FROM orders o WHERE o.checkout_id = ${checkout}`,
    exportClaims(queries, id),
  ]);
  if (found === undefined || told === undefined) throw new RangeError(`The order ${id} vanished`);
  const ref = (await readRefs(queries, [checkout])).get(checkout);
  return { ...found.order, ...told, ...(ref && { ref }), claims };
}

async function exportClaims(queries: Queries, order: string): Promise<ToldClaim[]> {
  const [claims, photos] = await Promise.all([
    readClaims(queries, { order }),
    queries<{ id: string; bytes: Uint8Array }[]>`
      SELECT photo_id AS id, bytes FROM claims c JOIN claim_photos p USING (store_id, claim_id)
      WHERE c.order_id = ${order}`,
  ]);
  const dataOf = new Map(photos.map(({ id, bytes }) => [id, Buffer.from(bytes).toString('base64')]));
  return claims.map((claim) => ({
    ...claim,
    photos: claim.photos.map((photo) => ({ ...photo, data: dataOf.get(photo.id) ?? '' })),
  }));
}
