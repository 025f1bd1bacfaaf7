import * as z from 'zod/mini';
import { idSchema, slugSchema } from '../id/index.ts';
import { placeSchema } from '../place/index.ts';
import { openEnum, webUrlSchema } from '../schema/index.ts';

export const storeKinds = ['household', 'cooperative', 'company'] as const;

/** What a card says about the people behind a product. */
export const storeSummarySchema = z.object({
  id: idSchema('store'),
  slug: slugSchema,
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  kind: openEnum(storeKinds),
  place: placeSchema,
  /** The store's page on the site that asks, from the site's URL template. */
  url: webUrlSchema,
});

export type StoreSummary = z.infer<typeof storeSummarySchema>;
