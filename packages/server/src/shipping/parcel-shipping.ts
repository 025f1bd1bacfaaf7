import { vnd } from '@nongsan/core';
import {
  quoteParcel,
  weighParcel,
  type DeliveryChoice,
  type DeliveryWay,
  type ParcelShipping,
  type ParcelToQuote,
  type ParcelWay,
  type PickupPlace,
  type PostOffice,
  type ShippingTable,
} from '@nongsan/core/shipping';
import type { CartRow } from '../repository/cart-row.ts';
import { isTooSlow, promisesOf, toldPromise, type LinePromise } from './promises.ts';

/** Everything that one parcel's shipping is decided by. */
export interface ParcelInput {
  readonly rows: readonly CartRow[];
  readonly table: ShippingTable;
  readonly pickup: PickupPlace | null;
  readonly worth: number;
  readonly cartWorth: number;
  readonly destination: { readonly provinceCode: string; readonly communeCode: string } | undefined;
  readonly choice: DeliveryChoice | undefined;
  /** The office chosen, if it is still there, and those near the destination. */
  readonly office: PostOffice | undefined;
  readonly nearby: readonly PostOffice[];
  readonly now: Date;
}

/** What households are assumed to need until the hand-over, where no table says so. */
const usualHandling = 24;

export function parcelShipping(input: ParcelInput): ParcelShipping {
  const { table, choice } = input;
  const promises = promisesOf(input.rows, input.now);
  const weight = weighParcel(
    input.rows.map((row) => ({
      quantity: row.ordered,
      unit: row.unit,
      ...(row.content && { content: row.content }),
      ...(row.grams !== null && { shippingWeight: row.grams }),
    })),
    table.unknownWeight,
  );
  const ways = offered(input).map((way) => parcelWay(way, weight, promises, input));
  const wanted = choice?.way ?? 'home';
  // A way that is not offered any more cannot be ordered: the buyer is told, and chooses again.
  const chosen = ways.find(({ way }) => way === wanted);
  const promise = toldPromise(promises);
  const lost = wanted === 'post-office' && input.office === undefined;
  return {
    way: wanted,
    ...(choice?.postOffice !== undefined && !lost && { postOffice: choice.postOffice }),
    exact: chosen?.exact ?? true,
    issue: chosen === undefined || lost ? 'not-delivered' : chosen.issue,
    weight,
    ways,
    ...(promise && { promise }),
  };
}

/** The ways of a parcel: home always, so that it can be said why not; the others where there are any. */
function offered({ pickup, table, nearby, office, destination }: ParcelInput): DeliveryWay[] {
  const toOffices = [...table.zones, table.elsewhere].some((zone) => zone?.postOffice !== undefined);
  const there = destination === undefined || nearby.length > 0 || office !== undefined;
  return [
    'home',
    ...(pickup === null ? [] : ['pickup' as const]),
    ...(toOffices && there ? ['post-office' as const] : []),
  ];
}

function parcelWay(way: DeliveryWay, weight: number, promises: readonly LinePromise[], input: ParcelInput): ParcelWay {
  const { table, now } = input;
  const quote = quoteParcel(table, way, { ...toQuote(way, input), weight });
  const shown = {
    ...(way === 'pickup' && input.pickup && { pickup: input.pickup }),
    ...(way === 'post-office' && officesShown(input)),
  };
  if ('refused' in quote) return { way, issue: quote.refused, exact: true, ...shown };
  const transit = way === 'pickup' ? { min: 0, max: 0 } : quote.transit;
  const slow = isTooSlow(promises, { transit, handling: table.handling ?? usualHandling, now });
  return {
    way,
    issue: slow ? 'too-slow' : 'none',
    price: vnd(quote.price),
    exact: quote.exact,
    ...(quote.transit && { transit: quote.transit }),
    ...shown,
  };
}

/** The office chosen is among those shown, also where it lies in another province. */
function officesShown({ office, nearby }: ParcelInput): Pick<ParcelWay, 'postOffices'> {
  const others = nearby.filter(({ code }) => code !== office?.code);
  const shown = [...(office ? [office] : []), ...others];
  return shown.length > 0 ? { postOffices: shown } : {};
}

/** A parcel for a post office goes where that office is, wherever its buyer lives. */
function toQuote(
  way: DeliveryWay,
  { worth, cartWorth, destination, office }: ParcelInput,
): Omit<ParcelToQuote, 'weight'> {
  const place = way === 'post-office' ? (office ?? destination) : destination;
  return { worth, cartWorth, ...(place && { destination: place }) };
}

/** What sending it costs now: nothing is charged for a parcel that cannot be sent. */
export const feeOf = ({ way, ways }: ParcelShipping) => ways.find((each) => each.way === way)?.price ?? vnd(0);
