import * as z from 'zod/mini';

/** What payOS posts. Only `data` is signed, so nothing beside it counts. */
export const payosNoticeSchema = z.object({
  data: z.record(z.string(), z.unknown()),
  signature: z.string().check(z.maxLength(200)),
});

/** What is read of `data`. */
export const payosDataSchema = z.looseObject({
  orderCode: z.int(),
  amount: z.int().check(z.nonnegative()),
  description: z.string().check(z.maxLength(500)),
  /** The bank's own number of the transaction. */
  reference: z.string().check(z.minLength(1), z.maxLength(100)),
  currency: z.optional(z.string().check(z.regex(/^[A-Z]{3}$/))),
  code: z.string(),
});
