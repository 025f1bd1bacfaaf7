import {
  fromThousandths,
  maxCartLines,
  multiplyPrice,
  quantityFault,
  toThousandths,
  vnd,
  type AddLineRequest,
  type QuantityFault,
  type Unit,
} from '@nongsan/core';
import type { Transaction } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';
import { requireSellingLine } from '../selling/require-selling.ts';
import { isSold, orderable, stockColumns, type StockState } from './availability.ts';
import { orderRule } from './cart-row.ts';
import { readCart, type CartContext } from './cart.ts';
import { newId } from './new-id.ts';

interface OfferRow extends StockState {
  readonly store: string;
  readonly unit: Unit;
  readonly max: string | null;
  readonly price: number;
  readonly product: string;
}

/** Puts a variant into a locked cart, or raises its quantity there. */
export async function addLine(
  transaction: Transaction,
  context: CartContext,
  cart: string,
  { variant, quantity }: AddLineRequest,
): Promise<void> {
  const offer = await readOffer(transaction, context, cart, variant);
  if (offer?.active !== true) throw new ProblemError('unknown-variant', 'No product of this portal has this variant.');
  const lines = await transaction<{ variant: string; quantity: string; lineNo: number }[]>`
    SELECT variant_id AS variant, trim_scale(quantity)::text AS quantity, line_no AS "lineNo"
    FROM checkout_lines WHERE checkout_id = ${cart}`;
  const there = lines.find((line) => line.variant === variant)?.quantity;
  if (there === undefined && lines.length >= maxCartLines) {
    throw new ProblemError('cart-full', `A cart has at most ${maxCartLines} lines.`);
  }
  const wanted = fromThousandths(toThousandths(there ?? '0') + toThousandths(quantity));
  await requireOrderable(transaction, context, cart, offer, wanted);
  const lineNo = 1 + Math.max(0, ...lines.map((line) => line.lineNo));
  await transaction`
    INSERT INTO checkout_lines (checkout_id, line_id, line_no, store_id, variant_id, quantity, added_price, added_left)
    VALUES (${cart}, ${newId('line')}, ${lineNo}, ${offer.store}, ${variant}, ${wanted}, ${offer.price}, ${leftOf(offer)})
    ON CONFLICT (checkout_id, variant_id) DO UPDATE SET quantity = excluded.quantity,
      added_price = excluded.added_price, added_left = excluded.added_left`;
}

/** Sets a line's quantity in a locked cart; `"0"` takes it out. */
export async function setLine(
  transaction: Transaction,
  context: CartContext,
  cart: string,
  line: string,
  quantity: string,
): Promise<void> {
  const [row] = await transaction<{ variant: string }[]>`
    SELECT variant_id AS variant FROM checkout_lines WHERE checkout_id = ${cart} AND line_id = ${line}`;
  if (row === undefined) throw new ProblemError('unknown-line', 'The cart has no such line.');
  if (toThousandths(quantity) === 0) {
    await transaction`DELETE FROM checkout_lines WHERE checkout_id = ${cart} AND line_id = ${line}`;
    return;
  }
  const offer = await readOffer(transaction, context, cart, row.variant);
  if (offer === undefined) throw new ProblemError('not-for-sale', 'This variant is not offered any more.');
  await requireOrderable(transaction, context, cart, offer, quantity);
  await transaction`
    UPDATE checkout_lines SET quantity = ${quantity}, added_price = ${offer.price}, added_left = ${leftOf(offer)}
    WHERE checkout_id = ${cart} AND line_id = ${line}`;
}

async function readOffer(
  transaction: Transaction,
  { portal }: CartContext,
  cart: string,
  variant: string,
): Promise<OfferRow | undefined> {
  const [row] = await transaction<OfferRow[]>`
    SELECT v.store_id AS store, v.order_unit AS unit, trim_scale(v.order_max)::text AS max, v.price_amount AS price,
      v.product_id AS product, ${stockColumns(transaction, cart)}
    FROM directory d
    JOIN variants v ON v.store_id = d.store_id AND v.variant_id = d.target_id
    JOIN products p ON p.store_id = v.store_id AND p.product_id = v.product_id
    LEFT JOIN stock k ON k.store_id = v.store_id AND k.variant_id = v.variant_id
    WHERE d.portal_id = ${portal.id} AND d.kind = 'variant' AND d.code = ${variant}`;
  return row;
}

const leftOf = (offer: OfferRow): string => fromThousandths(orderable(offer));

const faultDetails = {
  malformed: 'must be a decimal such as "2" or "1.5", below 1,000,000,000',
  'below-min': 'is less than the least that is sold',
  'above-max': 'is more than one order may hold',
  'off-step': 'is not a multiple of the step',
} as const satisfies Record<QuantityFault, string>;

async function requireOrderable(
  transaction: Transaction,
  context: CartContext,
  cart: string,
  offer: OfferRow,
  wanted: string,
): Promise<void> {
  if (!isSold(offer)) throw new ProblemError('not-for-sale', 'The seller takes no orders for this now.');
  const fault = quantityFault(orderRule(offer), wanted) ?? tooDear(offer, wanted);
  if (fault !== undefined) {
    const detail = faultDetails[fault];
    throw new ProblemError('invalid-request', `The quantity ${detail}.`, {
      faults: [{ pointer: '/quantity', code: fault, detail }],
    });
  }
  await requireSellingLine(transaction, context, { ...offer, quantity: wanted }, () =>
    readCart(transaction, context, cart),
  );
  if (toThousandths(wanted) <= orderable(offer)) return;
  const state = await readCart(transaction, context, cart);
  throw new ProblemError('out-of-stock', 'There is not as much of it. The cart is unchanged.', {
    ...(state && { cart: state.cart }),
  });
}

/** A line whose total leaves the range in which numbers are exact. */
function tooDear(offer: OfferRow, wanted: string): QuantityFault | undefined {
  return multiplyPrice(vnd(offer.price), wanted).amount > Number.MAX_SAFE_INTEGER / (10 * maxCartLines)
    ? 'above-max'
    : undefined;
}
