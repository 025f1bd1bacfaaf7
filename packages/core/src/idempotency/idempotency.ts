import * as z from 'zod/mini';

/** For at least so many hours the same key brings the same answer again. */
export const idempotencyHours = 24;

/**
 * The header `Idempotency-Key` of a write: a random UUID, or other visible ASCII that nobody guesses and nobody uses
 * twice by accident. Its scope is the site and the route; the server also keeps a hash of path and body.
 */
export const idempotencyKeySchema = z
  .string()
  .check(
    z.regex(/^[\x21-\x7e]{16,128}$/, 'must be a random UUID, or 16 to 128 visible ASCII characters nobody guesses'),
  );
