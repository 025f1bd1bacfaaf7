import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { AppEnv } from '../middleware/index.ts';
import { readIfThere } from './read-if-there.ts';

const typeOf = (path: string): string => (path.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'application/json');

/** A file of the build's folder, or of the folder of its version in it: `0.1.0/chunks/shop-Bx3k9Q2a.js`. */
const file = '(?:\\d+\\.\\d+\\.\\d+[0-9A-Za-z.-]*/)?(?:(?:chunks/)?[0-9A-Za-z_.-]+\\.(?:js|map)|integrity\\.json)';

/** What has its version or its content's hash in the name never changes; the newest is asked for again soon. */
const cacheControl = (path: string): string =>
  path.includes('/') ? 'public, max-age=31536000, immutable' : 'public, max-age=60';

/**
 * The script-tag build of a folder at `/sdk/`, as the newest and under its version. Pages of any origin may load it, with
 * integrity too, so CORS is open.
 */
export function sdkRoutes(folder: string) {
  return new Hono<AppEnv>().get(`/sdk/:file{${file}}`, async (c) => {
    const path = c.req.param('file');
    const body = await readIfThere(join(folder, path));
    if (body === undefined) return c.notFound();
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    const headers = {
      etag,
      'content-type': typeOf(path),
      'access-control-allow-origin': '*',
      'cache-control': cacheControl(path),
    };
    if (c.req.header('if-none-match')?.includes(etag) === true) return c.body(null, 304, headers);
    return c.body(body, 200, headers);
  });
}
