import type { Cart, ConsentAnswer, ConsentPurpose, Fault, PlaceOrderRequest } from '@nongsan/core';
import { ProblemError } from '../problems/index.ts';
import type { PortalRecord } from './records.ts';

/** @throws ProblemError when the portal does not take this payment or lacks a consent it must have */
export function requireTerms(portal: PortalRecord, request: PlaceOrderRequest): void {
  if (!portal.paymentMethods.includes(request.payment)) {
    const detail = `must be one of ${portal.paymentMethods.join(', ')}`;
    throw new ProblemError('invalid-request', `The payment ${detail}.`, {
      faults: [{ pointer: '/payment', code: 'not-allowed', detail }],
    });
  }
  const strange = request.consents.flatMap((answer, index) =>
    strangeAnswer(portal.consents, request.consents, answer, index),
  );
  if (strange.length > 0) {
    throw new ProblemError('invalid-request', 'An answer belongs to no purpose of this portal.', { faults: strange });
  }
  const missing = portal.consents.filter((asked) => asked.required && !isGranted(asked, request.consents));
  if (missing.length === 0) return;
  const faults = missing.map(({ purpose, version }) => ({
    pointer: '/consents',
    code: 'consent-required',
    detail: `needs { "purpose": "${purpose}", "version": "${version}", "granted": true }`,
  }));
  throw new ProblemError('consent-required', 'A required consent is missing or for another version.', { faults });
}

const isGranted = (asked: ConsentPurpose, answers: readonly ConsentAnswer[]): boolean =>
  answers.some(({ purpose, version, granted }) => purpose === asked.purpose && version === asked.version && granted);

function strangeAnswer(
  asked: readonly ConsentPurpose[],
  answers: readonly ConsentAnswer[],
  answer: ConsentAnswer,
  index: number,
): Fault[] {
  if (answers.findIndex(({ purpose }) => purpose === answer.purpose) !== index) {
    return [
      { pointer: `/consents/${index}/purpose`, code: 'duplicate', detail: 'was answered before in this request' },
    ];
  }
  const known = asked.find(({ purpose }) => purpose === answer.purpose);
  if (known === undefined) {
    return [{ pointer: `/consents/${index}/purpose`, code: 'not-allowed', detail: 'is no purpose of this portal' }];
  }
  // A yes to a text that has changed since is no yes to the present one; required purposes are refused further on.
  if (answer.granted && !known.required && answer.version !== known.version) {
    return [{ pointer: `/consents/${index}/version`, code: 'not-allowed', detail: `must be "${known.version}"` }];
  }
  return [];
}

/** @throws ProblemError `age-required` when the cart holds something for adults and the buyer did not confirm */
export function requireAge(cart: Cart, request: PlaceOrderRequest): void {
  const age = Math.max(0, ...cart.lines.map((line) => line.product.minimumAge ?? 0));
  if (age === 0 || request.ageConfirmed === true) return;
  const detail = `must be true: something in the cart is only sold from the age of ${age}`;
  throw new ProblemError('age-required', `The buyer must confirm to be at least ${age}.`, {
    faults: [{ pointer: '/ageConfirmed', code: 'age-required', detail }],
  });
}

/** @throws ProblemError when the cart cannot be ordered as it is */
export function requireSold(cart: Cart): void {
  if (cart.lines.length === 0) throw new ProblemError('cart-empty', 'The cart holds nothing to order.');
  if (cart.lines.some((line) => line.issue === 'unavailable')) {
    throw new ProblemError('not-for-sale', 'Something in the cart is not sold any more. Take it out first.', { cart });
  }
  if (cart.lines.some((line) => line.issue !== 'none')) throw outOfStock(cart);
}

/** @throws ProblemError when the cart cannot be ordered as it is, or is not what the buyer saw */
export function requireOrderable(cart: Cart, request: PlaceOrderRequest): void {
  requireSold(cart);
  const { total } = cart.totals;
  if (total.amount === request.expectedTotal.amount && total.currency === request.expectedTotal.currency) return;
  throw new ProblemError('total-changed', 'The total is not the expected one. Nothing was ordered.', { cart });
}

export const outOfStock = (cart: Cart | undefined): ProblemError =>
  new ProblemError('out-of-stock', 'There is not enough of something in the cart. Nothing was ordered.', {
    ...(cart && { cart }),
  });
