import type { CartLine } from '@nongsan/core';
import { asTable, type ParcelShipping, type PostOffice, type ShippingTable } from '@nongsan/core/shipping';
import type { Queries } from '../database/index.ts';
import type { CartRow } from '../repository/cart-row.ts';
import type { CartDestination, KeptShipping } from './kept-shipping.ts';
import { parcelShipping } from './parcel-shipping.ts';
import { officesByCode, officesNear } from './post-offices.ts';

export interface CartShippingInput {
  readonly portal: { readonly id: string; readonly shipping: KeptShipping };
  readonly rows: readonly CartRow[];
  readonly lines: readonly CartLine[];
  readonly destination: CartDestination | undefined;
  readonly now: Date;
}

/** How each household's parcel goes and what that costs, by store. */
export async function cartShipping(queries: Queries, input: CartShippingInput): Promise<Map<string, ParcelShipping>> {
  const { rows, destination, now } = input;
  const worth = new Map<string, number>();
  for (const { store, total } of input.lines) worth.set(store.id, (worth.get(store.id) ?? 0) + total.amount);
  const cartWorth = [...worth.values()].reduce((sum, amount) => sum + amount, 0);
  const tables = new Map([...worth.keys()].map((store) => [store, tableOf(store, input)]));
  const offices = await readOffices(queries, input, [...tables.values()]);
  return new Map(
    [...tables].map(([store, table]) => {
      const own = rows.filter((row) => row.storeId === store);
      const choice = destination?.delivery?.find((each) => each.store === store);
      const shipping = parcelShipping({
        rows: own,
        table,
        pickup: own[0]?.storePickup ?? null,
        worth: worth.get(store) ?? 0,
        cartWorth,
        destination,
        choice,
        office: choice?.postOffice === undefined ? undefined : offices.chosen.get(choice.postOffice),
        nearby: offices.nearby,
        now,
      });
      return [store, shipping];
    }),
  );
}

const tableOf = (store: string, { rows, portal }: CartShippingInput): ShippingTable =>
  asTable(rows.find((row) => row.storeId === store)?.storeShipping ?? portal.shipping);

interface Offices {
  readonly nearby: readonly PostOffice[];
  readonly chosen: ReadonlyMap<string, PostOffice>;
}

/** Asked for only where some table sends to post offices: most carts cost no further query. */
async function readOffices(
  queries: Queries,
  { portal, destination }: CartShippingInput,
  tables: readonly ShippingTable[],
): Promise<Offices> {
  const some = tables.some(({ zones, elsewhere }) => [...zones, elsewhere].some((zone) => zone?.postOffice));
  if (!some || destination === undefined) return { nearby: [], chosen: new Map() };
  const codes = (destination.delivery ?? []).flatMap(({ postOffice }) => postOffice ?? []);
  const [nearby, chosen] = await Promise.all([
    officesNear(queries, portal.id, destination),
    officesByCode(queries, portal.id, codes),
  ]);
  return { nearby, chosen };
}
