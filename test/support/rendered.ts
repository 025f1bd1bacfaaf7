import { fileURLToPath } from 'node:url';
import { serveRendered } from '../../examples/server-rendering/server.ts';
import { startDemoServer, type DemoServer } from './demo-server.ts';
import { serveExample, type ExampleServer } from './example-server.ts';
import { shopNow } from './shop.ts';

/** The example that a server fills in, with the portal's server that it asks. */
export interface Rendered {
  readonly host: ExampleServer;
  /** The same pages as a browser without declarative shadow roots sees them. */
  readonly old: ExampleServer;
  /** The same pages, left to the browser. */
  readonly bare: ExampleServer;
  readonly server: DemoServer;
  stop(): Promise<void>;
}

/** Starts the example and the portal's server, each knowing the other, at the moment that the browser's clock will say. */
export async function startRendered(now = shopNow): Promise<Rendered> {
  let apiOrigin = '';
  const host = await serveRendered({
    now,
    get apiOrigin() {
      return apiOrigin;
    },
  });
  const folder = fileURLToPath(new URL('../../examples/server-rendering/pages', import.meta.url));
  const old = await serveExample({
    folder,
    get apiOrigin() {
      return apiOrigin;
    },
    render: async (_, url) =>
      (await (await fetch(host.origin + new URL(url).pathname)).text()).replaceAll('shadowroot', 'data-shadowroot'),
  });
  const bare = await serveExample({
    folder,
    get apiOrigin() {
      return apiOrigin;
    },
  });
  const server = await startDemoServer({ now, portalOrigins: [host, old, bare].map(({ origin }) => origin) });
  apiOrigin = server.origin;
  const stop = async () => {
    await Promise.all([host, old, bare, server].map((one) => one.stop()));
  };
  return { host, old, bare, server, stop };
}
