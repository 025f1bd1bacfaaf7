// One of the servers of this bench, in a process of its own: node servers.ts portal | select <database> | row <database>
import { createLinks, createSiteDirectory, findProducts } from '@nongsan/server';
import { startDemoServer } from '../../support/demo-server.ts';
import type { Ready } from '../in-turns.ts';
import { lastQueryOf, serveSelect, type Select } from '../serve-select.ts';

export type Kind = 'portal' | 'select' | 'row';

const slug = 'che-dinh-tan-cuong';
const key = 'pk_demo_thainguyen';

async function servePortal(): Promise<{ ready: Ready; stop: () => Promise<void> }> {
  const server = await startDemoServer();
  const address = `${server.origin}/v1/products/${slug}?key=${key}`;
  return { ready: { address, databaseUrl: server.databaseUrl }, stop: () => server.stop() };
}

/** The portal's own SELECT for one product. */
const portalsSelect = (databaseUrl: string): Promise<Select> =>
  lastQueryOf(databaseUrl, async (sql) => {
    const site = await createSiteDirectory(sql, () => new Date()).find(key);
    if (site === undefined) throw new Error(`The sample has no site with the key ${key}`);
    await findProducts(sql, site.portal.id, [slug], createLinks(site, { publicOrigin: 'http://localhost' }));
  });

const rowAlone: Select = {
  text: 'SELECT product_id, slug, type, name, summary, description, pictures FROM products WHERE slug = $1',
  values: [slug],
};

async function start(kind: Kind, databaseUrl: string) {
  if (kind === 'portal') return servePortal();
  return serveSelect(databaseUrl, kind === 'row' ? rowAlone : await portalsSelect(databaseUrl));
}

const [, , kind, databaseUrl = ''] = process.argv as [string, string, Kind, string?];
const { ready, stop } = await start(kind, databaseUrl);
process.once('message', () => {
  void stop().then(() => process.exit());
});
process.send?.(ready);
