import { createMiddleware } from 'hono/factory';

/** Headers of every answer. JSON may be read by pages of other sites (CORS decides); nothing may frame or run it. */
export const securityHeaders = createMiddleware(async (c, next) => {
  await next();
  c.header('x-content-type-options', 'nosniff');
  c.header('referrer-policy', 'strict-origin-when-cross-origin');
  c.header('cross-origin-resource-policy', 'cross-origin');
  if (!c.res.headers.has('content-security-policy')) {
    c.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  }
});
