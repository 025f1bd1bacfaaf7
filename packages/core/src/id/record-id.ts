import * as z from 'zod/mini';

/**
 * Prefixes of identifiers that only servers and trace pages meet. Apart from `idPrefixes`, which the first card of every
 * page loads.
 */
export const recordIdPrefixes = {
  certificate: 'cer',
  label: 'lbl',
  grant: 'grt',
  change: 'chg',
  report: 'rpt',
  review: 'rvw',
  claim: 'clm',
  photo: 'pho',
} as const;

export type RecordIdKind = keyof typeof recordIdPrefixes;

/** Schema of one kind of such identifiers: opaque, at most 64 characters. */
export const recordIdSchema = (kind: RecordIdKind) =>
  z.string().check(z.maxLength(64), z.regex(new RegExp(`^${recordIdPrefixes[kind]}_[0-9A-Za-z_-]+$`)));
