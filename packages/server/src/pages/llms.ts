import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import type { AppEnv } from '../middleware/index.ts';
import { readIfThere } from './read-if-there.ts';

const folder = fileURLToPath(new URL('../../llms/', import.meta.url));

const headers = {
  'content-type': 'text/plain; charset=utf-8',
  'access-control-allow-origin': '*',
  'cache-control': 'public, max-age=3600',
};

/** What a language model needs to write a page with the elements: `/llms.txt`, and everything in `/llms-full.txt`. */
export function llmsRoutes() {
  return new Hono<AppEnv>().get('/:file{llms(?:-full)?\\.txt}', async (c) => {
    const text = await readIfThere(join(folder, c.req.param('file')));
    return text === undefined ? c.notFound() : c.body(text, 200, headers);
  });
}
