import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDemoServer } from '../support/demo-server.ts';
import { serveExample } from '../support/example-server.ts';
import { freePort } from '../support/free-port.ts';
import { downloadsOfFirstCard, type Download } from './first-card.ts';
import { buildSdk, type SdkFile } from './sdk-build.ts';
import { storefrontFiles, type Storefront } from './storefront.ts';
import { weigh, type Weight } from './weigh.ts';

export interface Measured {
  readonly downloads: readonly Download[];
  /** The files of the SDK among them. */
  readonly cardFiles: readonly SdkFile[];
  readonly storefront: Storefront;
  /** The one-file build, for pages that pin its hash. */
  readonly oneFile: Weight;
}

const page = fileURLToPath(new URL('page/', import.meta.url));
/** The sample is laid out around it, so that an answer is as long tomorrow as today. */
const now = new Date('2026-11-22T03:00:00Z');

/** Builds the SDK, serves it with the sample, and opens a page with one card under the strictest policy. */
export async function measure(folder: string): Promise<Measured> {
  const files = await buildSdk(folder);
  const byName = new Map(files.map((file) => [basename(file.file), file]));
  const downloads = (await openPage(folder)).map((download): Download => {
    const file = byName.get(basename(download.url));
    return file === undefined ? download : { ...download, url: file.name, raw: file.raw, brotli: file.brotli };
  });
  const loaded = new Set(downloads.map(({ url }) => url));
  return {
    downloads,
    cardFiles: files.filter((file) => loaded.has(file.name)),
    storefront: storefrontFiles(files),
    oneFile: weigh(await readFile(join(folder, 'nongsan.full.js'))),
  };
}

async function openPage(sdk: string): Promise<readonly Download[]> {
  const port = await freePort();
  const server = await startDemoServer({ now, sdk, portalOrigins: [`http://localhost:${port}`] });
  try {
    const example = await serveExample({ folder: page, apiOrigin: server.origin, port });
    try {
      const downloads = await downloadsOfFirstCard({ page: `${example.origin}/`, api: server.origin });
      const [violation] = example.violations;
      if (violation !== undefined) throw new Error(`The page's policy was broken: ${JSON.stringify(violation)}`);
      return downloads;
    } finally {
      await example.stop();
    }
  } finally {
    await server.stop();
  }
}
