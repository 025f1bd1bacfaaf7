import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** Fresh for a minute, shown stale for ten while it is asked for again. Stock and orders never come this way. */
const cacheControl = 'public, max-age=60, stale-while-revalidate=600';

/**
 * Answers JSON that caches may keep, with a strong ETag from its content; 304 where the caller has it already.
 */
export function cacheableJson(c: Context, value: unknown, type = 'application/json'): Response {
  const body = JSON.stringify(value);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = { etag, 'cache-control': cacheControl };
  if (matches(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers);
  return c.body(body, 200, { ...headers, 'content-type': type });
}

/** RFC 9110 §13.1.2: weak comparison, because compression on the way makes an ETag weak. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((candidate) => {
    const tag = candidate.trim().replace(/^W\//, '');
    return tag === etag || tag === '*';
  });
}
