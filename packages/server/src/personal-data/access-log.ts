import { randomUUID } from 'node:crypto';
import type { Queries } from '../database/index.ts';

export type AccessAction = 'read' | 'export' | 'erase' | 'retain';

/** Who looks at what people told with their orders, and what for. */
export interface Accessor {
  readonly portal: string;
  /** A key's identifier, or who sits at the terminal. Never somebody whose data it is. */
  readonly by: string;
  readonly purpose: string;
  readonly now: Date;
}

/** Writes down that somebody got at personal data, before it is handed out: what cannot be logged is not shown. */
export async function logAccess(
  queries: Queries,
  { portal, by, purpose, now }: Accessor,
  action: AccessAction,
  orders: readonly string[],
): Promise<void> {
  if (orders.length === 0) return;
  const rows = orders.map((order) => ({
    portal_id: portal,
    access_id: `acc_${randomUUID()}`,
    by_whom: by.slice(0, 200),
    action,
    purpose: purpose.slice(0, 500),
    order_id: order,
    accessed_at: now,
  }));
  await queries`INSERT INTO personal_data_access ${queries(rows)}`;
}

/** The same for whoever is given the name and address of one household's part of an order. */
export async function logPartAccess(
  queries: Queries,
  accessor: Accessor,
  { store, subOrder }: { readonly store: string; readonly subOrder: string },
): Promise<void> {
  const [part] = await queries<{ order: string }[]>`
    SELECT order_id AS "order" FROM sub_orders WHERE sub_order_id = ${subOrder} AND store_id = ${store}`;
  if (part !== undefined) await logAccess(queries, accessor, 'read', [part.order]);
}

export interface Access {
  readonly at: Date;
  readonly by: string;
  readonly action: AccessAction;
  readonly purpose: string;
  readonly order: string;
  /** What people say on the phone; an order of another portal has none here. */
  readonly number: string | null;
}

/** Who got at personal data of a portal, the newest first. */
export const listAccess = (
  queries: Queries,
  portal: string,
  limit: number,
  order?: string,
): PromiseLike<Access[]> => queries<Access[]>`
  SELECT a.accessed_at AS at, a.by_whom AS by, a.action, a.purpose, a.order_id AS "order", o.number
  FROM personal_data_access a
  LEFT JOIN directory d ON d.portal_id = a.portal_id AND d.kind = 'order' AND d.code = a.order_id
  LEFT JOIN orders o ON o.checkout_id = d.target_id
  WHERE a.portal_id = ${portal} ${order === undefined ? queries`` : queries`AND (a.order_id = ${order} OR o.number = ${order})`}
  ORDER BY a.accessed_at DESC, a.access_id LIMIT ${limit}`;
