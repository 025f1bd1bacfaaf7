import * as z from 'zod/mini';
import { priceSchema } from '../money/index.ts';
import { decimalSchema } from '../quantity/index.ts';

/** What is another than when the buyer last put the line in or changed it. */
export const lineChangesSchema = z.object({
  /** Of one unit. */
  price: z.optional(z.object({ was: priceSchema, now: priceSchema })),
  /** What could be had: told where it is now less than the line holds. */
  available: z.optional(z.object({ was: decimalSchema, now: decimalSchema })),
});

export type LineChanges = z.infer<typeof lineChangesSchema>;
