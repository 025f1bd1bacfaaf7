import type { CartDestinationRequest } from '@nongsan/core/shipping';
import { asJson, type Transaction } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';
import type { CartState } from '../repository/cart.ts';
import type { CartDestination } from './kept-shipping.ts';

/** Keeps where a locked cart shall go, in place of what was kept before. */
export async function setDestination(
  transaction: Transaction,
  cart: string,
  request: CartDestinationRequest,
): Promise<void> {
  await transaction`
    UPDATE checkouts SET destination = ${transaction.json(asJson(request))} WHERE checkout_id = ${cart}`;
}

/**
 * Refuses choices that name another's parcel, a way that is not offered, or an office that is not there.
 * @throws ProblemError `invalid-request` pointing at the choice
 */
export function requireChoices({ cart }: CartState, { delivery = [] }: CartDestination): void {
  const faults = delivery.flatMap((choice, index) => {
    const at = (field: string, detail: string) => [
      { pointer: `/delivery/${index}/${field}`, code: 'not-allowed', detail },
    ];
    if (delivery.findIndex(({ store }) => store === choice.store) !== index) {
      return at('store', 'was chosen for before in this request');
    }
    const parcel = cart.parcels.find(({ store }) => store.id === choice.store);
    if (parcel === undefined) return at('store', 'is no store of this cart');
    if (choice.way === 'post-office' && choice.postOffice === undefined) return at('postOffice', 'must be there');
    if (choice.way !== 'post-office' && choice.postOffice !== undefined) {
      return at('postOffice', 'belongs to the way "post-office"');
    }
    const { ways, postOffice } = parcel.shipping;
    if (!ways.some(({ way }) => way === choice.way)) return at('way', 'is not offered for this parcel');
    return choice.postOffice === postOffice ? [] : at('postOffice', 'is no post office that keeps parcels here');
  });
  if (faults.length === 0) return;
  throw new ProblemError('invalid-request', 'A way of delivery cannot be chosen; each error points at it.', { faults });
}

const why = {
  'not-delivered': 'is not sent to this place that way',
  'too-heavy': 'is heavier than is sent that way',
  'too-slow': 'would not be there within the time that its seller promises for fresh goods',
} as const;

/** @throws ProblemError `undeliverable` with the cart, when a parcel cannot reach its buyer as was chosen */
export function requireDeliverable({ cart }: CartState): void {
  const faults = cart.parcels.flatMap(({ store, shipping: { issue, way } }) => {
    if (issue === 'none' || issue === 'other') return [];
    const pointer = way === 'home' ? '/address/communeCode' : '/delivery';
    return [{ pointer, code: issue, detail: `The parcel of ${store.name} ${why[issue]}` }];
  });
  if (faults.length === 0) return;
  throw new ProblemError('undeliverable', 'A parcel cannot be sent as it is. Nothing was ordered.', { faults, cart });
}
