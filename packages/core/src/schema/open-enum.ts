import * as z from 'zod/mini';

/**
 * An enumeration that may grow within v1: a value this release does not know parses to `other`
 * instead of failing the resource it stands in (DESIGN.md, contract: evolution).
 *
 * The mapping is a check and not a `z.pipe` to a transform: it saves bytes in every browser, and JSON Schema can tell it.
 */
export function openEnum<const V extends readonly [string, ...string[]]>(values: V) {
  const known = new Set<string>(values);
  const text = z.union([z.enum(values), z.string()]);
  const schema = text.check(z.overwrite((value) => (known.has(value) ? value : 'other')));
  return schema as unknown as z.ZodMiniType<V[number] | 'other', string>;
}
