import * as fc from 'fast-check';
import { resolve, type Components, type JsonSchema } from '../json-schema.ts';

/** Longest text that is made up, whatever a schema allows: more finds nothing more. */
const longest = 300;

/** Values that follow a schema. */
export function arbitraryOf(schema: JsonSchema, components: Components): fc.Arbitrary<unknown> {
  const { anyOf, const: only, enum: several, ...rest } = resolve(schema, components);
  if (anyOf !== undefined) return fc.oneof(...anyOf.map((one) => arbitraryOf(one, components)));
  if (several !== undefined) return fc.constantFrom(...several);
  if (only !== undefined) return fc.constant(only);
  switch (rest.type) {
    case 'string':
      return textOf(rest);
    case 'integer':
      return fc.integer({ min: rest.minimum ?? -1000, max: Math.min(rest.maximum ?? 1000, 2 ** 31 - 1) });
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(arbitraryOf(rest.items ?? {}, components), {
        minLength: rest.minItems ?? 0,
        maxLength: Math.min(rest.maxItems ?? 5, 5),
      });
    case 'object':
      return objectOf(rest, components);
    default:
      return fc.jsonValue();
  }
}

function textOf({ pattern, minLength = 0, maxLength = longest }: JsonSchema): fc.Arbitrary<string> {
  const most = Math.min(maxLength, longest);
  if (pattern === undefined) return fc.string({ unit: 'grapheme', minLength, maxLength: most });
  // A length that the pattern leaves open is put into it: nearly everything made up otherwise would be too short.
  const bounded = minLength > 0 ? pattern.replace(/\+\$$/, `{${minLength},${most}}$`) : pattern;
  return fc.stringMatching(new RegExp(bounded)).filter((text) => text.length >= minLength && text.length <= most);
}

function objectOf({ properties = {}, required = [] }: JsonSchema, components: Components): fc.Arbitrary<object> {
  const fields = Object.entries(properties).map(([name, field]) => [name, arbitraryOf(field, components)]);
  return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: [...required],
  });
}
