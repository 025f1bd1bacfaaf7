import * as z from 'zod/mini';
import { openEnum } from '../schema/index.ts';
import { localDateSchema } from '../time/index.ts';

/** The six product groups of OCOP (Decision 148/QĐ-TTg, 2023). */
export const ocopGroups = ['food', 'beverages', 'herbs', 'handicrafts', 'ornamentals', 'tourism'] as const;

/** Ranks that are recognised and shown: 50–69, 70–89 and 90–100 points. */
export const ocopStars = [3, 4, 5] as const;
export type OcopStars = (typeof ocopStars)[number];

/** Who may decide a rank; 3 stars were the district's until July 2025, 5 stars are the ministry's. */
export const ocopIssuers = ['district', 'province', 'ministry'] as const;

export const ocopRecognitionSchema = z.object({
  group: openEnum(ocopGroups),
  stars: z.literal(ocopStars),
  issuer: z.optional(openEnum(ocopIssuers)),
  /** Number of the decision as printed, e.g. `2361/QĐ-BNNMT`. */
  decision: z.optional(z.string().check(z.maxLength(80))),
  decidedOn: z.optional(localDateSchema),
  /** The latest day that what is known leaves possible, where the day itself is not known. */
  decidedBy: z.optional(localDateSchema),
  /** What is known of the time when no full date is: `2020 round 1`, `2023`. */
  decidedText: z.optional(z.string().check(z.maxLength(80))),
  /** Where the recognition was read. */
  source: z.optional(z.string().check(z.maxLength(300))),
});

export type OcopRecognition = z.infer<typeof ocopRecognitionSchema>;
