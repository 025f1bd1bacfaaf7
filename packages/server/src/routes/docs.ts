import { isApiErrorCode } from '@nongsan/core';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../middleware/index.ts';
import type { ApiDocument } from '../openapi/document.ts';
import { apiPage, errorPage } from '../openapi/docs/pages.ts';
import { style } from '../openapi/docs/style.ts';
import { ProblemError } from '../problems/index.ts';

const policy =
  "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'";
const kept = { 'cache-control': 'public, max-age=300' } as const;

const documentPolicy = createMiddleware(async (c, next) => {
  await next();
  c.res.headers.set('content-security-policy', policy);
});

/** The API description for tools and for readers, and a page for each error code. */
export function docsRoutes(document: () => Promise<ApiDocument>): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.use('/docs/*', documentPolicy);
  routes.get('/openapi.json', async (c) => {
    c.header('access-control-allow-origin', '*');
    return c.json<unknown>(await document(), 200, kept);
  });
  routes.get('/docs', async (c) => c.html(apiPage(await document()), 200, kept));
  routes.get('/docs/style.css', (c) => c.body(style, 200, { ...kept, 'content-type': 'text/css; charset=utf-8' }));
  routes.get('/docs/errors/:code', (c) => {
    const code = c.req.param('code');
    if (!isApiErrorCode(code)) throw new ProblemError('not-found', 'There is no such error code.');
    return c.html(errorPage(code), 200, kept);
  });
  return routes;
}
