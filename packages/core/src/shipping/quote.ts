import type { DeliveryWay } from './ways.ts';
import type { Rates, ShippingTable, Transit, Zone } from './table.ts';

export interface Destination {
  readonly provinceCode: string;
  readonly communeCode: string;
}

/** A parcel to be sent. */
export interface ParcelToQuote {
  /** Grams. */
  readonly weight: number;
  /** What its goods cost, in minor units. */
  readonly worth: number;
  /** What all goods of the cart cost. */
  readonly cartWorth: number;
  /** Absent while nobody knows: then the lowest price of any zone is told. */
  readonly destination?: Destination;
}

/** What one way costs. `exact` is false where the destination is not known: no zone is cheaper. */
export type Quote =
  | {
      readonly price: number;
      readonly exact: boolean;
      readonly free: boolean;
      readonly zone?: string;
      readonly transit?: Transit;
    }
  | { readonly refused: 'not-delivered' | 'too-heavy' };

type Service = Pick<Zone, 'home' | 'postOffice'> & { readonly key?: string };

/** A commune named by itself goes before its province; `elsewhere` is what no zone names. */
export function zoneOf(table: ShippingTable, { provinceCode, communeCode }: Destination): Service | undefined {
  return (
    table.zones.find(({ communes }) => communes?.includes(communeCode)) ??
    table.zones.find(({ provinces }) => provinces.includes(provinceCode)) ??
    table.elsewhere
  );
}

/** The price of a weight: nothing when it is too heavy. */
export function priceOf({ steps, beyond }: Rates, weight: number): number | undefined {
  const step = steps.find(({ upTo }) => weight <= upTo);
  if (step !== undefined) return step.price;
  const last = steps.at(-1);
  if (last === undefined || beyond === undefined) return undefined;
  return last.price + Math.ceil((weight - last.upTo) / beyond.per) * beyond.price;
}

const isFree = ({ free }: ShippingTable, { worth, cartWorth }: ParcelToQuote): boolean =>
  (free ?? []).some(({ from, per }) => (per === 'portal' ? cartWorth : worth) >= from);

/** What it costs to send a parcel one way, or why it is not sent. Fetching it from the household costs nothing. */
export function quoteParcel(table: ShippingTable, way: DeliveryWay, parcel: ParcelToQuote): Quote {
  if (way === 'pickup') return { price: 0, exact: true, free: true };
  const kind = way === 'home' ? 'home' : 'postOffice';
  if (parcel.destination === undefined) return lowest(table, kind, parcel);
  const zone = zoneOf(table, parcel.destination);
  const rates = zone?.[kind];
  if (rates === undefined) return { refused: 'not-delivered' };
  const price = priceOf(rates, parcel.weight);
  if (price === undefined) return { refused: 'too-heavy' };
  const free = isFree(table, parcel);
  return {
    price: free ? 0 : price,
    exact: true,
    free,
    ...(zone?.key !== undefined && { zone: zone.key }),
    ...(rates.transit && { transit: rates.transit }),
  };
}

/** The price that no destination goes below; exact where all of them pay the same. */
function lowest(table: ShippingTable, kind: 'home' | 'postOffice', parcel: ParcelToQuote): Quote {
  const rates = [...table.zones, table.elsewhere].flatMap((zone) => zone?.[kind] ?? []);
  if (rates.length === 0) return { refused: 'not-delivered' };
  const prices = rates.flatMap((each) => priceOf(each, parcel.weight) ?? []);
  if (prices.length === 0) return { refused: 'too-heavy' };
  const free = isFree(table, parcel);
  const everywhere = table.zones.length === 0;
  return { price: free ? 0 : Math.min(...prices), exact: everywhere, free };
}
