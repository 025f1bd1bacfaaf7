// One of the servers of this bench, in a process of its own: node servers.ts page | item | select <database>
import { signTrace } from '@nongsan/core/trace';
import postgres from 'postgres';
import { createLinks, createSiteDirectory, findLot } from '@nongsan/server';
import { startDemoServer } from '../../support/demo-server.ts';
import type { Ready } from '../in-turns.ts';
import { lastQueryOf, serveSelect } from '../serve-select.ts';

/** `page` and `json` are the same server, asked for one or the other; `item` is asked for the code of one item. */
export type Kind = 'page' | 'json' | 'item' | 'select';

const key = 'pk_demo_thainguyen';
const query = { gtin: '9520001000119', lot: '' };

async function serveResolver(kind: Kind): Promise<{ ready: Ready; stop: () => Promise<void> }> {
  const server = await startDemoServer();
  const sql = postgres(server.databaseUrl, { max: 1 });
  const [row] = await sql<{ path: string; code: string; issuer: string }[]>`
    SELECT link_path || '&s=' || signature AS path, code,
      (SELECT issuer FROM trace_issuers WHERE portal_id = s.portal_id LIMIT 1) AS issuer
    FROM lots JOIN stores s USING (store_id) WHERE gtin = ${query.gtin} ORDER BY code DESC LIMIT 1`;
  await sql.end();
  if (row === undefined) throw new Error(`The sample has no lot of ${query.gtin}`);
  const facts = { ...query, lot: row.code, serial: '7K3M9X2QW4ZB' };
  const { origin: stem, ring } = server;
  const item = await signTrace({ stem, issuer: row.issuer, key: ring.active, facts, now: new Date() });
  return {
    ready: { address: kind === 'item' ? item : stem + row.path, databaseUrl: server.databaseUrl },
    stop: () => server.stop(),
  };
}

/** The resolver's own SELECT for the lot. */
async function serveBare(databaseUrl: string) {
  const select = await lastQueryOf(databaseUrl, async (sql) => {
    const [row] = await sql<{ code: string }[]>`
      SELECT code FROM lots WHERE gtin = ${query.gtin} ORDER BY code DESC LIMIT 1`;
    const site = await createSiteDirectory(sql, () => new Date()).find(key);
    if (row === undefined || site === undefined) throw new Error('The sample has no such lot or site');
    const links = createLinks(site, { publicOrigin: 'http://localhost' });
    await findLot(sql, site.portal.id, { ...query, lot: row.code }, links);
  });
  return serveSelect(databaseUrl, select);
}

const [, , kind, databaseUrl = ''] = process.argv as [string, string, Kind, string?];
const { ready, stop } = await (kind === 'select' ? serveBare(databaseUrl) : serveResolver(kind));
process.once('message', () => {
  void stop().then(() => process.exit());
});
process.send?.(ready);
