import type { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../middleware/index.ts';
import { ProblemError } from '../problems/index.ts';
import { LotPages, type PageOptions } from './lot-pages.ts';
import { describeResolver } from './resolver-description.ts';
import { stylesheet, stylesheetPath } from './stylesheet.ts';

const methods = 'GET, HEAD, OPTIONS';

/** A resolver is for everybody: its answers hold nothing that depends on who asks. */
const openToAll = createMiddleware<AppEnv>(async (c, next) => {
  c.header('access-control-allow-origin', '*');
  c.header('access-control-expose-headers', 'link, etag');
  if (c.req.method === 'OPTIONS') {
    return c.body(null, 204, {
      allow: methods,
      'access-control-allow-methods': methods,
      'access-control-max-age': '86400',
    });
  }
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    throw new ProblemError('method-not-allowed', `This address takes ${methods}.`, { headers: { allow: methods } });
  }
  return next();
});

/**
 * What QR codes of lots lead to: every GS1 Digital Link with a GTIN, and `/t/{lot}` for a lot without one. Pages are readable
 * without JavaScript; machines get the lot as the contract has it, or a linkset. docs/resolver.md has it all.
 */
export function mountPages(app: Hono<AppEnv>, options: PageOptions): void {
  const pages = new LotPages(options);
  app.get(stylesheetPath, (c) => c.body(stylesheet, 200, stylesheetHeaders));
  for (const path of ['/t/*', '/01/*', '/.well-known/gs1resolver']) app.use(path, openToAll);
  app.get('/t/*', (c) => pages.answer(c));
  app.get('/01/*', (c) => pages.answer(c));
  app.get('/.well-known/gs1resolver', (c) =>
    c.json(describeResolver(options.config.publicOrigin), 200, descriptionHeaders),
  );
}

const stylesheetHeaders = {
  'content-type': 'text/css; charset=utf-8',
  'cache-control': 'public, max-age=31536000, immutable',
};

const descriptionHeaders = { 'cache-control': 'public, max-age=3600' };
