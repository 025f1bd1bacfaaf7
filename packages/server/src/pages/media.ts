import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Hono } from 'hono';
import type { AppEnv } from '../middleware/index.ts';
import { readIfThere } from './read-if-there.ts';

const forEver = 'public, max-age=31536000, immutable';

/**
 * Pictures of a folder at `/media/pictures/{name}.{hash}.svg`. The hash is of the content, so an address may be kept for
 * ever; one whose hash is of an older drawing still shows the picture, and is not kept.
 */
export function mediaRoutes(folder: string) {
  const pictures = new Map<string, Picture>();
  return new Hono<AppEnv>().get('/media/pictures/:file{[a-z0-9-]+\\.[0-9a-f]{8}\\.svg}', async (c) => {
    const [name = '', hash] = c.req.param('file').split('.');
    const picture = pictures.get(name) ?? (await readPicture(folder, name));
    if (picture === undefined) return c.notFound();
    // Pictures are few and small, so each is read once.
    pictures.set(name, picture);
    return c.body(picture.body, 200, {
      'content-type': 'image/svg+xml',
      'cache-control': picture.digest === hash ? forEver : 'no-cache',
      // A picture opened by itself is a document: it gets to do nothing.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
  });
}

interface Picture {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly digest: string;
}

async function readPicture(folder: string, name: string): Promise<Picture | undefined> {
  const body = await readIfThere(join(folder, `${name}.svg`));
  return body && { body, digest: createHash('sha256').update(body).digest('hex').slice(0, 8) };
}
