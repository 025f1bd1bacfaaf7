import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';
import { openEnum, webUrlSchema } from '../schema/index.ts';
import { instantSchema, localDateSchema } from '../time/index.ts';

/** What a badge may say of a lot or a growing area. It never says "genuine". */
export const traceStatuses = ['valid', 'expired', 'suspended', 'revoked', 'unknown', 'not-checked'] as const;
export type TraceStatus = (typeof traceStatuses)[number] | 'other';

/** A lot's number as it is printed and stands in a GS1 Digital Link (AI 10 narrowed by the trace profile). */
export const lotCodeSchema = z.string().check(z.regex(/^[0-9A-Z-]{1,20}$/));

/** A growing-area code as a badge shows it: the text as printed, and what is known about it. */
export const growingAreaSummarySchema = z.object({
  /** The code exactly as printed. */
  code: z.string().check(z.minLength(1), z.maxLength(60)),
  status: openEnum(traceStatuses),
  checkedOn: z.optional(localDateSchema),
});

/** As much of a lot as stands beside a price. */
export const lotSummarySchema = z.object({
  id: idSchema('lot'),
  code: lotCodeSchema,
  status: openEnum(traceStatuses),
  /** The signed link that the QR carries: a GS1 Digital Link, or `/t/{lot}` for lots without GTIN. */
  link: webUrlSchema,
  harvestedOn: z.optional(localDateSchema),
  useBy: z.optional(localDateSchema),
  growingArea: z.optional(growingAreaSummarySchema),
  /** Who states all this. */
  issuer: z.string().check(z.maxLength(200)),
  checkedAt: z.optional(instantSchema),
});

export type GrowingAreaSummary = z.infer<typeof growingAreaSummarySchema>;
export type LotSummary = z.infer<typeof lotSummarySchema>;
