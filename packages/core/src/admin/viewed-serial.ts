import * as z from 'zod/mini';
import { lotCodeSchema } from '../lot/index.ts';
import { gtinSchema } from '../product/index.ts';
import { serialViewsSchema } from '../serial/index.ts';

/** An item's code as readers have looked at it, for those who have to find out whether it was copied. */
export const viewedSerialSchema = z.extend(serialViewsSchema, {
  store: z.string().check(z.maxLength(64)),
  lot: z.string().check(z.maxLength(64)),
  lotCode: lotCodeSchema,
  gtin: z.optional(gtinSchema),
  /** AI 21. */
  serial: z.string().check(z.minLength(1), z.maxLength(20)),
  /** Where readers said that they were, the most frequent first. */
  communes: z.array(
    z.object({
      code: z.string().check(z.regex(/^\d{5}$/)),
      name: z.string(),
      province: z.string(),
      views: z.int().check(z.positive()),
    }),
  ),
});

export type ViewedSerial = z.infer<typeof viewedSerialSchema>;
