import { fileURLToPath } from 'node:url';
import type { RequestLogEntry } from '@nongsan/server';
import { startDemoServer, type DemoServer } from './demo-server.ts';
import { serveExample, type ExampleServer, type PolicyOptions, type PolicyViolation } from './example-server.ts';
import { serveHost, type HostServer } from './host-server.ts';

/** The moment of every page and of the server behind it: a Sunday morning in Việt Nam, in the season of green tea. */
export const shopNow = new Date('2026-11-22T03:00:00Z');

/** Everything that a buyer meets: the portal's page, pages of the tests, and the server that both ask. */
export interface Shop {
  readonly server: DemoServer;
  /** Origin of examples/plain-html. */
  readonly portal: string;
  /** Origin of test/e2e/pages; as welcome at the server as the portal's page. */
  readonly pages: string;
  /** A site of its own that tests put pages on. */
  readonly host: HostServer;
  /** The same pages from an origin that no site key allows. */
  readonly stranger: string;
  /** Every request that the server answered, oldest first; preflights too, which a page does not get to see. */
  readonly answered: readonly RequestLogEntry[];
  /** What browsers reported as blocked by the policy, of any of the pages. */
  violations(): readonly PolicyViolation[];
  stop(): Promise<void>;
}

const folderAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const portalFolder = folderAt('../../examples/plain-html');
const pagesFolder = folderAt('../e2e/pages');

/**
 * Starts a shop that shares nothing with another: real pages under the strict policy, real HTTP, real PostgreSQL.
 *
 * @param policy what the portal's pages may do beside the strictest policy
 */
export async function startShop(policy: PolicyOptions = {}): Promise<Shop> {
  // Pages know the server's address and the server knows theirs: the pages come first and read the address when asked.
  let api = '';
  const serve = (folder: string): Promise<ExampleServer> =>
    serveExample({
      folder,
      ...(folder === portalFolder && { policy }),
      get apiOrigin() {
        return api;
      },
    });
  const [portal, pages, stranger] = await Promise.all([portalFolder, pagesFolder, pagesFolder].map(serve));
  if (portal === undefined || pages === undefined || stranger === undefined)
    throw new Error('A page server is missing');
  const host = await serveHost({
    get apiOrigin() {
      return api;
    },
  });
  const answered: RequestLogEntry[] = [];
  const server = await startDemoServer({
    now: shopNow,
    portalOrigins: [portal.origin, pages.origin, host.origin],
    log: (entry) => answered.push(entry),
  });
  // The database writes its own moment there, and pages show it.
  await server.sql`UPDATE stores SET updated_at = ${shopNow}`;
  await server.sql`UPDATE products SET updated_at = ${shopNow}`;
  api = server.origin;
  const sites = [portal, pages, stranger, host];
  return {
    server,
    portal: portal.origin,
    pages: pages.origin,
    host,
    stranger: stranger.origin,
    answered,
    violations: () => sites.flatMap((site) => site.violations),
    async stop() {
      await Promise.all(sites.map((site) => site.stop()));
      await server.stop();
    },
  };
}
