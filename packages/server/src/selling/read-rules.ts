import { localDateAt } from '@nongsan/core';
import type { Load, RuleInForce, RuleTarget, SellingRules } from '@nongsan/core/selling';
import type { Queries } from '../database/index.ts';

/** One target's rules with what its household has taken on today. */
export interface TargetRules extends RuleInForce {
  readonly id: string;
}

interface RuleRow {
  readonly target: RuleTarget;
  readonly id: string;
  readonly rules: SellingRules;
  readonly orders: number | null;
  readonly grams: string | null;
}

/** What a household has taken on between two moments; what was cancelled or failed is not packed any more. */
const load = (queries: Queries, now: Date) => {
  const today = new Date(`${localDateAt(now)}T00:00:00+07:00`);
  return queries`
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS orders, coalesce(sum(d.grams), 0) AS grams
      FROM sub_orders o
      LEFT JOIN sub_order_deliveries d ON d.store_id = o.store_id AND d.sub_order_id = o.sub_order_id
      WHERE o.store_id = r.target_id AND o.placed_at >= ${today} AND o.state NOT IN ('cancelled', 'failed')
    ) t ON r.target = 'store' AND r.rules ? 'capacity'`;
};

const columns = (queries: Queries) => queries`r.target, r.target_id AS id, r.rules, t.orders, t.grams::text AS grams`;

const toRules = ({ target, id, rules, orders, grams }: RuleRow): TargetRules => ({
  target,
  id,
  rules,
  ...(orders !== null && { today: { orders, grams: Number(grams) } satisfies Load }),
});

/** The rules of everything that a cart holds, and of all places; asked for beside the cart itself. */
export async function cartRules(queries: Queries, portal: string, cart: string, now: Date): Promise<TargetRules[]> {
  const rows = await queries<RuleRow[]>`
    SELECT ${columns(queries)} FROM selling_rules r ${load(queries, now)}
    WHERE r.portal_id = ${portal} AND (r.target = 'zone'
      OR r.target = 'store' AND r.target_id IN (SELECT store_id FROM checkout_lines WHERE checkout_id = ${cart})
      OR r.target = 'product' AND r.target_id IN (
        SELECT v.product_id FROM checkout_lines l
        JOIN variants v ON v.store_id = l.store_id AND v.variant_id = l.variant_id WHERE l.checkout_id = ${cart}))`;
  return rows.map(toRules);
}

/** The rules of products and their stores. */
export async function rulesOf(
  queries: Queries,
  portal: string,
  ids: { readonly products: readonly string[]; readonly stores: readonly string[] },
  now: Date,
): Promise<TargetRules[]> {
  const rows = await queries<RuleRow[]>`
    SELECT ${columns(queries)} FROM selling_rules r ${load(queries, now)}
    WHERE r.portal_id = ${portal} AND (r.target = 'store' AND r.target_id = ANY (${[...ids.stores]}::text[])
      OR r.target = 'product' AND r.target_id = ANY (${[...ids.products]}::text[]))`;
  return rows.map(toRules);
}

/**
 * The rules of households with a capacity, locked in the order of their identifiers until the transaction ends: orders for
 * one household's day happen one after another from here, and each sees what those before it took.
 */
export async function lockCapacities(
  queries: Queries,
  portal: string,
  stores: readonly string[],
  now: Date,
): Promise<TargetRules[]> {
  const sorted = [...stores].sort();
  await queries`
    SELECT target_id FROM selling_rules
    WHERE portal_id = ${portal} AND target = 'store' AND target_id = ANY (${sorted}::text[])
    ORDER BY target_id FOR NO KEY UPDATE`;
  // A statement of its own: it sees what was committed while the first one waited.
  return rulesOf(queries, portal, { products: [], stores: sorted }, now);
}
