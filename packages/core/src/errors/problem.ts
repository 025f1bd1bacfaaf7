import * as z from 'zod/mini';

/** One fault inside a request: where (JSON pointer, RFC 6901), which rule, and what to do. */
export const faultSchema = z.object({ pointer: z.string(), code: z.string(), detail: z.string() });

/**
 * A problem document (RFC 9457). `code` is from the registry; unknown ones parse too.
 * `cart` comes with `total-changed` and `out-of-stock`, so that the buyer sees the new state at once.
 */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.optional(z.string()),
  retryable: z.boolean(),
  errors: z.optional(z.array(faultSchema)),
  cart: z.optional(z.unknown()),
});

export type Fault = z.infer<typeof faultSchema>;
export type Problem = z.infer<typeof problemSchema>;
