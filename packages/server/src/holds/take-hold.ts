import { createHmac } from 'node:crypto';
import type { Transaction } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';
import type { CartContext, CartState } from '../repository/cart.ts';
import { requireSold } from '../repository/checks.ts';
import { ShortOfStockError } from '../repository/short-of-stock-error.ts';
import { takeStock } from '../repository/stock.ts';
import { requireUnstopped } from '../selling/require-selling.ts';
import { holdSettings, longestHold, type HoldSettings } from './settings.ts';

/** Who holds: the site, and the network address as nobody can read it. */
interface Holder {
  readonly site: string;
  /** Nothing where the address is not known: then nothing is counted. */
  readonly address: Buffer | undefined;
}

const minute = 60_000;

/** An address as it is kept for some minutes: without the server's secret nobody tells which it was. */
export const addressHash = (secret: string, address: string): Buffer =>
  createHmac('sha256', secret).update(`held-stock\0${address}`).digest();

/**
 * Holds everything in a locked cart for its buyer, or renews that: afterwards the hold is what the cart is. The goods leave
 * the stock, so that nobody else is offered them.
 * Of the locks, the hold's comes after the cart's; then the address's; the stock's is the last, as in an order.
 *
 * @throws ProblemError where the cart cannot be ordered, or too many carts of one address hold something
 * @throws ShortOfStockError where there is not enough; the caller tells what is left once nothing of this is there any more
 */
export async function takeHold(
  transaction: Transaction,
  { portal, now }: CartContext,
  state: CartState,
  holder: Holder,
): Promise<void> {
  const { cart } = state;
  const settings = await holdSettings(transaction, portal.id);
  if (settings.minutes === 0) return;
  const held = await lockHold(transaction, cart.id);
  const until = endOf(held?.since ?? now, settings, now);
  // It was renewed as often as it may be. When it has gone back to the stock, another can be taken.
  if (until <= now) return;
  requireUnstopped(state);
  requireSold(cart);
  if (held === undefined) await requireRoom(transaction, holder, settings, now);
  if (!(await takeStock(transaction, state.rows, { cart: cart.id, ends: false }))) throw new ShortOfStockError();
  await writeHold(transaction, state, holder, { since: held?.since ?? now, until });
}

/** Locks a cart's hold until the transaction ends, so that it does not run out meanwhile. */
async function lockHold(transaction: Transaction, cart: string): Promise<{ readonly since: Date } | undefined> {
  const [row] = await transaction<{ since: Date }[]>`
    SELECT held_at AS since FROM stock_holds WHERE checkout_id = ${cart} FOR UPDATE`;
  return row;
}

const endOf = (since: Date, { minutes }: HoldSettings, now: Date): Date =>
  new Date(Math.min(now.getTime() + minutes * minute, since.getTime() + longestHold * minutes * minute));

/** Carts that somebody fills and leaves must not starve everybody else: one address holds for so many, and no more. */
async function requireRoom(
  transaction: Transaction,
  { site, address }: Holder,
  { minutes, perAddress }: HoldSettings,
  now: Date,
): Promise<void> {
  if (address === undefined) return;
  // One address's holds are counted one after another.
  await transaction`SELECT pg_advisory_xact_lock(hashtextextended(${`hold ${site} ${address.toString('hex')}`}, 0))`;
  const [row] = await transaction<{ held: number }[]>`
    SELECT count(*)::int AS held FROM stock_holds WHERE site_id = ${site} AND holder = ${address} AND expires_at > ${now}`;
  if ((row?.held ?? 0) < perAddress) return;
  throw new ProblemError(
    'too-many-requests',
    `${perAddress} carts of one address hold goods already. Order without a hold, or wait.`,
    { headers: { 'retry-after': String(minutes * 60) } },
  );
}

async function writeHold(
  transaction: Transaction,
  { cart, rows }: CartState,
  { site, address }: Holder,
  { since, until }: { readonly since: Date; readonly until: Date },
): Promise<void> {
  const head = { checkout_id: cart.id, site_id: site, holder: address ?? null, held_at: since, expires_at: until };
  const lines = rows.map((row) => ({
    checkout_id: cart.id,
    store_id: row.storeId,
    variant_id: row.variant,
    quantity: row.ordered,
  }));
  await Promise.all([
    transaction`
      INSERT INTO stock_holds ${transaction(head)} ON CONFLICT (checkout_id) DO UPDATE SET expires_at = ${until}`,
    transaction`DELETE FROM stock_hold_lines WHERE checkout_id = ${cart.id}`,
    transaction`INSERT INTO stock_hold_lines ${transaction(lines)}`,
  ]);
}
