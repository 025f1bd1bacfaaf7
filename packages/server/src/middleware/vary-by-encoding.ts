import { createMiddleware } from 'hono/factory';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/utils/compress';

/**
 * Says of what may be compressed that it may come otherwise. `compress` would say so by `c.header`, which makes a stream of
 * every answer (see `securityHeaders`); where it is said already, it leaves the answer as it is.
 */
export const varyByEncoding = createMiddleware(async (c, next) => {
  await next();
  const { headers } = c.res;
  if (!COMPRESSIBLE_CONTENT_TYPE_REGEX.test(headers.get('content-type') ?? '')) return;
  if (!headers.has('content-encoding')) headers.append('vary', 'Accept-Encoding');
});
