import { maxCartLines } from '@nongsan/core';
import type { Transaction } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';
import { newId } from '../repository/new-id.ts';

interface MovedLine {
  readonly number: number;
  readonly store: string;
  readonly variant: string;
  readonly quantity: string;
  readonly price: number | null;
  readonly left: string | null;
}

/** Dearest that a line may be, as where one is put in: sums of a full cart stay exact. */
const dearest = Math.floor(Number.MAX_SAFE_INTEGER / (10 * maxCartLines));

/**
 * Moves all lines of one locked cart into another. What is in both is added up, to the most that one order may hold; whether
 * there is as much of it, and whether it is sold now, the cart says at its lines, as of everything that lay in it for a while.
 *
 * @throws ProblemError `cart-full`
 */
export async function moveLines(transaction: Transaction, from: string, to: string): Promise<void> {
  const moved = await transaction<MovedLine[]>`
    DELETE FROM checkout_lines WHERE checkout_id = ${from}
    RETURNING line_no AS number, store_id AS store, variant_id AS variant, quantity::text, added_price AS price,
      added_left::text AS left`;
  const [there] = await transaction<{ most: number }[]>`
    SELECT coalesce(max(line_no), 0)::int AS most FROM checkout_lines WHERE checkout_id = ${to}`;
  const lines = [...moved]
    .sort((one, other) => one.number - other.number)
    .map((line, index) => ({
      checkout_id: to,
      line_id: newId('line'),
      line_no: (there?.most ?? 0) + 1 + index,
      store_id: line.store,
      variant_id: line.variant,
      quantity: line.quantity,
      added_price: line.price,
      added_left: line.left,
    }));
  await transaction`
    INSERT INTO checkout_lines ${transaction(lines)}
    ON CONFLICT (checkout_id, variant_id) DO UPDATE
      SET quantity = least(checkout_lines.quantity + excluded.quantity, 999999999)`;
  await keepInBounds(transaction, to);
}

async function keepInBounds(transaction: Transaction, cart: string): Promise<void> {
  const [, [row]] = await Promise.all([
    transaction`
      UPDATE checkout_lines l SET quantity = greatest(least(l.quantity, b.most), 0.001)
      FROM (SELECT store_id, variant_id,
          least(order_max, trunc(${dearest}::numeric / nullif(price_amount, 0), 3)) AS most FROM variants) b
      WHERE l.checkout_id = ${cart} AND b.store_id = l.store_id AND b.variant_id = l.variant_id AND l.quantity > b.most`,
    transaction<{ lines: number }[]>`
      SELECT count(*)::int AS lines FROM checkout_lines WHERE checkout_id = ${cart}`,
  ]);
  if ((row?.lines ?? 0) <= maxCartLines) return;
  throw new ProblemError('cart-full', `A cart has at most ${maxCartLines} lines; both together have more.`);
}
