import * as z from 'zod/mini';

/**
 * The set of administrative units a code belongs to. 1,789 of today's codes meant another place before
 * 1 July 2025, so a code without its vintage says nothing.
 */
export const placeVintage = '2025-07';

/** A commune, ward or special zone with its province (Decision 19/2025/QĐ-TTg). Codes keep their leading zeros. */
export const placeSchema = z.object({
  vintage: z.literal(placeVintage),
  communeCode: z.string().check(z.regex(/^\d{5}$/)),
  provinceCode: z.string().check(z.regex(/^\d{2}$/)),
  commune: z.string().check(z.maxLength(100)),
  province: z.string().check(z.maxLength(100)),
  /** The unit's name before July 2025 where the source gave that one; shown in brackets. */
  former: z.optional(z.string().check(z.maxLength(200))),
});

export type Place = z.infer<typeof placeSchema>;
