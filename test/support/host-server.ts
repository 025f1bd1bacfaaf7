import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PolicyViolation } from './example-server.ts';

export interface HostServerOptions {
  /** Where the portal's server is, known when the first page is asked for. */
  readonly apiOrigin: string;
}

/** A site that tests put pages on: under the strict policy, with its own scripts allowed besides. */
export interface HostServer {
  readonly origin: string;
  readonly violations: readonly PolicyViolation[];
  /** Answers a path with a text from now on. @returns its address */
  put(path: string, content: string): string;
  stop(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  ico: 'image/svg+xml',
};
const fileAt = (path: string): Promise<string> => readFile(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

/** What libraries need that put HTML into pages as text is the host's to allow: policies for Trusted Types. */
const policyOf = (apiOrigin: string, origin: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' ${apiOrigin}/sdk/`,
    // A library's own sheet carries the host's nonce; nothing of ours could.
    "style-src 'self' 'nonce-host'",
    `connect-src 'self' ${apiOrigin}`,
    // Firefox asks for an icon by itself when the back button restores a page.
    `img-src ${apiOrigin} data: ${origin}/favicon.ico`,
    `frame-src ${apiOrigin}`,
    "form-action 'self'",
    "base-uri 'none'",
    "trusted-types lit-html nongsan default vue 'allow-duplicates'",
    "require-trusted-types-for 'script'",
    'report-uri /csp-report',
  ].join('; ');

export async function serveHost(options: HostServerOptions): Promise<HostServer> {
  const pages = new Map([
    ['/base.css', await fileAt('../e2e/pages/base.css')],
    ['/favicon.ico', await fileAt('../../examples/icon.svg')],
  ]);
  const violations: PolicyViolation[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/csp-report') {
      void readReport(request).then((report) => violations.push(report));
      response.writeHead(204).end();
      return;
    }
    answer(pages.get(request.url ?? ''), request, response, policyOf(options.apiOrigin, origin));
  });
  await new Promise<void>((done) => {
    server.listen(0, 'localhost', done);
  });
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    violations,
    put(path, content) {
      pages.set(path, content);
      return origin + path;
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

function answer(content: string | undefined, { url = '' }: IncomingMessage, response: ServerResponse, policy: string) {
  const type = types[url.slice(url.lastIndexOf('.') + 1)] ?? 'text/plain';
  response.writeHead(content === undefined ? 404 : 200, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': policy,
    'cache-control': 'no-cache',
  });
  response.end(content);
}

async function readReport(request: IncomingMessage): Promise<PolicyViolation> {
  let body = '';
  for await (const chunk of request as AsyncIterable<Buffer>) body += chunk.toString('utf8');
  return { page: '', directive: 'reported', blocked: body, source: '' };
}
