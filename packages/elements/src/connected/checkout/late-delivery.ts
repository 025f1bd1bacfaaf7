import type { Cart } from '@nongsan/core';
import type { ParcelShipping } from '@nongsan/core/shipping';
import type { ReactiveControllerHost } from 'lit';
import type { CartStore } from '../../store/index.ts';
import type { CommuneChoice } from './commune-choice.ts';
import type { Delivery } from './delivery/delivery.ts';

/** What the ways of delivery hang on. */
export interface DeliveryParts {
  readonly host: ReactiveControllerHost;
  readonly commune: CommuneChoice;
  readonly store: () => CartStore | undefined;
  readonly cart: () => Cart | undefined;
}

/** Another way than home, a fee that hangs on the place, a promise: otherwise there is nothing to ask or to say. */
const asks = ({ parcels }: Cart): boolean =>
  parcels.some(({ shipping }) => {
    const { exact, issue = 'none', promise, ways } = (shipping ?? {}) as Partial<ParcelShipping>;
    return exact === false || issue !== 'none' || promise || (Array.isArray(ways) && ways.length > 1);
  });

/** Words and code for ways of delivery come with the first cart that has any: at many portals none does. */
export function lateDelivery(parts: DeliveryParts): (cart: Cart) => Delivery | undefined {
  let delivery: Delivery | undefined;
  return (cart) => {
    // What does not come now is asked for again with the next change.
    if (!delivery && asks(cart))
      import('./delivery/delivery.ts').then(
        (late) => {
          delivery ??= new late.Delivery(parts);
        },
        () => undefined,
      );
    return delivery;
  };
}
