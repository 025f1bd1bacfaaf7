import { createHash } from 'node:crypto';
import { transact, type Queries, type Sql } from '../database/index.ts';
import {
  putGrowingArea,
  putIssuer,
  putPortal,
  putProduct,
  putSite,
  putStore,
  setStock,
  type GrowingAreaRecord,
  type StockRecord,
} from '../repository/index.ts';
import { putPostOffices } from '../shipping/post-offices.ts';
import type { TraceSigner } from '../trace/index.ts';
import { calendarAt, type Calendar } from './calendar.ts';
import { sampleId } from './identifiers.ts';
import { planLots } from './lot-plan.ts';
import { openPictures, type FindPicture } from './pictures.ts';
import { issuerOf, issuerRecord, portalRecord, siteRecord, type Addresses } from './portal-records.ts';
import { productRecord } from './product-records.ts';
import { putPortalLabels, putProductLabels } from './put-labels.ts';
import { lotId, putLots } from './put-lots.ts';
import { putSuspension } from './put-suspension.ts';
import { readSample, type Sample } from './read.ts';
import type { SamplePortal, SampleStore } from './schema.ts';
import { growingAreaRecord, storeRecord } from './store-records.ts';

export interface SampleOptions extends Addresses {
  /** The day from which harvests and seasons are counted. */
  readonly now: Date;
  readonly signer: TraceSigner;
  /** Gives every variant its first stock again. Without it, what was sold stays sold. */
  readonly resetStock?: boolean;
}

export interface SampleLoad {
  /** False when the same was loaded before, on the same day. */
  readonly changed: boolean;
  readonly stores: number;
  readonly products: number;
}

/** Any fixed number: processes that load into one database wait for each other on it. */
const lockId = 7_005_195_312;

/**
 * Fills a migrated database with the demonstration's four portals, all or nothing. Safe to run twice, from two processes,
 * and after orders: stock, orders and the signatures of known lots stay as they are.
 *
 * @throws SampleError when a file of the catalogue is wrong
 */
export async function loadSample(sql: Sql, options: SampleOptions): Promise<SampleLoad> {
  const sample = await readSample();
  const picture = await openPictures(sample);
  const stores = [...sample.stores.values()].flat();
  const counts = { stores: stores.length, products: stores.flatMap((store) => store.products).length };
  const job = { sample, picture, options, calendar: calendarAt(options.now) };
  const fingerprint = fingerprintOf(job);
  const changed = await transact(sql, async (transaction) => {
    await transaction`SELECT pg_advisory_xact_lock(${lockId})`;
    if (options.resetStock !== true && (await loadedBefore(transaction, fingerprint))) return false;
    for (const portal of sample.portals.portals) await loadPortal(transaction, job, portal);
    await transaction`
      INSERT INTO loaded_catalogues ${transaction({ name: 'sample', fingerprint })}
      ON CONFLICT (name) DO UPDATE SET fingerprint = excluded.fingerprint, loaded_at = now()`;
    return true;
  });
  return { changed, ...counts };
}

interface Job {
  readonly sample: Sample;
  readonly picture: FindPicture;
  readonly options: SampleOptions;
  readonly calendar: Calendar;
}

function fingerprintOf({ sample, picture, options, calendar }: Job): string {
  const pictures = Object.keys(sample.pictures).map((name) => picture(name).path);
  const keys = options.signer.keys.map(({ keyId, state }) => `${keyId} ${state}`);
  const parts = [sample.digest, pictures, keys, options.publicOrigin, options.portalOrigins, calendar.today];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

async function loadedBefore(queries: Queries, fingerprint: string): Promise<boolean> {
  const rows = await queries`
    SELECT name FROM loaded_catalogues WHERE name = 'sample' AND fingerprint = ${fingerprint}`;
  return rows.length > 0;
}

async function loadPortal(queries: Queries, job: Job, portal: SamplePortal): Promise<void> {
  const { sample, options } = job;
  await putPortal(queries, portalRecord(sample, portal, options));
  await putSite(queries, siteRecord(portal, options));
  await putIssuer(queries, sampleId('portal', portal.slug), issuerRecord(portal, options, options.signer));
  await putPortalLabels(queries, portal);
  await putPostOffices(queries, sampleId('portal', portal.slug), sample.postOffices);
  for (const store of sample.stores.get(portal.slug) ?? []) await loadStore(queries, job, portal, store);
}

async function loadStore(queries: Queries, job: Job, portal: SamplePortal, store: SampleStore): Promise<void> {
  const { sample, picture, calendar, options } = job;
  const { signer, now } = options;
  await putStore(queries, storeRecord(sample, portal.slug, store, picture));
  for (const area of store.growingAreas ?? []) {
    const record = growingAreaRecord(portal.slug, store, area, calendar);
    if (!(await wasChanged(queries, record))) await putGrowingArea(queries, record);
  }
  const issuer = { id: issuerOf(portal), name: portal.name.vi };
  for (const product of store.products) {
    const plans = planLots(store, product, calendar);
    const current = plans[0] && lotId(portal.slug, plans[0]);
    const record = productRecord({ sample, portal: portal.slug, store, picture, calendar }, product, current);
    await putProduct(queries, record);
    await putProductLabels(queries, portal, store, product);
    await putSuspension(queries, portal.slug, { product: record.id, suspended: product.suspended }, now);
    for (const { id, stock } of record.variants) {
      if (options.resetStock === true) await setStock(queries, record.store, id, stock);
      else await setSale(queries, record.store, id, stock);
    }
    const context = { portal: portal.slug, issuer, store, signer, calendar, now, origin: options.publicOrigin };
    await putLots(queries, context, product, plans);
  }
}

/** What somebody has put on hold or revoked is not released by loading a file. */
async function wasChanged(queries: Queries, { store, id }: GrowingAreaRecord): Promise<boolean> {
  const [changed] = await queries`
    SELECT FROM growing_areas WHERE store_id = ${store} AND area_id = ${id} AND version > 0`;
  return changed !== undefined;
}

/** Seasons come and go; how much there is to sell is the shop's business. */
async function setSale(queries: Queries, store: string, variant: string, stock: StockRecord): Promise<void> {
  await queries`
    UPDATE stock SET sale = ${stock.sale}, available_from = ${stock.availableFrom ?? null}
    WHERE store_id = ${store} AND variant_id = ${variant}`;
}
