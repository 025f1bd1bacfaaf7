import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { startDemoServer } from '../../support/demo-server.ts';
import { answerCommerceLayer } from './commerce-layer.ts';
import { goods, hosts, thinking } from './goods.ts';
import { pages } from './pages.ts';
import { answerShopify } from './shopify.ts';

const require = createRequire(import.meta.url);
const buyButton = join(dirname(require.resolve('@shopify/buy-button-js/package.json')), 'dist');
const dropIn = join(dirname(require.resolve('@commercelayer/drop-in.js/package.json')), 'dist');
const picture = fileURLToPath(new URL('../../../packages/server/sample/pictures/tea-bud.svg', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface PeerSite {
  readonly port: number;
  /** What was asked that this site does not know, and so would have gone outside. */
  readonly unknown: readonly string[];
  stop(): Promise<void>;
}

/** What Chromium asks for on its own account. It gets no further than here. */
const ofTheBrowser = /(?:^|\.)(?:google|googleapis|gstatic)\.com$/;

/** One server for the page, the three libraries and the three APIs: HTTP/2 and brotli for all, and the same time to think. */
export async function servePeers(): Promise<PeerSite> {
  const portal = await startDemoServer({ portalOrigins: [hosts.shop] });
  const unknown: string[] = [];
  const packed = new Map<string, Buffer>();
  const server = createSecureServer(certificate(), (request, response) => {
    void answer(portal, request).then((found) => {
      if (found === undefined && !ofTheBrowser.test(request.authority))
        unknown.push(`${request.method} ${request.authority}${request.url}`);
      send(response, found ?? { status: 404, headers: {}, body: Buffer.alloc(0) }, packed);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const stop = async () => {
    await new Promise<void>((done) => server.close(() => done()));
    await portal.stop();
  };
  return { port: (server.address() as AddressInfo).port, unknown, stop };
}

function send(response: Http2ServerResponse, { status, headers, body }: Answer, packed: Map<string, Buffer>): void {
  if (body.length === 0) return void response.writeHead(status, headers).end();
  const key = body.toString('latin1');
  const small = packed.get(key) ?? brotliCompressSync(body);
  packed.set(key, small);
  response.writeHead(status, { ...headers, 'content-encoding': 'br' }).end(small);
}

async function answer(
  portal: Awaited<ReturnType<typeof startDemoServer>>,
  request: Http2ServerRequest,
): Promise<Answer | undefined> {
  const { pathname } = new URL(request.url, hosts.shop);
  const origin = `https://${request.authority}`;
  if (origin === hosts.shop) return fileAnswer(pathname);
  const body = await bodyOf(request);
  if (origin === hosts.ours) return portalAnswer(portal, request, body);
  if (request.method === 'OPTIONS') return json(undefined);
  await wait(thinking);
  if (origin === hosts.shopify) return json(answerShopify(body));
  if (request.authority.endsWith('.commercelayer.io'))
    return json(answerCommerceLayer(request.method, pathname), 'application/vnd.api+json');
  return undefined;
}

function fileAnswer(path: string): Answer | undefined {
  const text = pages[path];
  // Shopify's servers cut a picture to the size that its name asks for; a drawing is any size.
  const file =
    path.replace(/_\d+x\d+(?=\.svg$)/, '') === goods.picture.path
      ? picture
      : path.startsWith('/drop-in/')
        ? dropIn + path
        : buyButton + path;
  try {
    const body = text === undefined ? readFileSync(file) : Buffer.from(text);
    const type = types[extname(path)] ?? 'application/octet-stream';
    return { status: 200, headers: { 'content-type': type, 'cache-control': 'max-age=600' }, body };
  } catch {
    return undefined;
  }
}

const open = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-max-age': '600',
};

const json = (value: unknown, type = 'application/json'): Answer => ({
  status: value === undefined ? 204 : 200,
  headers: { ...open, 'content-type': type },
  body: Buffer.from(value === undefined ? '' : JSON.stringify(value)),
});

/** The real portal, as a browser would reach it: it knows itself by another address. */
async function portalAnswer(
  portal: Awaited<ReturnType<typeof startDemoServer>>,
  request: Http2ServerRequest,
  body: string,
): Promise<Answer> {
  const isFile = request.url.startsWith('/sdk/') || request.url.startsWith('/media/');
  if (!isFile && request.method !== 'OPTIONS') await wait(thinking);
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (!name.startsWith(':') && typeof value === 'string' && name !== 'accept-encoding') headers.set(name, value);
  const answered = await portal.app.fetch(
    new Request(portal.origin + request.url, { method: request.method, headers, ...(body !== '' && { body }) }),
  );
  const text = Buffer.from(await answered.arrayBuffer());
  const kept = Object.fromEntries(
    [...answered.headers].filter(([name]) => !/^(content-length|transfer-encoding)$/.test(name)),
  );
  const isText = /json|text/.test(answered.headers.get('content-type') ?? '');
  const rewritten = isText ? Buffer.from(text.toString('utf8').replaceAll(portal.origin, hosts.ours)) : text;
  return { status: answered.status, headers: kept, body: rewritten };
}

async function bodyOf(request: Http2ServerRequest): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** For this run only; the browser of the bench is told not to mind who signed it. */
function certificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'nongsan-peers-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const args = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=shop.test', '-days', '2'];
  execFileSync('openssl', [...args, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const made = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return made;
}
