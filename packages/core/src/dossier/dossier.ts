// What the API tells beyond what a card needs. The schemas that a page's first card reads with stay as small as they are;
// these are the same resources whole, for OpenAPI, servers and trace pages. Everything here is optional: an answer of a
// portal that knows nothing of it is an answer.
import * as z from 'zod/mini';
import { certificateSchema } from '../certificate/index.ts';
import { idSchema } from '../id/index.ts';
import { labelGrantSchema } from '../label/index.ts';
import { localizedTextSchema } from '../localized/index.ts';
import { growingAreaSchema, lotSchema } from '../lot/lot.ts';
import { traceStatuses } from '../lot/summary.ts';
import { productSchema } from '../product/product.ts';
import { openEnum } from '../schema/index.ts';
import { storeSchema } from '../store/store.ts';
import { instantSchema } from '../time/index.ts';

/** Brand labels that stand, by name. */
const labels = z.optional(z.array(labelGrantSchema).check(z.maxLength(20)));

/** A product with its brand labels. */
export const labelledProductSchema = z.object({ ...productSchema.shape, labels });

/** A store with the brand labels that it or one of its products carries. */
export const labelledStoreSchema = z.object({ ...storeSchema.shape, labels });

/** A status that something had from a moment on, and the words for the consumer that came with it. */
export const statusChangeSchema = z.object({
  status: openEnum(traceStatuses),
  at: instantSchema,
  note: z.optional(localizedTextSchema),
});

/** A growing area with what became of it. */
export const growingAreaDossierSchema = z.object({
  ...growingAreaSchema.shape,
  /** Why it is suspended or revoked, in words for the consumer. */
  statusNote: z.optional(localizedTextSchema),
  /** Every status it had, the newest first. */
  history: z.optional(z.array(statusChangeSchema)),
});

/** A lot with all that its trace page can state. */
export const lotDossierSchema = z.object({
  ...lotSchema.shape,
  growingAreas: z.array(growingAreaDossierSchema),
  /** The packing it was sold in. */
  variant: z.optional(z.object({ id: idSchema('variant'), name: localizedTextSchema })),
  certificates: z.optional(z.array(certificateSchema)),
  labels,
  /**
   * When the goods were called back. A recalled lot is `revoked`, so that a reader who knows nothing of recalls warns as
   * well; this says that buyers should act.
   */
  recalledAt: z.optional(instantSchema),
  history: z.optional(z.array(statusChangeSchema)),
});

export type LabelledProduct = z.infer<typeof labelledProductSchema>;
export type LabelledStore = z.infer<typeof labelledStoreSchema>;
export type StatusChange = z.infer<typeof statusChangeSchema>;
export type GrowingAreaDossier = z.infer<typeof growingAreaDossierSchema>;
export type LotDossier = z.infer<typeof lotDossierSchema>;
