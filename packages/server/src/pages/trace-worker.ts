import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { AppConfig } from '../config.ts';
import type { AppEnv } from '../middleware/index.ts';
import { readIfThere } from './read-if-there.ts';
import { stylesheetPath } from './stylesheet.ts';

/** Where the worker's script is. At the root: a worker may serve paths at or under its own, and codes have two. */
const traceWorkerPath = '/trace-worker.js';

/**
 * Takes the place of a worker that shall be no more: it answers nothing, so open pages lose nothing by its haste, and
 * takes what was kept and itself away.
 */
const removal = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('nongsan-trace-')) await caches.delete(name);
  await self.registration.unregister();
})()));
`;

/** What the worker may do by itself: ask this server. */
const policy = "default-src 'none'; connect-src 'self'";

/**
 * The service worker of the pages behind codes. What it needs to know of this release stands before the script, so a new
 * style is a new worker to browsers. They ask for it at each visit, past their caches.
 */
export function traceWorkerRoutes(folder: string, { keepOffline = true }: AppConfig) {
  return new Hono<AppEnv>().get(traceWorkerPath, async (c) => {
    const file = keepOffline ? await readIfThere(join(folder, 'nongsan-trace-worker.js')) : undefined;
    const script = file === undefined ? removal : withShell(file);
    const etag = `"${createHash('sha256').update(script).digest('base64url').slice(0, 27)}"`;
    const headers = { etag, 'cache-control': 'no-cache', 'content-security-policy': policy };
    // Compression on the way makes an ETag weak.
    if (c.req.header('if-none-match')?.includes(etag) === true) return c.body(null, 304, headers);
    return c.body(script, 200, { ...headers, 'content-type': 'text/javascript; charset=utf-8' });
  });
}

function withShell(file: Uint8Array): string {
  const files = [stylesheetPath, '/favicon.ico'];
  const build = createHash('sha256').update(file).update(files.join()).digest('hex').slice(0, 12);
  return `self.nongsanShell=${JSON.stringify({ build, files })};\n${new TextDecoder().decode(file)}`;
}
