import { fork, type ChildProcess } from 'node:child_process';
import { request as onward, type IncomingMessage, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const SERVED = ['/v1/', '/media/'];
const SCRIPT = fileURLToPath(new URL('./portal-process.ts', import.meta.url));

interface Started {
  readonly child: ChildProcess;
  readonly origin: string;
}

function start(): Promise<Started> {
  const child = fork(SCRIPT, [], { execArgv: ['--conditions=@nongsan/source'] });
  return new Promise((resolve, reject) => {
    child.once('message', ({ origin }: { origin: string }) => {
      // It must not keep a process alive that is done; when that one ends, it ends too.
      child.unref();
      child.channel?.unref();
      resolve({ child, origin });
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The demonstration portal ended with code ${code ?? 'none'}`)));
  });
}

function forward(origin: string, request: IncomingMessage, response: ServerResponse): void {
  const { method, url = '/' } = request;
  // To the portal this page is its own: sites may call from the origins that they are allowed alone.
  const headers = { ...request.headers, host: new URL(origin).host, ...(request.headers.origin && { origin }) };
  const question = onward(new URL(url, origin), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  question.once('error', (error) => response.writeHead(502).end(error.message));
  request.pipe(question);
}

/**
 * The real server app with the real sample on the development server's own origin. It starts with the first request that
 * needs it, because stories of leaves ask no portal.
 */
export function portal(): Plugin {
  return {
    name: 'nongsan-portal',
    configureServer({ httpServer, middlewares }) {
      let started: Promise<Started> | undefined;
      middlewares.use((request, response, next) => {
        if (!SERVED.some((path) => request.url?.startsWith(path))) return next();
        started ??= start();
        started.then(({ origin }) => forward(origin, request, response), next);
      });
      httpServer?.once('close', () => void started?.then(({ child }) => child.kill()).catch(() => undefined));
    },
  };
}
