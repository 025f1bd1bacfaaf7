// Serves a folder of static pages the way a careful portal would: under the strictest policy that the SDK supports.
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encoded } from './encoded.ts';

export interface ExampleOptions {
  /** Folder of the pages; what is outside is never read. */
  readonly folder: string;
  /**
   * Where the portal's server really is. Pages name {@link writtenOrigin}, which is replaced. Default: the pages' own host,
   * for a portal of static files.
   */
  readonly apiOrigin?: string;
  /** Folder of the script-tag build, where the pages' own host serves it as `/sdk/`. */
  readonly sdk?: string;
  /** Fills in a page before it is sent; gets its address. */
  readonly render?: (html: string, url: string) => Promise<string>;
  /** Style sheets that lie in no folder, by path. */
  readonly sheets?: ReadonlyMap<string, string>;
  /** What the pages need beside the strictest policy. Default: nothing. */
  readonly policy?: PolicyOptions;
  /** Default: any free port. */
  readonly port?: number;
  /** Default: `localhost`. */
  readonly host?: string;
}

export interface PolicyOptions {
  /** The page has script files of its own. */
  readonly ownScripts?: boolean;
  /**
   * The page may ask its own host. The SDK does not; a checker that looks at the site from inside the page does, as
   * Lighthouse for `/robots.txt`.
   */
  readonly ownRequests?: boolean;
  /** Trusted Types policies that the page's own framework makes. */
  readonly trustedTypes?: readonly string[];
  /** The page holds frames of the portal. */
  readonly frames?: boolean;
  /** Address of the icon that browsers ask for by themselves: Firefox does so for a page that the back button restored. */
  readonly icon?: string;
  /** As inside an app: the page has no origin, may store nothing and opens no second window. */
  readonly sandbox?: boolean;
}

export interface ExampleServer {
  readonly origin: string;
  /** What browsers reported as blocked by the policy, oldest first. Empty is how it has to be. */
  readonly violations: readonly PolicyViolation[];
  stop(): Promise<void>;
}

export interface PolicyViolation {
  readonly page: string;
  readonly directive: string;
  readonly blocked: string;
  /** The script that did it, where the browser tells. */
  readonly source: string;
}

/** The server's address as it stands in the pages, so that they can be copied as they are. */
export const writtenOrigin = 'http://localhost:4310';

const reportPath = '/csp-report';

/** Every example has the same icon, at the address where browsers look for one. */
const iconPath = '/favicon.ico';
const iconFile = fileURLToPath(new URL('icon.svg', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The policy of every page: scripts from the SDK's folder alone, no inline code, Trusted Types enforced. */
export function strictPolicy(apiOrigin: string, options: PolicyOptions = {}): string {
  const { frames = false, icon, ownRequests = false, ownScripts = false, sandbox = false, trustedTypes = [] } = options;
  return [
    "default-src 'none'",
    `script-src ${apiOrigin}/sdk/${ownScripts ? " 'self'" : ''}`,
    "style-src 'self'",
    `connect-src ${apiOrigin}${ownRequests ? " 'self'" : ''}`,
    `img-src ${apiOrigin} data:${icon === undefined ? '' : ` ${icon}`}`,
    "font-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    ...(frames ? [`frame-src ${apiOrigin}`] : []),
    "form-action 'self'",
    "base-uri 'none'",
    ["trusted-types lit-html nongsan 'allow-duplicates'", ...trustedTypes].join(' '),
    "require-trusted-types-for 'script'",
    ...(sandbox ? ['sandbox allow-scripts allow-forms'] : []),
    `report-uri ${reportPath}`,
  ].join('; ');
}

/**
 * Starts serving. The address says `localhost` whatever `host` is: browsers count it as secure, so WebCrypto works.
 *
 * @throws an error with the code `EADDRINUSE` when the port is taken
 */
export async function serveExample(options: ExampleOptions): Promise<ExampleServer> {
  const violations: PolicyViolation[] = [];
  const site: Site = { options, violations, origin: '' };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(error instanceof Error ? error.message : 'error');
    });
  });
  await listen(server, options);
  const { port } = server.address() as AddressInfo;
  site.origin = `http://localhost:${port}`;
  return { origin: site.origin, violations, stop: () => close(server) };
}

