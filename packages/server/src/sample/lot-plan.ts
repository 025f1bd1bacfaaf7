import type { TraceStatement } from '@nongsan/core/trace';
import { addDays, lastTime, nextSeason, type Calendar } from './calendar.ts';
import { SampleError } from './sample-error.ts';
import type { SampleLot, SampleProduct, SampleStore } from './schema.ts';

/** A lot with its days filled in. */
export interface PlannedLot {
  readonly lot: SampleLot;
  readonly code: string;
  readonly gtin: string | undefined;
  readonly harvestedOn: string | undefined;
  readonly packedOn: string | undefined;
  readonly useBy: string | undefined;
  /** The growing area's code as printed. */
  readonly areaCode: string | undefined;
  readonly checkedOn: string;
}

/** What is signed of a lot. */
export function statementOf(plan: PlannedLot): TraceStatement {
  const { gtin, code, harvestedOn, useBy, areaCode } = plan;
  return {
    lot: code,
    ...(gtin === undefined ? {} : { gtin }),
    ...(harvestedOn === undefined ? {} : { harvested: { from: harvestedOn, to: harvestedOn } }),
    ...(useBy === undefined ? {} : { useBy }),
    ...(areaCode === undefined ? {} : { growingArea: areaCode }),
  };
}

/** A product's lots, the newest first. Fruit that is picked daily has none while its season rests. */
export function planLots(store: SampleStore, product: SampleProduct, calendar: Calendar): readonly PlannedLot[] {
  const resting = product.variants.every(({ season }) => season && nextSeason(season, calendar.today) !== undefined);
  return product.lots
    .filter((lot) => !(resting && lot.rhythm === 'day'))
    .map((lot) => planLot(store, product, lot, calendar))
    .sort((a, b) => (b.harvestedOn ?? '').localeCompare(a.harvestedOn ?? ''));
}

function planLot(store: SampleStore, product: SampleProduct, lot: SampleLot, calendar: Calendar): PlannedLot {
  const day = lot.rhythm === 'day' ? calendar.today : calendar.monday;
  const ago = (days: number | undefined) => (days === undefined ? undefined : addDays(day, -days));
  const harvestedOn =
    lot.harvestedOn === undefined ? ago(lot.harvestedDaysAgo) : lastTime(lot.harvestedOn, calendar.today);
  const packedOn = ago(lot.packedDaysAgo);
  const begins = packedOn ?? harvestedOn;
  if (begins === undefined) throw new SampleError(store.slug, `the lot ${lot.prefix} has neither harvest nor packing`);
  return {
    lot,
    code: `${lot.prefix}-${(harvestedOn ?? begins).slice(2).replaceAll('-', '')}`,
    gtin: product.variants.find((variant) => variant.code === lot.variant)?.gtin,
    harvestedOn,
    packedOn,
    useBy: lot.shelfDays === undefined ? undefined : addDays(begins, lot.shelfDays),
    areaCode: store.growingAreas?.find((area) => area.key === lot.growingArea)?.code,
    checkedOn: day,
  };
}
