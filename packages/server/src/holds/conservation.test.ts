import type { Cart } from '@nongsan/core';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdingBuyer, piecesOf, putPiece } from '../testing/holding-buyer.ts';
import { clock, openTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { expireHolds } from './index.ts';

let portal: TestPortal;
let now = clock;
beforeAll(async () => {
  portal = await openTestPortal({ now: () => now });
});
afterAll(() => portal.close());

/** What one of the carts, or the server, does next. */
type Step =
  | { readonly does: 'hold' | 'release' | 'order'; readonly cart: number }
  | { readonly does: 'change'; readonly cart: number; readonly quantity: number }
  | { readonly does: 'sweep' };

const carts = 3;
const cart = fc.nat(carts - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constantFrom('hold', 'hold', 'release', 'order'), cart }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('change'), cart, quantity: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.constant({ does: 'sweep' }) },
);

/** Rounds of steps: those of one round come at once. Between rounds some minutes go by. */
const lives = fc.record({
  pieces: fc.integer({ min: 3, max: 8 }),
  rounds: fc.array(fc.record({ steps: fc.array(step, { minLength: 1, maxLength: 5 }), minutes: fc.nat(20) }), {
    maxLength: 8,
  }),
});

async function take(filled: readonly Cart[], one: Step): Promise<number> {
  const buyer = holdingBuyer(portal);
  if (one.does === 'sweep') {
    await expireHolds(portal.sql, now);
    return 200;
  }
  const { id, lines } = filled[one.cart] as Cart;
  if (one.does === 'change') {
    const body = { quantity: String(one.quantity) };
    return (await portal.call('PATCH', `/v1/carts/${id}/lines/${lines[0]?.id ?? ''}`, { body })).status;
  }
  if (one.does === 'order') {
    return (await buyer.order((await portal.call<Cart>('GET', `/v1/carts/${id}`)).json)).status;
  }
  return (await buyer[one.does](id)).status;
}

let run = 0;

describe('whatever carts and servers do, in whatever order and at once', () => {
  it('what is left, held and sold is what there was', async () => {
    await fc.assert(
      fc.asyncProperty(lives, async ({ pieces, rounds }) => {
        now = clock;
        const variant = await putPiece(portal, `kept${++run}`, pieces);
        const filled = await Promise.all(Array.from({ length: carts }, () => portal.fill({ [variant]: '1' })));
        for (const { steps, minutes } of rounds) {
          const statuses = await Promise.all(steps.map((one) => take(filled, one)));
          expect(statuses.filter((status) => status >= 500)).toEqual([]);
          const { left, held, sold } = await piecesOf(portal, variant);
          expect(left + held + sold).toBe(pieces);
          expect(Math.min(left, held, sold)).toBeGreaterThanOrEqual(0);
          now = new Date(now.getTime() + minutes * 60_000);
        }
        await expireHolds(portal.sql, new Date(now.getTime() + 3_600_000));
        const { left, held, sold } = await piecesOf(portal, variant);
        expect([held, left + sold]).toEqual([0, pieces]);
      }),
      { numRuns: 30, seed: 20_261_128 },
    );
  }, 120_000);
});
