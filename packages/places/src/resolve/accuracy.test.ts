import { expect, it } from 'vitest';
import { measure, rightOrAsked } from '../testing/accuracy.ts';
import { noisyAddresses } from '../testing/noisy-addresses.ts';

it('of 500 noisy former addresses at least 98 % are found right or asked about', async () => {
  const result = await measure(await noisyAddresses(500, 2025));
  expect(rightOrAsked(result, 500), result.misses.join('\n')).toBeGreaterThanOrEqual(0.98);
  expect(result.tally.guessed).toBe(0);
}, 20_000);

it('of 500 noisy addresses of split units none is guessed', async () => {
  const result = await measure(await noisyAddresses(500, 7, (unit) => unit.current.length > 1));
  expect(result.tally.guessed, result.misses.join('\n')).toBe(0);
  expect(rightOrAsked(result, 500)).toBeGreaterThanOrEqual(0.98);
}, 20_000);
