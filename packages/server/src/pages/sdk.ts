import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { AppEnv } from '../middleware/index.ts';
import { readIfThere } from './read-if-there.ts';

const types = { js: 'text/javascript; charset=utf-8', map: 'application/json' } as const;

/**
 * The script-tag build of a folder at `/sdk/`. Pages of any origin may load it, with integrity too, so CORS is open.
 * Chunks have their content's hash in the name and are kept for ever; the entry is asked for again each time.
 */
export function sdkRoutes(folder: string) {
  return new Hono<AppEnv>().get('/sdk/:file{(?:chunks/)?[0-9A-Za-z_.-]+\\.(?:js|map)}', async (c) => {
    const file = c.req.param('file');
    const body = await readIfThere(join(folder, file));
    if (body === undefined) return c.notFound();
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
    const headers = {
      etag,
      'content-type': types[file.endsWith('.js') ? 'js' : 'map'],
      'access-control-allow-origin': '*',
      'cache-control': file.startsWith('chunks/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (c.req.header('if-none-match')?.includes(etag) === true) return c.body(null, 304, headers);
    return c.body(body, 200, headers);
  });
}
