/**
 * The two sets of units a code can belong to: the units before 1 July 2025 and those since (Decision 19/2025/QĐ-TTg).
 * 1,789 of today's codes were another place's code before, so a code means nothing without its vintage.
 */
export const VINTAGES = ['2025-06', '2025-07'] as const;
export type Vintage = (typeof VINTAGES)[number];

/** The vintage of every current province and commune; the same value as `placeVintage` of `@nongsan/core`. */
export const CURRENT_VINTAGE = '2025-07' satisfies Vintage;
/** The vintage of every former unit. */
export const FORMER_VINTAGE = '2025-06' satisfies Vintage;

/** A code of a unit before July 2025. The vintage is required: a bare string would be taken for a current code. */
export interface FormerCode {
  readonly code: string;
  readonly vintage: typeof FORMER_VINTAGE;
}

/** A code of a unit that exists today. */
export interface CurrentCode {
  readonly code: string;
  readonly vintage: typeof CURRENT_VINTAGE;
}
