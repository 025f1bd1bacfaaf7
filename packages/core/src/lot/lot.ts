import * as z from 'zod/mini';
import { idSchema, slugSchema } from '../id/index.ts';
import { localizedTextSchema } from '../localized/index.ts';
import { pictureSchema } from '../picture/index.ts';
import { placeSchema } from '../place/index.ts';
import { gtinSchema } from '../product/variant.ts';
import { quantitySchema } from '../quantity/index.ts';
import { openEnum, webUrlSchema } from '../schema/index.ts';
import { sampleFieldsSchema, storeSummarySchema } from '../store/index.ts';
import { localDateSchema } from '../time/index.ts';
import { growingAreaSummarySchema, lotSummarySchema } from './summary.ts';

export const growingAreaKinds = ['export-orchard', 'packing-house', 'domestic', 'other'] as const;

/** A growing area: who holds which code for which crop and market, and who said so when. */
export const growingAreaSchema = z.object({
  ...growingAreaSummarySchema.shape,
  id: idSchema('growingArea'),
  kind: openEnum(growingAreaKinds),
  /** The comparable form of the code; the printed one is `code`. */
  normal: z.string().check(z.maxLength(60)),
  holder: z.string().check(z.maxLength(200)),
  crop: localizedTextSchema,
  /** Markets it is registered for: ISO 3166-1 alpha-2, `VN` for the domestic one. */
  markets: z.array(z.string().check(z.regex(/^[A-Z]{2}$/))),
  hectares: z.optional(z.string()),
  place: z.optional(placeSchema),
  issuer: z.optional(z.string().check(z.maxLength(200))),
});

/** A lot with everything its trace page states. */
export const lotSchema = z.object({
  ...lotSummarySchema.shape,
  gtin: z.optional(gtinSchema),
  product: z.object({
    id: idSchema('product'),
    slug: slugSchema,
    name: localizedTextSchema,
    url: webUrlSchema,
    picture: z.optional(pictureSchema),
  }),
  store: storeSummarySchema,
  harvestedUntil: z.optional(localDateSchema),
  packedOn: z.optional(localDateSchema),
  quantity: z.optional(quantitySchema),
  growingAreas: z.array(growingAreaSchema),
  /** Why it is suspended or recalled, in words for the consumer. */
  statusNote: z.optional(localizedTextSchema),
  sampleFields: sampleFieldsSchema,
});

export type GrowingArea = z.infer<typeof growingAreaSchema>;
export type Lot = z.infer<typeof lotSchema>;
