import type { Sql } from '@nongsan/server';

/** One rule that the books of a portal obey, as a query for what breaks it. */
interface Rule {
  readonly rule: string;
  readonly broken: (sql: Sql) => Promise<readonly object[]>;
}

const amount = (sql: Sql, totals: string, field: string) => sql`(${sql(totals)} -> ${field} ->> 'amount')::bigint`;

const rules: readonly Rule[] = [
  {
    rule: 'an order comes to what its households’ parts come to',
    broken: (sql) => sql`
      SELECT o.order_id FROM orders o JOIN sub_orders b ON b.order_id = o.order_id
      GROUP BY o.order_id, o.totals
      HAVING ${amount(sql, 'o.totals', 'total')} <> sum(${amount(sql, 'b.totals', 'total')})
        OR ${amount(sql, 'o.totals', 'shipping')} <> sum(${amount(sql, 'b.totals', 'shipping')})`,
  },
  {
    rule: 'a household’s part comes to its lines, shipping and tax',
    broken: (sql) => sql`
      SELECT b.sub_order_id FROM sub_orders b JOIN sub_order_lines l USING (store_id, sub_order_id)
      GROUP BY b.store_id, b.sub_order_id, b.totals
      HAVING sum(l.total) <> ${amount(sql, 'b.totals', 'items')} - ${amount(sql, 'b.totals', 'discount')}
        OR ${amount(sql, 'b.totals', 'total')} <> ${amount(sql, 'b.totals', 'items')}
          - ${amount(sql, 'b.totals', 'discount')} + ${amount(sql, 'b.totals', 'shipping')}
          + ${amount(sql, 'b.totals', 'tax')}`,
  },
  {
    rule: 'a line comes to its price times its quantity',
    broken: (sql) => sql`
      SELECT line_id FROM sub_order_lines WHERE total <> round(unit_price * quantity) - discount`,
  },
  {
    rule: 'what is to be paid comes to the order',
    broken: (sql) => sql`
      SELECT o.order_id FROM orders o LEFT JOIN payments y USING (checkout_id)
      GROUP BY o.order_id, o.totals HAVING coalesce(sum(y.amount), 0) <> ${amount(sql, 'o.totals', 'total')}`,
  },
  {
    rule: 'an order has parts, each part has lines',
    broken: (sql) => sql`
      SELECT order_id FROM orders o WHERE NOT EXISTS (SELECT FROM sub_orders b WHERE b.order_id = o.order_id)
      UNION ALL
      SELECT sub_order_id FROM sub_orders b WHERE NOT EXISTS (
        SELECT FROM sub_order_lines l WHERE l.store_id = b.store_id AND l.sub_order_id = b.sub_order_id)
      UNION ALL
      SELECT sub_order_id FROM sub_orders b WHERE NOT EXISTS (SELECT FROM orders o WHERE o.order_id = b.order_id)`,
  },
  {
    rule: 'an order is told of once',
    broken: (sql) => sql`
      SELECT o.order_id FROM orders o
      LEFT JOIN outbox e ON e.checkout_id = o.checkout_id AND e.type = 'order.placed'
      GROUP BY o.order_id HAVING count(e.event_id) <> 1`,
  },
  {
    rule: 'an order is found by its identifier and its number',
    broken: (sql) => sql`
      SELECT order_id FROM orders o WHERE 2 <> (
        SELECT count(*) FROM directory d WHERE d.portal_id = o.portal_id AND d.target_id = o.checkout_id
          AND (d.kind, d.code) IN (('order', o.order_id), ('order-number', o.number)))`,
  },
  {
    rule: 'a cart that became an order names it, is empty and holds nothing',
    broken: (sql) => sql`
      SELECT checkout_id FROM orders o JOIN checkouts c USING (checkout_id) WHERE c.order_id IS DISTINCT FROM o.order_id
      UNION ALL
      SELECT checkout_id FROM checkout_lines JOIN orders USING (checkout_id)
      UNION ALL
      SELECT checkout_id FROM stock_holds JOIN orders USING (checkout_id)
      UNION ALL
      SELECT checkout_id FROM checkouts c WHERE order_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM orders o WHERE o.checkout_id = c.checkout_id)`,
  },
];

/**
 * What is wrong with the books of a portal: sentences with how many break them, none where everything adds up.
 *
 * @param pieces of each packing that were there before the first order
 */
export async function brokenSums(sql: Sql, pieces: number): Promise<string[]> {
  const found: string[] = [];
  for (const { rule, broken } of rules) {
    const rows = await broken(sql);
    if (rows.length > 0) found.push(`${rule}: not so for ${rows.length}, the first ${JSON.stringify(rows[0])}`);
  }
  const lost = await sql<{ variant: string; left: string; held: string; sold: string }[]>`
    SELECT k.variant_id AS variant, k.quantity::text AS left, coalesce(h.held, 0)::text AS held,
      coalesce(s.sold, 0)::text AS sold
    FROM stock k LEFT JOIN (
      SELECT variant_id, sum(quantity) AS held FROM stock_hold_lines GROUP BY variant_id
    ) h USING (variant_id) LEFT JOIN (
      SELECT l.variant_id, sum(l.quantity) AS sold FROM sub_order_lines l JOIN sub_orders b USING (store_id, sub_order_id)
      WHERE b.state NOT IN ('cancelled', 'failed') GROUP BY l.variant_id
    ) s USING (variant_id)
    WHERE k.quantity + coalesce(h.held, 0) + coalesce(s.sold, 0) <> ${pieces}`;
  return [
    ...found,
    ...lost.map(
      ({ variant, left, held, sold }) =>
        `of ${pieces} pieces of ${variant}, ${sold} are sold, ${held} held by carts and ${left} left`,
    ),
  ];
}
