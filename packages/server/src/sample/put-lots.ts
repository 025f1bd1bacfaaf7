import type { Queries } from '../database/index.ts';
import { putLot, type LotRecord } from '../repository/index.ts';
import { keyIdOf, type SignedLot, type TraceSigner } from '../trace/index.ts';
import type { Calendar } from './calendar.ts';
import { putLotEvents } from './put-lot-events.ts';
import { sampleId } from './identifiers.ts';
import { statementOf, type PlannedLot } from './lot-plan.ts';
import { productId } from './product-records.ts';
import { lotSampleFields } from './sample-fields.ts';
import type { SampleProduct, SampleStore } from './schema.ts';

export interface LotContext {
  readonly portal: string;
  readonly issuer: { readonly id: string; readonly name: string };
  readonly store: SampleStore;
  readonly signer: TraceSigner;
  readonly calendar: Calendar;
  readonly now: Date;
  /** Where lot links live. */
  readonly origin: string;
}

export const lotId = (portal: string, plan: PlannedLot): string => sampleId('lot', portal, plan.code);

/**
 * Signs and writes a product's lots. A lot that is there with the same facts keeps its signature: it may be in print.
 */
export async function putLots(
  queries: Queries,
  context: LotContext,
  product: SampleProduct,
  plans: readonly PlannedLot[],
): Promise<void> {
  for (const plan of plans) {
    const before = await existing(queries, context, plan);
    // Somebody has put it on hold, called it back or set it right: that is not undone by loading a file.
    if (before !== undefined && before.version > 0) continue;
    const signed = await context.signer.sign(context.issuer.id, statementOf(plan), context.now);
    await putLot(queries, lotRecord(context, product, plan, stillGood(context, before, signed) ?? signed));
    if (plan.lot.story !== undefined) await putLotEvents(queries, context, plan, plan.lot.story);
  }
}

async function existing(queries: Queries, { portal, store }: LotContext, plan: PlannedLot) {
  const [row] = await queries<(SignedLot & { version: number })[]>`
    SELECT link_path AS "linkPath", signature, version FROM lots
    WHERE store_id = ${sampleId('store', portal, store.slug)} AND lot_id = ${lotId(portal, plan)}`;
  return row;
}

function stillGood({ signer }: LotContext, before: SignedLot | undefined, fresh: SignedLot): SignedLot | undefined {
  if (before?.linkPath !== fresh.linkPath) return undefined;
  const { linkPath, signature } = before;
  const good = signer.keys.some(({ keyId, state }) => keyId === keyIdOf(signature) && state !== 'revoked');
  return good ? { linkPath, signature } : undefined;
}

function lotRecord(context: LotContext, product: SampleProduct, plan: PlannedLot, signed: SignedLot): LotRecord {
  const { portal, store, calendar, issuer } = context;
  const { code, gtin, harvestedOn, packedOn, useBy, lot, checkedOn } = plan;
  const expired = useBy !== undefined && useBy < calendar.today;
  return {
    id: lotId(portal, plan),
    store: sampleId('store', portal, store.slug),
    product: productId(portal, product),
    code,
    ...(gtin === undefined ? {} : { gtin }),
    status: expired ? 'expired' : 'valid',
    ...(harvestedOn === undefined ? {} : { harvestedOn }),
    ...(packedOn === undefined ? {} : { packedOn }),
    ...(useBy === undefined ? {} : { useBy }),
    quantity: lot.quantity,
    issuer: issuer.name,
    checkedAt: `${checkedOn}T00:00:00+07:00`,
    ...signed,
    growingAreas: lot.growingArea === undefined ? [] : [sampleId('growingArea', portal, store.slug, lot.growingArea)],
    sampleFields: lotSampleFields,
  };
}
