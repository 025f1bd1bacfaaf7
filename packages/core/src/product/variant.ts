import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';
import { localizedTextSchema } from '../localized/index.ts';
import { priceSchema } from '../money/index.ts';
import { quantityRuleSchema, quantitySchema } from '../quantity/index.ts';

/** GTIN-8, -12, -13 or -14 as printed; its check digit is the GS1 layer's business. */
export const gtinSchema = z.string().check(z.regex(/^(?:\d{8}|\d{12,14})$/));

/** A percentage as text (`"0"`, `"8"`), so that no rate is a float. */
export const taxRateSchema = z.string().check(z.regex(/^\d{1,2}(?:\.\d{1,2})?$/));

/** One way to buy a product: a packing with its price. `price` is for one `order.unit`. */
export const variantSchema = z.object({
  id: idSchema('variant'),
  name: localizedTextSchema,
  /** What one unit holds: 200 g, 12 pieces. Absent for services. */
  content: z.optional(quantitySchema),
  price: priceSchema,
  taxRate: taxRateSchema,
  taxIncluded: z.boolean(),
  order: quantityRuleSchema,
  gtin: z.optional(gtinSchema),
});

export type Variant = z.infer<typeof variantSchema>;
