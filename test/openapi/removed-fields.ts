import type { Rooted } from './contained.ts';
import { resolve, type JsonSchema } from './json-schema.ts';

/** Fields that a schema names and a later one does not any more, by their places. Optional ones count: somebody reads them. */
export function removedFields(before: Rooted, after: Rooted): string[] {
  const kept = new Set(fieldsOf(after));
  return fieldsOf(before).filter((field) => !kept.has(field));
}

function fieldsOf({ schema, components }: Rooted, place = '', seen: readonly string[] = []): string[] {
  if (schema.$ref !== undefined && seen.includes(schema.$ref)) return [];
  const path = schema.$ref === undefined ? seen : [...seen, schema.$ref];
  const { properties = {}, items, anyOf = [], additionalProperties } = resolve(schema, components);
  const inside = (step: string, part: JsonSchema) => fieldsOf({ schema: part, components }, place + step, path);
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [`${place}/${name}`, ...inside(`/${name}`, field)]),
    ...(items === undefined ? [] : inside('/*', items)),
    ...anyOf.flatMap((one) => inside('', one)),
    ...(typeof additionalProperties === 'object' ? inside('/*', additionalProperties) : []),
  ];
}
