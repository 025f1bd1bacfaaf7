import type { Money } from './money.ts';

/**
 * Splits an amount over weights without losing a minor unit: each share is rounded towards zero,
 * and what is left goes one unit each to the first shares whose weight is not zero.
 *
 * @param total the amount to split, possibly negative
 * @param weights non-negative integers; all zero means equal shares
 * @returns one amount a weight, adding up to `total` exactly
 */
export function allocate(total: Money, weights: readonly number[]): Money[] {
  if (weights.length === 0) throw new RangeError('allocate needs at least one weight');
  const even = weights.every((weight) => weight === 0);
  const parts = weights.map((weight) => BigInt(even ? 1 : weight));
  const whole = parts.reduce((sum, part) => sum + part, 0n);
  const shares = parts.map((part) => Number((BigInt(total.amount) * part) / whole));
  let rest = total.amount - shares.reduce((sum, share) => sum + share, 0);
  const step = Math.sign(rest);
  for (let index = 0; rest !== 0; index = (index + 1) % shares.length) {
    if (parts[index] === 0n) continue;
    shares[index] = (shares[index] ?? 0) + step;
    rest -= step;
  }
  return shares.map((amount) => ({ amount, currency: total.currency }));
}
