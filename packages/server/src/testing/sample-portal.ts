import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../database/index.ts';
import { createPortalApp } from '../pages/index.ts';
import { loadSample, sampleFolder } from '../sample/index.ts';
import { createTraceSigner, openKeyRing, type KeyRing } from '../trace/index.ts';
import { createTestDatabase } from './test-database.ts';

export const sampleClock = new Date('2026-11-22T03:00:00Z');
export const sampleOrigin = 'https://id.example';

/** Where the sample's Tân Cương tea leads: a lot with GTIN. */
export const teaLot = '/01/09520001000119/10/HD-CD-261104';

/** The sample in a database of its own, and the whole server on it. */
export interface SamplePortal {
  readonly database: Database;
  readonly ring: KeyRing;
  /** Path and query of the tea's lot, signature and all. */
  readonly signed: string;
  /** A server that remembers nothing yet. */
  readonly app: () => ReturnType<typeof createPortalApp>;
  close(): Promise<void>;
}

export async function openSamplePortal(): Promise<SamplePortal> {
  const folder = await mkdtemp(join(tmpdir(), 'nongsan-sample-'));
  const ring = await openKeyRing(folder, sampleClock);
  await rm(folder, { recursive: true });
  const database = await createTestDatabase();
  const { sql } = database;
  const origins = { publicOrigin: sampleOrigin, portalOrigins: ['https://shop.example'] };
  await loadSample(sql, { now: sampleClock, ...origins, signer: createTraceSigner(ring) });
  const [row] = await sql<{ path: string }[]>`
    SELECT link_path || '&s=' || signature AS path FROM lots WHERE code = 'HD-CD-261104'`;
  const app = () =>
    createPortalApp({
      sql,
      config: { publicOrigin: sampleOrigin },
      now: () => sampleClock,
      pictures: sampleFolder,
      sdk: sampleFolder,
    });
  return { database, ring, signed: row?.path ?? '', app, close: () => database.close() };
}