function listen(server: Server, { port = 0, host = 'localhost' }: ExampleOptions): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      done();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => {
      done();
    });
    server.closeAllConnections();
  });
}

interface Site {
  readonly options: ExampleOptions;
  readonly violations: PolicyViolation[];
  /** Known once it listens. */
  origin: string;
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method === 'POST' && pathname === reportPath) {
    site.violations.push(...readReport(await readBody(request)));
    response.writeHead(204).end();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  await sendFile(site, pathname, request, response);
}

async function sendFile(
  { options, origin }: Site,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const { apiOrigin = origin, sheets } = options;
  const file = await fileOf(options, pathname);
  const headers = {
    'content-security-policy': strictPolicy(apiOrigin, { icon: origin + iconPath, ...options.policy }),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cache-control': 'no-cache',
  };
  const sheet = sheets?.get(pathname);
  if (sheet !== undefined) {
    response.writeHead(200, { ...headers, 'content-type': types['.css'] }).end(sheet);
    return;
  }
  if (file === undefined) {
    response.writeHead(404, { ...headers, 'content-type': 'text/plain; charset=utf-8' }).end('Không có trang này.');
    return;
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  const content = await readFile(file);
  const asked = origin + (request.url ?? '/');
  const text =
    extname(file) === '.html' ? await pageText(options, apiOrigin, asked, content.toString('utf8')) : content;
  const { body, headers: packed } = await encoded(request, type, Buffer.from(text));
  response.writeHead(200, { ...headers, ...packed, 'content-type': type, 'content-length': body.length }).end(body);
}

async function fileOf({ folder, sdk }: ExampleOptions, pathname: string): Promise<string | undefined> {
  if (pathname === iconPath) return iconFile;
  const isSdk = sdk !== undefined && pathname.startsWith('/sdk/');
  return isSdk ? findFile(sdk, pathname.slice('/sdk'.length)) : findFile(folder, pathname);
}

/** A page with the portal's real address, filled in where the example has a renderer. */
async function pageText({ render }: ExampleOptions, apiOrigin: string, asked: string, written: string) {
  const page = written.replaceAll(writtenOrigin, apiOrigin);
  return (await render?.(page, asked)) ?? page;
}

/** The file behind a path; a folder's is its `index.html`. */
async function findFile(folder: string, pathname: string): Promise<string | undefined> {
  const path = decodePath(pathname);
  if (path === undefined) return undefined;
  const root = normalize(folder + sep);
  const file = normalize(join(root, path));
  if (!file.startsWith(root)) return undefined;
  const candidate = path.endsWith('/') ? join(file, 'index.html') : file;
  const found = await stat(candidate).catch(() => undefined);
  return found?.isFile() === true ? candidate : undefined;
}

/** No hidden file, no NUL, nothing that is no path. */
function decodePath(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    return path.includes('\0') || /(?:^|[/\\])\./.test(path) ? undefined : path;
  } catch {
    return undefined;
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8').slice(0, 100_000);
}

/** A report as browsers send it (CSP level 3, section 5.3); anything else counts as one nobody can read. */
function readReport(body: string): readonly PolicyViolation[] {
  try {
    const report = (JSON.parse(body) as { 'csp-report'?: Record<string, unknown> })['csp-report'] ?? {};
    const text = (name: string) => (typeof report[name] === 'string' ? report[name] : '');
    const directive = text('effective-directive') || text('violated-directive');
    return [{ page: text('document-uri'), directive, blocked: text('blocked-uri'), source: text('source-file') }];
  } catch {
    return [{ page: '', directive: 'unreadable-report', blocked: body.slice(0, 200), source: '' }];
  }
}
