import * as z from 'zod/mini';
import { openEnum } from '../schema/index.ts';
import { localDateSchema } from '../time/index.ts';

/** Why a code may have been copied: it was opened very often, or in places far apart within few days. */
export const copySigns = ['often', 'apart'] as const;

/**
 * A reader has looked at the page of one item's code. It says which code, and, where the reader agreed, in which commune;
 * nothing of the reader and nothing of the device.
 */
export const serialViewRequestSchema = z.strictObject({
  /** Path and query of the code as it was opened, signature and all. */
  link: z.string().check(z.maxLength(2000), z.regex(/^\/[\x21-\x7e]*$/)),
  /** Code of a present-day commune, chosen by the reader. */
  commune: z.optional(z.string().check(z.regex(/^\d{5}$/))),
  /** This look was counted already, without a commune. */
  counted: z.optional(z.boolean()),
});

/** How often the code of one item was looked at, by day. */
export const serialViewsSchema = z.object({
  views: z.int().check(z.nonnegative()),
  /** Absent where nobody has looked yet. */
  firstOn: z.optional(localDateSchema),
  lastOn: z.optional(localDateSchema),
  /** Empty where nothing is odd. */
  signs: z.array(openEnum(copySigns)),
});

export type CopySign = (typeof copySigns)[number];
export type SerialViewRequest = z.infer<typeof serialViewRequestSchema>;
export type SerialViews = z.infer<typeof serialViewsSchema>;
