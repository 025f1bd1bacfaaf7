import * as z from 'zod/mini';
import { idSchema, slugSchema } from '../id/index.ts';
import { localizedTextSchema } from '../localized/index.ts';
import { lotSummarySchema } from '../lot/summary.ts';
import { ocopRecognitionSchema } from '../ocop/index.ts';
import { pictureSchema } from '../picture/index.ts';
import { openEnum, webUrlSchema } from '../schema/index.ts';
import { sampleFieldsSchema, storeSummarySchema } from '../store/index.ts';
import { instantSchema } from '../time/index.ts';
import { variantSchema } from './variant.ts';

/** Goods are sent; a service (a village stay) is arranged with the seller. */
export const productTypes = ['goods', 'service'] as const;

export const productSchema = z.object({
  id: idSchema('product'),
  slug: slugSchema,
  type: openEnum(productTypes),
  name: localizedTextSchema,
  summary: z.optional(localizedTextSchema),
  description: z.optional(localizedTextSchema),
  store: storeSummarySchema,
  pictures: z.array(pictureSchema),
  variants: z.array(variantSchema).check(z.minLength(1)),
  ocop: z.optional(ocopRecognitionSchema),
  /** Youngest age that may buy, for alcohol: 18. */
  minimumAge: z.optional(z.int().check(z.positive())),
  /** The lot that is sold now: what the trace badge beside the price speaks of. */
  lot: z.optional(lotSummarySchema),
  /** The product's page on the site that asks, from the site's URL template. */
  url: webUrlSchema,
  sampleFields: sampleFieldsSchema,
  /** Brand labels, taken as they come: most products have none, so who shows them reads them (`labelsSchema`). */
  labels: z.optional(z.unknown()),
  updatedAt: instantSchema,
});

/** A product of one store with its packings, as a card or a product page needs it. */
export type Product = z.infer<typeof productSchema>;
