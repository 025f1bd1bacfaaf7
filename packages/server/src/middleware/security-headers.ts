import { createMiddleware } from 'hono/factory';

/**
 * Headers of every answer. JSON may be read by pages of other sites (CORS decides); nothing may frame or run it. They are
 * set on the answer itself: once there is one, `c.header` makes another of it, whose text has become a stream (Hono 4.13).
 */
export const securityHeaders = createMiddleware(async (c, next) => {
  await next();
  const { headers } = c.res;
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  headers.set('cross-origin-resource-policy', 'cross-origin');
  if (!headers.has('content-security-policy')) {
    headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  }
});
