import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { policies } from '../../examples/policies.ts';
import { startDemoServer, type DemoServer } from './demo-server.ts';
import { serveExample, type ExampleServer, type PolicyViolation } from './example-server.ts';
import { shopNow } from './shop.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every example that is a page, by its folder's name. Built ones are served as they were built. */
const pages = ['strict-csp', 'two-portals', 'own-cart', 'webview', 'iframe', 'wordpress', 'react', 'vue'] as const;
const built: readonly string[] = ['react', 'vue', 'wordpress'];
type ExampleName = (typeof pages)[number];

/** The examples, each on an origin of its own, beside one server that allows them all. */
export interface ExampleStand {
  readonly server: DemoServer;
  /** Where links of the goods and orders lead: the portal's own pages. */
  readonly portal: string;
  /** An origin that the server allows to nobody. */
  readonly stranger: string;
  /** All origins of pages. */
  readonly origins: readonly string[];
  origin(name: ExampleName): string;
  /** Folder that is served for an example whose pages are made first. */
  madeFolder(name: ExampleName): string;
  violations(): readonly PolicyViolation[];
  stop(): Promise<void>;
}

/** @param place a name that no other stand has at the moment: what is made goes there */
export async function startExamples(place: string): Promise<ExampleStand> {
  let apiOrigin = '';
  const serve = (folder: string, name = ''): Promise<ExampleServer> =>
    serveExample({
      folder,
      ...policies[name],
      get apiOrigin() {
        return apiOrigin;
      },
    });
  const madeFolder = (name: string) => `${root}.cache/examples/${place}/${name}`;
  const portal = await serve(`${root}examples/plain-html`);
  const stranger = await serve(`${root}test/e2e/pages`, 'iframe');
  const sites = new Map<string, ExampleServer>();
  for (const name of pages)
    sites.set(name, await serve(built.includes(name) ? madeFolder(name) : `${root}examples/${name}`, name));
  const origins = [portal, ...sites.values()].map(({ origin }) => origin);
  const server = await startDemoServer({ now: shopNow, portalOrigins: [...origins, 'null'] });
  apiOrigin = server.origin;
  const all = [portal, stranger, ...sites.values()];
  return {
    server,
    madeFolder,
    portal: portal.origin,
    stranger: stranger.origin,
    origins: all.map(({ origin }) => origin),
    origin: (name) => sites.get(name)?.origin ?? '',
    violations: () => all.flatMap(({ violations }) => violations),
    async stop() {
      await Promise.all(all.map((site) => site.stop()));
      await server.stop();
    },
  };
}

/** Builds an example the way its README says, for the stand's server. */
export async function buildExample(stand: ExampleStand, name: 'react' | 'vue'): Promise<void> {
  await build({
    root: `${root}examples/${name}`,
    logLevel: 'error',
    resolve: { conditions: ['@nongsan/source', 'browser', 'import', 'module', 'default'] },
    define: { 'import.meta.env.VITE_NONGSAN_API': JSON.stringify(stand.server.origin) },
    build: { outDir: stand.madeFolder(name), emptyOutDir: true },
  });
}
