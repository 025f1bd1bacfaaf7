import { formatInstant, formatMoney, vnd } from '@nongsan/core';
import { SettingError } from './setting-error.ts';
import { withDatabase } from './with-database.ts';

interface OrderRow {
  readonly number: string;
  readonly placedAt: string;
  readonly portal: string;
  readonly method: string;
  readonly total: number;
  readonly lines: readonly string[];
}

/** Lists what was ordered, newest first. Without names, phones and addresses: terminals are watched and logged. */
export async function ordersCommand(options: { readonly json: boolean; readonly limit: string }): Promise<void> {
  if (!/^[1-9]\d{0,3}$/.test(options.limit)) throw new SettingError('--limit', 'must be a number from 1 to 9999');
  const orders = await withDatabase(
    ({ sql }) => sql<OrderRow[]>`
    SELECT o.number, to_char(o.placed_at, 'YYYY-MM-DD"T"HH24:MI:SSOF":00"') AS "placedAt", p.slug AS portal,
      (SELECT min(method) FROM payments y WHERE y.checkout_id = o.checkout_id) AS method,
      (o.totals -> 'total' ->> 'amount')::bigint AS total,
      (SELECT coalesce(array_to_json(array_agg(
          trim_scale(l.quantity)::text || ' × ' || (l.product -> 'name' ->> 'vi') || ' (' || (l.variant_name ->> 'vi') || ')'
          ORDER BY s.sub_order_no, l.line_no)), '[]')
        FROM sub_orders s JOIN sub_order_lines l USING (store_id, sub_order_id)
        WHERE s.order_id = o.order_id) AS lines
    FROM orders o JOIN portals p USING (portal_id)
    ORDER BY o.placed_at DESC LIMIT ${options.limit}`,
  );
  if (options.json) console.log(JSON.stringify(orders, undefined, 2));
  else console.log(orders.length === 0 ? 'No order yet.' : orders.map(describe).join('\n'));
}

function describe(order: OrderRow): string {
  const head = [
    order.number,
    formatInstant(order.placedAt, 'vi'),
    order.portal,
    order.method,
    formatMoney(vnd(order.total), 'vi'),
  ].join('  ');
  return [head, ...order.lines.map((line) => `    ${line}`)].join('\n');
}
