import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { startDemoServer } from '../../support/demo-server.ts';

/** Milliseconds that a server on the other side of the country thinks and its database answers; files are there at once. */
const thinking = 20;

export interface TraceSite {
  readonly origin: string;
  /** Path and query of a signed lot. */
  readonly lot: string;
  stop(): Promise<void>;
}

/** The real portal behind a proxy that packs with brotli, as portals have one; pictures and scripts are packed once. */
export async function serveTrace(): Promise<TraceSite> {
  const portal = await startDemoServer();
  const packed = new Map<string, Buffer>();
  let origin = '';
  const server = createServer((request, response) => {
    const pack = async () => {
      const path = request.url ?? '/';
      if (!/^\/(?:sdk|media|pages)\//.test(path)) await wait(thinking);
      const headers = { accept: request.headers.accept ?? '*/*', 'accept-language': 'vi' };
      const answer = await portal.app.fetch(new Request(portal.origin + path, { headers }));
      const body = Buffer.from(await answer.arrayBuffer());
      // It knows itself by another address.
      const isText = /json|text/.test(answer.headers.get('content-type') ?? '');
      const told = isText ? Buffer.from(body.toString('utf8').replaceAll(portal.origin, origin)) : body;
      const kept = [...answer.headers]
        .filter(([name]) => !/^(?:content-length|transfer-encoding)$/.test(name))
        .map(([name, value]) => [name, value.replaceAll(portal.origin, origin)] as const);
      const key = told.toString('latin1');
      const small = packed.get(key) ?? brotliCompressSync(told);
      packed.set(key, small);
      response.writeHead(answer.status, { ...Object.fromEntries(kept), 'content-encoding': 'br' }).end(small);
    };
    pack().catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const [row] = await portal.sql<{ path: string }[]>`
    SELECT l.link_path || CASE WHEN l.link_path LIKE '%?%' THEN '&' ELSE '?' END || 's=' || l.signature AS path
    FROM products p JOIN lots l ON l.store_id = p.store_id AND l.lot_id = p.current_lot_id
    WHERE p.slug = 'che-dinh-tan-cuong'`;
  if (row === undefined) throw new Error('The sample has no lot of che-dinh-tan-cuong');
  const stop = async () => {
    server.closeAllConnections();
    await new Promise<void>((done) => server.close(() => done()));
    await portal.stop();
  };
  return { origin, lot: row.path, stop };
}
