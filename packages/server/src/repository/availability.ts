import type { LineStop } from '@nongsan/core/selling';
import { canOrder, fromThousandths, toThousandths, type Availability } from '@nongsan/core';
import type { Queries } from '../database/index.ts';
import { stoppedGoods } from '../selling/stopped-goods.ts';
import { instant } from './instant.ts';

/** As much of a variant's stock as decides what a buyer may order. */
export interface StockState {
  readonly productType: string;
  readonly active: boolean;
  readonly sale: 'open' | 'preorder' | 'outOfSeason' | 'contact';
  /** What is there, as a decimal. */
  readonly quantity: string;
  readonly lowAt: string;
  readonly shown: boolean;
  readonly availableFrom: string | null;
  readonly step: string;
  readonly min: string;
}

/**
 * Columns of `StockState`, for a query over `variants v JOIN products p LEFT JOIN stock k`.
 * @param cart whose cart it is asked for: what that one holds is there for it, and for nobody else
 */
export const stockColumns = (queries: Queries, cart?: string) => queries`
  p.type AS "productType", (p.state = 'active' AND v.state = 'active') AS active,
  coalesce(k.sale, 'contact') AS sale, trim_scale(coalesce(k.quantity, 0)${cart === undefined ? queries`` : heldBy(queries, cart)})::text AS quantity,
  trim_scale(coalesce(k.low_at, 0))::text AS "lowAt", coalesce(k.shown, false) AS shown,
  k.available_from AS "availableFrom",
  trim_scale(v.order_step)::text AS step, trim_scale(v.order_min)::text AS min`;

const heldBy = (queries: Queries, cart: string) => queries` + coalesce((
    SELECT sum(o.quantity) FROM stock_hold_lines o
    WHERE o.checkout_id = ${cart} AND o.store_id = v.store_id AND o.variant_id = v.variant_id), 0)`;

/** What can be ordered at most, in thousandths: what is there, rounded down to a step; nothing when less than the least. */
export function orderable(stock: StockState): number {
  const there = toThousandths(stock.quantity);
  const step = toThousandths(stock.step);
  const whole = there - (there % step);
  return whole < toThousandths(stock.min) ? 0 : whole;
}

/** May it be sent to a buyer at all, whatever there is of it? */
export const isSold = (stock: StockState): boolean =>
  stock.active && stock.productType !== 'service' && (stock.sale === 'open' || stock.sale === 'preorder');

function toAvailability(variant: string, stock: StockState, stopped: LineStop | undefined, now: Date): Availability {
  const left = orderable(stock);
  const usual = availabilityStatus(stock, left);
  // What a page of an earlier release makes of it: nobody can order it.
  const status = stopped !== undefined && canOrder({ status: usual }) ? 'soldOut' : usual;
  return {
    variant,
    status,
    ...(stock.shown && isSold(stock) && { available: fromThousandths(left) }),
    ...(stopped !== undefined && { stopped }),
    ...(stock.availableFrom !== null && { from: stock.availableFrom }),
    checkedAt: instant(now),
  };
}

function availabilityStatus(stock: StockState, left: number): Availability['status'] {
  if (stock.productType === 'service' || stock.sale === 'contact') return 'contact';
  if (stock.sale === 'outOfSeason') return 'outOfSeason';
  if (!stock.active || left === 0) return 'soldOut';
  if (stock.sale === 'preorder') return 'preorder';
  return left <= toThousandths(stock.lowAt) ? 'low' : 'available';
}

/** What may be ordered now of each variant that is there. */
export async function findAvailability(
  queries: Queries,
  portal: string,
  variants: readonly string[],
  now: Date,
): Promise<Map<string, Availability>> {
  const rows = await queries<(StockState & { variant: string; product: string; store: string })[]>`
    SELECT v.variant_id AS variant, v.product_id AS product, v.store_id AS store, ${stockColumns(queries)}
    FROM directory d
    JOIN variants v ON v.store_id = d.store_id AND v.variant_id = d.target_id
    JOIN products p ON p.store_id = v.store_id AND p.product_id = v.product_id
    LEFT JOIN stock k ON k.store_id = v.store_id AND k.variant_id = v.variant_id
    WHERE d.portal_id = ${portal} AND d.kind = 'variant' AND d.code = ANY (${[...variants]}::text[])`;
  const stops = await stoppedGoods(queries, portal, rows, now);
  return new Map(rows.map((row) => [row.variant, toAvailability(row.variant, row, stops.get(row.product), now)]));
}
