import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { serveRendered } from '../../examples/server-rendering/server.ts';
import { startDemoServer, type DemoServer } from './demo-server.ts';
import { serveExample, type ExampleServer, type PolicyViolation } from './example-server.ts';
import { buildExample, startExamples } from './example-stand.ts';
import { shopNow } from './shop.ts';
import { publishPost } from './wordpress-post.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Pages on disk, as paths under examples/. One that is added is found here, whoever serves it. */
export const examplePages: readonly string[] = globSync('**/*.html', {
  cwd: `${root}examples`,
  exclude: ['**/node_modules/**', '**/dist/**'],
}).sort();

/** A product of each portal of the demonstration pages. */
const products: Readonly<Record<string, string>> = {
  'lang-son': 'na-chi-lang',
  'bac-ninh': 'vai-thieu-luc-ngan',
  'phu-tho': 'mat-ong-quat',
};

/** Every example as it is run, each on an origin of its own. */
export interface EveryExample {
  /** The portal's server, which has every kind of page of its own as well. */
  readonly server: DemoServer;
  readonly origins: readonly string[];
  /**
   * The address of a page, filled with goods to show.
   * @throws where nobody serves it: a new example needs a place here, and a test
   */
  addressOf(path: string): Promise<string>;
  violations(): readonly PolicyViolation[];
  stop(): Promise<void>;
}

/** @param place a name that no other stand has at the moment: what is built goes there */
export async function startEveryExample(place: string): Promise<EveryExample> {
  const stand = await startExamples(place);
  const { server } = stand;
  const files = await serveExample({ folder: `${root}examples/static-files`, sdk: `${root}packages/embed/dist` });
  let api = '';
  const rendered = await serveRendered({
    now: shopNow,
    get apiOrigin() {
      return api;
    },
  });
  const renderedServer = await startDemoServer({ now: shopNow, portalOrigins: [rendered.origin] });
  api = renderedServer.origin;
  const query = new Map<string, string>();
  const goodsOf = async (product: string): Promise<string> => {
    const known = query.get(product) ?? (await goodsQuery(server, product));
    query.set(product, known);
    return known;
  };
  const serve: Readonly<Record<string, (path: string) => Promise<string> | string>> = {
    'plain-html': (path) => `${stand.portal}/${path}`,
    'static-files': (path) => `${files.origin}/${path}`,
    'server-rendering': (path) => `${rendered.origin}/${path.replace('pages/', '')}`,
    react: async () => (await buildExample(stand, 'react'), stand.origin('react')),
    vue: async () => (await buildExample(stand, 'vue'), stand.origin('vue')),
    wordpress: async (path) => {
      const block = path === 'block.html' ? await readFile(`${root}examples/wordpress/block.html`, 'utf8') : '';
      return publishPost(stand, path.replace('.html', '-visited'), block);
    },
    'strict-csp': (path) => `${stand.origin('strict-csp')}/${path}`,
    'two-portals': (path) => `${stand.origin('two-portals')}/${path}`,
    'own-cart': (path) => `${stand.origin('own-cart')}/${path}`,
    webview: (path) => `${stand.origin('webview')}/${path}`,
    iframe: (path) => `${stand.origin('iframe')}/${path}`,
  };
  const hosts: readonly ExampleServer[] = [files, rendered];
  return {
    server,
    origins: [...stand.origins, server.origin, renderedServer.origin, ...hosts.map(({ origin }) => origin)],
    async addressOf(path) {
      const [example = '', ...rest] = path.split('/');
      const address = await serve[example]?.(rest.join('/'));
      if (address === undefined) throw new Error(`Nobody serves examples/${path}`);
      const goods = await goodsOf(products[rest[0] ?? ''] ?? 'che-dinh-tan-cuong');
      return `${address}?${goods}`;
    },
    violations: () => [...stand.violations(), ...hosts.flatMap(({ violations }) => violations)],
    async stop() {
      await Promise.all([stand, renderedServer, ...hosts].map((one) => one.stop()));
    },
  };
}

/** Names a product, its household and its lot, as the pages of the demonstration read them from their address. */
async function goodsQuery({ sql }: DemoServer, product: string): Promise<string> {
  const [found] = await sql<{ store: string; lot: string | null }[]>`
    SELECT s.slug AS store, l.code AS lot FROM products p JOIN stores s USING (store_id)
    LEFT JOIN lots l ON l.store_id = p.store_id AND l.lot_id = p.current_lot_id WHERE p.slug = ${product}`;
  if (found === undefined) throw new Error(`The sample has no product ${product}`);
  const { lot, store } = found;
  return new URLSearchParams({ product, store, ...(lot !== null && { lot }) }).toString();
}
