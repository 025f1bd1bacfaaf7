import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { AppEnv } from '../middleware/index.ts';

const forEver = 'public, max-age=31536000, immutable';

/**
 * Pictures of a folder at `/media/pictures/{name}.{hash}.svg`. The hash is of the content, so an address may be kept for
 * ever; one whose hash is of an older drawing still shows the picture, and is not kept.
 */
export function mediaRoutes(folder: string) {
  const readPicture = remember(async (name: string) => {
    const body = await readFile(join(folder, `${name}.svg`));
    return { body, digest: createHash('sha256').update(body).digest('hex').slice(0, 8) };
  });
  return new Hono<AppEnv>().get('/media/pictures/:file{[a-z0-9-]+\\.[0-9a-f]{8}\\.svg}', async (c) => {
    const [name = '', hash] = c.req.param('file').split('.');
    const picture = await readPicture(name).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (picture === undefined) return c.notFound();
    return c.body(new Uint8Array(picture.body), 200, {
      'content-type': 'image/svg+xml',
      'cache-control': picture.digest === hash ? forEver : 'no-cache',
      // A picture opened by itself is a document: it gets to do nothing.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
  });
}

/** Pictures are few and small; each is read once. What could not be read is asked for again. */
function remember<T>(read: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (name) => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const reading = read(name);
    kept.set(name, reading);
    reading.catch(() => kept.delete(name));
    return reading;
  };
}
