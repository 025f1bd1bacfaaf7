import * as z from 'zod/mini';

/** Prefixes of the contract's opaque identifiers, by resource. */
export const idPrefixes = {
  portal: 'por',
  site: 'sit',
  store: 'str',
  product: 'prd',
  variant: 'var',
  lot: 'lot',
  growingArea: 'gra',
  cart: 'crt',
  line: 'lin',
  order: 'ord',
  subOrder: 'sub',
  payment: 'pay',
  event: 'evt',
  secretKey: 'key',
  webhook: 'whk',
} as const;

export type IdKind = keyof typeof idPrefixes;

/**
 * Schema of one kind of identifier: `prd_…`, at most 64 characters, opaque.
 * A client compares identifiers and sends them back; it never takes them apart.
 */
export function idSchema(kind: IdKind) {
  return z.string().check(z.maxLength(64), z.regex(new RegExp(`^${idPrefixes[kind]}_[0-9A-Za-z_-]+$`)));
}

/** A slug: what a person may read in an address. Renamed slugs redirect, so it is not an identifier. */
export const slugSchema = z.string().check(z.maxLength(120), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));

/** A reference in a path, a query or an element's attribute: an identifier or a slug. */
export const refSchema = z.string().check(z.regex(/^[0-9A-Za-z][0-9A-Za-z_-]{0,119}$/));
