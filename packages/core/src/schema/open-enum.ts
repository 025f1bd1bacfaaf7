import * as z from 'zod/mini';

/**
 * An enumeration that may grow within v1: a value this release does not know parses to `other`
 * instead of failing the resource it stands in (DESIGN.md, contract: evolution).
 */
export function openEnum<const V extends readonly [string, ...string[]]>(values: V) {
  return z.union([
    z.enum(values),
    z.pipe(
      z.string(),
      z.transform(() => 'other' as const),
    ),
  ]);
}
