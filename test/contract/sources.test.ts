import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpSource, createStaticSource } from '@nongsan/client';
import type { StorefrontSource } from '@nongsan/core';
import { exportPortal, openFolder } from '@nongsan/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { serveExample, type ExampleServer } from '../support/example-server.ts';
import { describeSource, every, everyStore, valueOf } from './source-contract.ts';

/** One catalogue, two ways to it: a server, and the files that were exported from its database. */
let server: DemoServer;
let files: ExampleServer;
let folder: string;
let http: StorefrontSource;
let fromFiles: StorefrontSource;

const now = new Date('2026-11-22T03:00:00Z');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nongsan-files-'));
  server = await startDemoServer({ now });
  const { write } = await openFolder(folder);
  await exportPortal(server.sql, { portal: 'thai-nguyen', publicOrigin: server.origin, now }, write);
  files = await serveExample({ folder, apiOrigin: server.origin });
  http = createHttpSource({ api: server.origin, key: 'pk_demo_thainguyen' });
  fromFiles = createStaticSource({ src: `${files.origin}/portal.json` });
});
afterAll(async () => {
  await files.stop();
  await server.stop();
  await rm(folder, { recursive: true });
});

describeSource('HTTP', { ordering: 'cart', counts: true, forgiving: true }, () => http);
describeSource('static files', { ordering: 'contact', counts: false, forgiving: false }, () => fromFiles);

describe('both sources', () => {
  it('tell the same of portal, issuers, products, stores and lots', async () => {
    expect(await fromFiles.portal()).toEqual(await http.portal());
    expect(await fromFiles.issuers()).toEqual(await http.issuers());
    const products = await every(http, {});
    expect(await every(fromFiles, {})).toEqual(products);
    expect(await everyStore(fromFiles)).toEqual(await everyStore(http));
    for (const { lot } of products) if (lot) expect(await fromFiles.lot(lot.id)).toEqual(await http.lot(lot.id));
  });
  it('agree on what can be had', async () => {
    const variants = (await every(http, {})).flatMap((product) => product.variants.map(({ id }) => id));
    const statuses = async (source: StorefrontSource) =>
      [...(await source.availability(variants)).values()].map(valueOf).map(({ variant, status }) => [variant, status]);
    expect(await statuses(fromFiles)).toEqual(await statuses(http));
  });
});
