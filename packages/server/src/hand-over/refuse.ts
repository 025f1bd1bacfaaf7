import type { HandOverFault } from '@nongsan/core/hand-over';
import { ProblemError } from '../problems/index.ts';

const details = {
  used: 'was used: what it brought is in the cart of whoever used it first',
  expired: 'is older than 24 hours',
  forged: 'was not made by this server for this site',
  'no-target': 'has no other site to hand carts over to; the portal’s operator sets one',
} as const satisfies Record<HandOverFault, string>;

/** A link that brings nothing, or that cannot be made, with the reason as a code. */
export const refuseHandOver = (fault: HandOverFault): ProblemError => {
  const what = fault === 'no-target' ? 'This site' : 'This link';
  return new ProblemError('hand-over-refused', `${what} ${details[fault]}.`, {
    faults: [{ pointer: fault === 'no-target' ? '' : '/token', code: fault, detail: details[fault] }],
  });
};
