import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { strictPolicy } from '../../examples/serve.ts';
import { storyNow } from '../../stories/support/now.ts';
import { startDemoServer } from './demo-server.ts';

const CONFIG = fileURLToPath(new URL('../../stories/gallery/vite.config.ts', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

export interface GalleryServer {
  /** Address of the page with every story. */
  readonly origin: string;
  stop(): Promise<void>;
}

type Files = ReadonlyMap<string, string | Uint8Array>;

/** The gallery as it would be published, in memory: two tests that build at once share no folder. */
async function buildGallery(api: string): Promise<Files> {
  const built = (await build({
    configFile: CONFIG,
    logLevel: 'error',
    define: { 'import.meta.env.NONGSAN_API': JSON.stringify(api) },
    build: { write: false },
  })) as Rolldown.RolldownOutput;
  return new Map(built.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));
}

function answer(files: Files, policy: string, path: string, response: ServerResponse): void {
  const name = path === '/' ? '/index.html' : path;
  const body = files.get(name);
  if (body === undefined) return void response.writeHead(404).end();
  const type = TYPES[extname(name)] ?? 'application/octet-stream';
  response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body);
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

/** The page of all stories under the strict policy, with the demonstration portal that they ask at another origin. */
export async function serveGallery(): Promise<GalleryServer> {
  const server = createServer();
  const origin = await listen(server);
  const portal = await startDemoServer({ now: new Date(storyNow), portalOrigins: [origin] });
  // The sample is loaded by the clock on the wall, and stories show when a household was last heard of.
  await portal.sql`UPDATE stores SET updated_at = ${new Date(storyNow)}`;
  await portal.sql`UPDATE products SET updated_at = ${new Date(storyNow)}`;
  const stop = async () => {
    await new Promise((resolve) => server.close(resolve).closeAllConnections());
    await portal.stop();
  };
  const files = await buildGallery(portal.origin).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  // A portal's page loads the SDK from the portal's server; the gallery brings its own build.
  const policy = strictPolicy(portal.origin).replace(/script-src [^;]+/, `script-src ${origin}/assets/`);
  server.on('request', (request, response) => {
    answer(files, policy, new URL(request.url ?? '/', origin).pathname, response);
  });
  return { origin, stop };
}
