import { packingOnSale, placeOfLot, type Availability, type LabelledStore, type Product } from '@nongsan/core';
import { lotKey, timelineOf, type TraceTimeline } from '@nongsan/core/epcis';
import { stripTexts } from '@nongsan/core/text';
import { loadProvinceMap, type ProvinceMap } from '@nongsan/places/map';
import type { Sql } from '../../database/index.ts';
import { findTouching, ownHosts } from '../../events/index.ts';
import { createLinks, findAvailability, findProducts, findStores, type LinkOrigins } from '../../repository/index.ts';
import { keepFor } from '../keep-for.ts';
import type { ResolvedLot } from '../resolve-lot.ts';

/** What stands around a lot: its product and household as they are now, stock, story and map. */
export interface Background {
  /** Absent when the portal sells it no longer. */
  readonly product?: Product;
  readonly store?: LabelledStore;
  /** Of the lot's own packing. Absent when this lot is not the one that is sold now. */
  readonly stock?: Availability;
  readonly timeline: TraceTimeline;
  readonly map?: ProvinceMap;
}

/** How long a sale, a new event or a new story may go unseen, in milliseconds. The page itself may be kept a minute. */
const keptFor = 5_000;

/** Reads what stands around lots. What fails is missing on the page; the lot and its verdict are not held up by it. */
export function createBackground(sql: Sql, origins: LinkOrigins, now: () => Date) {
  const hostsOf = keepFor(60_000, now, (portal: string) => ownHosts(sql, portal, origins.publicOrigin));
  const read = async ({ lot, portal, site }: ResolvedLot): Promise<Background> => {
    const links = createLinks(site, origins);
    const [products, stores, events, map] = await Promise.all([
      findProducts(sql, portal.id, [lot.product.id], links),
      findStores(sql, portal.id, [lot.store.id], links),
      hostsOf(portal.id).then(async (hosts) => ({
        hosts,
        ...(await findTouching(sql, portal.id, lotKey(lot), hosts)),
      })),
      loadProvinceMap(placeOfLot(lot).provinceCode),
    ]);
    const product = products.get(lot.product.id);
    const store = stores.get(lot.store.id);
    const stock = await stockOf(sql, portal.id, lot, product, now());
    const { hosts } = events;
    const timeline = timelineOf(lotKey(lot), stripTexts(events.events.map(({ event }) => event)), { hosts });
    return {
      ...stripTexts({ ...(product && { product }), ...(store && { store }) }),
      ...(stock && { stock }),
      timeline,
      ...(map && { map }),
    };
  };
  // Whatever changes of the lot itself is seen at once.
  const kept = keepFor(keptFor, now, read, ({ lot, portal }) => portal.id + JSON.stringify(lot));
  return (resolved: ResolvedLot): Promise<Background> => kept(resolved);
}

/** Only the lot that is sold now can be bought as this very lot. */
async function stockOf(sql: Sql, portal: string, lot: ResolvedLot['lot'], product: Product | undefined, now: Date) {
  const variant = packingOnSale(lot, product);
  if (variant === undefined) return undefined;
  return (await findAvailability(sql, portal, [variant], now)).get(variant);
}
