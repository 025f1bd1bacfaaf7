import { addDays, fromThousandths, localDateAt, toThousandths, type CartLine, type Fault } from '@nongsan/core';
import { lineStopSchema, stopOf, type BuyerLimit, type LineStop, type Stop } from '@nongsan/core/selling';
import type { Transaction } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';
import type { CartContext, CartState } from '../repository/cart.ts';
import { instant } from '../repository/instant.ts';
import { lockCapacities, rulesOf } from './read-rules.ts';

const reasons = {
  suspended: 'is not sold now',
  'window-closed': 'is not ordered at this time',
  'capacity-reached': 'is not taken on today, because the household has as much as it can pack',
  'buyer-limit': 'is more than one buyer may have',
  other: 'cannot be ordered now',
} as const satisfies Record<LineStop['reason'], string>;

const detailOf = (stop: LineStop): string =>
  [
    reasons[stop.reason],
    ...(stop.because ? [`(${stop.because.vi})`] : []),
    ...(stop.resumesAt ? [`and will be from ${stop.resumesAt} on`] : []),
  ].join(' ');

const paused = (faults: readonly Fault[], state?: CartState): ProblemError =>
  new ProblemError('orders-paused', 'Something is not sold now, or not as much of it; each error says why.', {
    faults,
    ...(state && { cart: state.cart }),
  });

/**
 * Refuses an order for what is suspended, outside its window, beyond its household's day, or more than one buyer may have.
 * Of the locks of an order these come after the cart's and before the stock's, each kind sorted, so that none waits in a ring.
 * @throws ProblemError `orders-paused` with the cart
 */
export async function requireSelling(
  transaction: Transaction,
  { portal, now }: CartContext,
  state: CartState,
  phone: string,
): Promise<void> {
  requireUnstopped(state);
  const limits = await overBuyersLimits(transaction, state, portal.id, phone, now);
  if (limits.length > 0) throw paused(limits, state);
  const full = await overCapacities(transaction, state, portal.id, now);
  if (full.length > 0) throw paused(full, state);
}

/**
 * Refuses what is stopped whoever orders it.
 * @throws ProblemError `orders-paused` with the cart
 */
export function requireUnstopped(state: CartState): void {
  const faults = state.cart.lines.flatMap((line) => {
    const stop = lineStopSchema.safeParse(line.stopped);
    if (!stop.success) return [];
    const pointer = stop.data.of === 'zone' ? '/address/communeCode' : '/cart';
    return [{ pointer, code: stop.data.reason, detail: `${line.product.name.vi} ${detailOf(stop.data)}` }];
  });
  if (faults.length > 0) throw paused(faults, state);
}

/** What this telephone number has ordered already counts, over all its orders that stand. */
async function overBuyersLimits(
  transaction: Transaction,
  { cart, rules }: CartState,
  portal: string,
  phone: string,
  now: Date,
): Promise<Fault[]> {
  const limited = rules.flatMap(({ target, id, rules: { perBuyer } }) =>
    target === 'product' && perBuyer ? [{ product: id, limit: perBuyer }] : [],
  );
  if (limited.length === 0) return [];
  // One number's orders happen one after another, whatever carts they are of.
  await transaction`SELECT pg_advisory_xact_lock(hashtextextended(${`buyer ${portal} ${phone}`}, 0))`;
  const faults: Fault[] = [];
  for (const { product, limit } of limited) {
    const lines = cart.lines.filter((line) => line.product.id === product);
    const before = await orderedBefore(transaction, lines, portal, phone, limit, now);
    const left = toThousandths(limit.quantity) - before;
    if (sumOf(lines) <= left) continue;
    const detail = `${lines[0]?.product.name.vi ?? product}: at most ${limit.quantity} in ${limit.days} days for one buyer, ${fromThousandths(Math.max(0, left))} left for this number`;
    faults.push({ pointer: '/contact/phone', code: 'buyer-limit', detail });
  }
  return faults;
}

const sumOf = (lines: readonly CartLine[]): number =>
  lines.reduce((sum, { quantity }) => sum + toThousandths(quantity), 0);

async function orderedBefore(
  transaction: Transaction,
  lines: readonly CartLine[],
  portal: string,
  phone: string,
  { days }: BuyerLimit,
  now: Date,
): Promise<number> {
  const [line] = lines;
  if (line === undefined) return 0;
  const since = new Date(`${addDays(localDateAt(now), 1 - days)}T00:00:00+07:00`);
  const [row] = await transaction<{ quantity: string }[]>`
    SELECT trim_scale(coalesce(sum(l.quantity), 0))::text AS quantity
    FROM sub_orders s
    JOIN orders o ON o.checkout_id = s.checkout_id AND o.order_id = s.order_id
    JOIN sub_order_lines l ON l.store_id = s.store_id AND l.sub_order_id = s.sub_order_id
    WHERE s.store_id = ${line.store.id} AND s.placed_at >= ${since} AND s.state NOT IN ('cancelled', 'failed')
      AND o.portal_id = ${portal} AND o.contact ->> 'phone' = ${phone} AND l.product_id = ${line.product.id}`;
  return toThousandths(row?.quantity ?? '0');
}

async function overCapacities(
  transaction: Transaction,
  { cart, rules }: CartState,
  portal: string,
  now: Date,
): Promise<Fault[]> {
  const stores = rules.filter((each) => each.rules.capacity !== undefined).map(({ id }) => id);
  if (stores.length === 0) return [];
  const locked = await lockCapacities(transaction, portal, stores, now);
  return locked.flatMap((each) => {
    const parcel = cart.parcels.find(({ store }) => store.id === each.id);
    const stop = stopOf([each], now, { orders: 1, grams: parcel?.shipping.weight ?? 0 });
    if (stop === undefined) return [];
    return [{ pointer: '/cart', code: stop.reason, detail: `${parcel?.store.name ?? each.id}: ${detail(stop)}` }];
  });
}

const detail = ({ reason, of, because, resumes }: Stop): string =>
  detailOf({ reason, of, ...(because && { because }), ...(resumes && { resumesAt: instant(resumes) }) });

/** What is about to be put into a cart, or raised there. */
export interface SoughtLine {
  readonly store: string;
  readonly product: string;
  readonly quantity: string;
}

/**
 * Refuses to put what is not sold now into a cart.
 * @throws ProblemError `orders-paused` with the cart as it is
 */
export async function requireSellingLine(
  transaction: Transaction,
  { portal, now }: CartContext,
  { store, product, quantity }: SoughtLine,
  cart: () => Promise<CartState | undefined>,
): Promise<void> {
  const rules = await rulesOf(transaction, portal.id, { products: [product], stores: [store] }, now);
  const stop = stopOf(rules, now);
  if (stop !== undefined) {
    throw paused([{ pointer: '', code: stop.reason, detail: `This ${detail(stop)}` }], await cart());
  }
  const limit = rules.find(({ target }) => target === 'product')?.rules.perBuyer;
  if (limit === undefined || toThousandths(quantity) <= toThousandths(limit.quantity)) return;
  const told = `must be at most ${limit.quantity}: one buyer may have no more in ${limit.days} days`;
  throw paused([{ pointer: '/quantity', code: 'buyer-limit', detail: told }], await cart());
}
