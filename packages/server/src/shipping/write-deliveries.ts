import { asJson, type Transaction } from '../database/index.ts';
import type { CartState } from '../repository/cart.ts';
import { promisesOf } from './promises.ts';

/** A promise as it was given with an order. */
export interface KeptPromise {
  readonly hours: number;
  readonly startsAt: 'ordered' | 'harvested' | 'handedOver';
  /** When it began, where that was known with the order. */
  readonly startedAt?: string;
}

/** Freezes, as one query to be sent, how each household's part goes, what it weighs and what was promised. */
export function writeDeliveries(
  transaction: Transaction,
  { state: { cart, rows }, now }: { readonly state: CartState; readonly now: Date },
  subOrders: readonly { readonly id: string; readonly store: string }[],
): PromiseLike<unknown> {
  const values = subOrders.flatMap(({ id, store }) => {
    const parcel = cart.parcels.find((each) => each.store.id === store);
    if (parcel === undefined) return [];
    const { way, weight, ways, postOffice } = parcel.shipping;
    const chosen = ways.find((each) => each.way === way);
    const office = way === 'post-office' ? chosen?.postOffices?.find(({ code }) => code === postOffice) : undefined;
    const promises = promisesOf(
      rows.filter((row) => row.storeId === store),
      now,
    ).map(({ hours, startsAt, startedAt }): KeptPromise => ({
      hours,
      startsAt,
      ...(startedAt !== undefined && { startedAt: new Date(startedAt).toISOString() }),
    }));
    return [
      {
        store_id: store,
        sub_order_id: id,
        way,
        grams: weight,
        pickup: chosen?.pickup === undefined ? null : transaction.json(asJson(chosen.pickup)),
        post_office: office === undefined ? null : transaction.json(asJson(office)),
        promises: transaction.json(asJson(promises)),
      },
    ];
  });
  return transaction`INSERT INTO sub_order_deliveries ${transaction(values)}`;
}
