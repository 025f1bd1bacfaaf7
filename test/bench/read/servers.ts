// One of the servers of this bench, in a process of its own: node servers.ts portal | select <database> | row <database>
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import postgres from 'postgres';
import { createLinks, createSiteDirectory, findProducts, type Sql } from '@nongsan/server';
import { startDemoServer } from '../../support/demo-server.ts';

export type Kind = 'portal' | 'select' | 'row';

export interface Ready {
  readonly address: string;
  readonly databaseUrl: string;
}

const slug = 'che-dinh-tan-cuong';
const key = 'pk_demo_thainguyen';

async function servePortal(): Promise<{ ready: Ready; stop: () => Promise<void> }> {
  const server = await startDemoServer();
  const address = `${server.origin}/v1/products/${slug}?key=${key}`;
  return { ready: { address, databaseUrl: server.databaseUrl }, stop: () => server.stop() };
}

/** The portal's own SELECT for one product, as the driver sends it. */
async function portalsSelect(databaseUrl: string): Promise<{ text: string; values: string[] }> {
  const sent: { text: string; values: string[] }[] = [];
  const debug = (_connection: number, text: string, values: unknown[]) =>
    sent.push({ text, values: values as string[] });
  const sql = postgres(databaseUrl, { max: 1, debug }) as unknown as Sql;
  const site = await createSiteDirectory(sql, () => new Date()).find(key);
  if (site === undefined) throw new Error(`The sample has no site with the key ${key}`);
  await findProducts(sql, site.portal.id, [slug], createLinks(site, { publicOrigin: 'http://localhost' }));
  await sql.end();
  const last = sent.at(-1);
  if (last === undefined) throw new Error('The driver told of no query');
  return last;
}

/** The least that can answer: no routes, no keys, no headers, what the query brought as it is. */
async function serveBare(
  kind: Exclude<Kind, 'portal'>,
  databaseUrl: string,
): Promise<{ ready: Ready; stop: () => Promise<void> }> {
  const { text, values } =
    kind === 'row'
      ? {
          text: 'SELECT product_id, slug, type, name, summary, description, pictures FROM products WHERE slug = $1',
          values: [slug],
        }
      : await portalsSelect(databaseUrl);
  const sql = postgres(databaseUrl, { max: 10, onnotice: () => undefined });
  const select = () => sql.unsafe(text, values, { prepare: true });
  const server = createServer((_request, response) => {
    select().then(
      ([row]) => {
        const body = JSON.stringify(row);
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
        response.end(body);
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise<void>((done) => server.close(() => done()));
    await sql.end();
  };
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  return { ready: { address, databaseUrl }, stop };
}

const [, , kind, databaseUrl = ''] = process.argv as [string, string, Kind, string?];
const { ready, stop } = await (kind === 'portal' ? servePortal() : serveBare(kind, databaseUrl));
process.once('message', () => {
  void stop().then(() => process.exit());
});
process.send?.(ready);
