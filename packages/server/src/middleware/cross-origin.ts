import { createMiddleware } from 'hono/factory';
import type { AppEnv } from './app-env.ts';

const methods = 'GET, POST, PUT, PATCH, DELETE';
const requestHeaders = 'content-type, idempotency-key, authorization';
const readable = 'etag, link, retry-after, idempotency-replayed, x-request-id';

/**
 * CORS for /v1. The caller's origin is echoed on every answer, also on refusals: these headers only decide whether a page
 * may *read* an answer, and a page that is refused must be able to read why. Who may do what is decided by `siteKey`,
 * which answers a blocked origin with a problem before anything happens. No cookies, so no credentials.
 */
export const crossOrigin = createMiddleware<AppEnv>(async (c, next) => {
  const origin = c.req.header('origin');
  const isPreflight = c.req.method === 'OPTIONS' && c.req.header('access-control-request-method') !== undefined;
  if (isPreflight) c.res = c.body(null, 204);
  else await next();
  const { headers } = c.res;
  headers.append('vary', 'Origin');
  if (origin === undefined) return;
  headers.set('access-control-allow-origin', origin);
  if (!isPreflight) {
    headers.set('access-control-expose-headers', readable);
    return;
  }
  headers.set('access-control-allow-methods', methods);
  headers.set('access-control-allow-headers', requestHeaders);
  headers.set('access-control-max-age', '86400');
});
