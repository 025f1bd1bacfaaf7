import { chooseText, type LocalizedText, type Place, type Totals } from '@nongsan/core';
import type { Queries } from '../database/index.ts';
import type { Statement, StatementEntry, StatementLine } from './statement.ts';

export interface Wanted {
  readonly portal: string;
  /** Identifier or slug. */
  readonly store: string;
  /** `2026-11` */
  readonly month: string;
  readonly locale: 'vi' | 'en';
  readonly now: Date;
}

interface LineRow {
  readonly product: { readonly name: LocalizedText };
  readonly packing: LocalizedText;
  readonly quantity: string;
  readonly unitPrice: number;
  readonly discount: number;
  readonly taxRate: string;
  readonly taxIncluded: boolean;
  readonly total: number;
}

interface EntryRow {
  readonly kind: StatementEntry['kind'];
  readonly at: Date;
  readonly order: string;
  readonly demo: boolean;
  readonly totals: Totals;
  readonly lines: readonly LineRow[];
  readonly method: string;
  readonly paidAt: Date | null;
}

/**
 * A household's month: what was delivered in it, and what of anything delivered came back in it. An order counts on the day
 * it was delivered, whoever pays it how and when; one that was cancelled before was never a sale. Nothing tells of a buyer.
 *
 * @returns nothing where the portal has no such store
 */
export async function readStatement(queries: Queries, wanted: Wanted): Promise<Statement | undefined> {
  const { portal, store, month, locale, now } = wanted;
  const [found] = await queries<{ id: string; name: string; place: Place; portal: LocalizedText; demo: boolean }[]>`
    SELECT s.store_id AS id, s.name, s.place, p.name AS portal, p.demo FROM stores s JOIN portals p USING (portal_id)
    WHERE s.portal_id = ${portal} AND (s.store_id = ${store} OR s.slug = ${store})`;
  if (found === undefined) return undefined;
  const rows = await readEntries(queries, found.id, month);
  return {
    store: { name: found.name, place: `${found.place.commune}, ${found.place.province}` },
    portal: chooseText(found.portal, locale).text,
    month,
    entries: rows.map((row) => entryOf(row, locale)),
    sample: found.demo || rows.some(({ demo }) => demo),
    madeAt: now,
  };
}

const readEntries = (queries: Queries, store: string, month: string) => queries<EntryRow[]>`
  WITH told AS (
    SELECT sub_order_id, min(changed_at) FILTER (WHERE state IN ('delivered', 'completed')) AS sold,
      min(changed_at) FILTER (WHERE state IN ('returned', 'refunded')) AS "givenBack"
    FROM sub_order_changes WHERE store_id = ${store} GROUP BY sub_order_id
  ), entries AS (
    SELECT sub_order_id, 'sold' AS kind, sold AS at FROM told WHERE sold IS NOT NULL
    UNION ALL
    SELECT sub_order_id, 'givenBack', "givenBack" FROM told WHERE sold IS NOT NULL AND "givenBack" >= sold
  )
  SELECT e.kind, e.at, o.number AS "order", o.demo, b.totals, y.method, y.paid_at AS "paidAt",
    (SELECT coalesce(json_agg(json_build_object(
        'product', l.product, 'packing', l.variant_name, 'quantity', trim_scale(l.quantity)::text,
        'unitPrice', l.unit_price, 'discount', l.discount, 'taxRate', l.tax_rate, 'taxIncluded', l.tax_included,
        'total', l.total) ORDER BY l.line_no), '[]')
      FROM sub_order_lines l WHERE l.store_id = b.store_id AND l.sub_order_id = b.sub_order_id) AS lines
  FROM entries e
  JOIN sub_orders b ON b.store_id = ${store} AND b.sub_order_id = e.sub_order_id
  JOIN orders o ON o.checkout_id = b.checkout_id
  JOIN LATERAL (
    SELECT method, paid_at FROM payments
    WHERE checkout_id = b.checkout_id AND (payee_store_id IS NULL OR payee_store_id = b.store_id)
    ORDER BY payee_store_id NULLS LAST, payment_no LIMIT 1) y ON true
  WHERE to_char(e.at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM') = ${month}
  ORDER BY e.at, o.number, e.kind DESC`;

function entryOf(
  { kind, at, order, totals, lines, method, paidAt }: EntryRow,
  locale: Wanted['locale'],
): StatementEntry {
  const sign = kind === 'sold' ? 1 : -1;
  // Never −0, which would be written as such.
  const signed = (amount: number): number => sign * amount || 0;
  return {
    ...{ kind, at, order, method },
    lines: lines.map((line) => lineOf(line, signed, locale)),
    shipping: signed(totals.shipping.amount),
    tax: signed(totals.tax.amount),
    taxIncluded: signed(totals.taxIncluded.amount),
    total: signed(totals.total.amount),
    // Cash at the door is paid with the parcel.
    isPaid: method === 'cod' || paidAt !== null,
  };
}

const lineOf = (
  { product, packing, ...line }: LineRow,
  signed: (amount: number) => number,
  locale: Wanted['locale'],
): StatementLine => ({
  ...line,
  name: chooseText(product.name, locale).text,
  packing: chooseText(packing, locale).text,
  discount: signed(line.discount),
  total: signed(line.total),
});
