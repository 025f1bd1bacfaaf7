/**
 * What may be said of a growing-area code, and nothing more: a code that is registered does not prove that the
 * goods came from there.
 */
export const growingAreaStatuses = ['valid', 'expired', 'suspended', 'revoked', 'unknown', 'not-checked'] as const;

export type GrowingAreaStatus = (typeof growingAreaStatuses)[number];
