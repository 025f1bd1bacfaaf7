import { SourceError, type Result } from '@nongsan/core';
import { problemError } from './decode.ts';
import { malformed } from './malformed.ts';
import { parse, type Schema } from './parse.ts';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});

export const failed = (error: SourceError): { readonly ok: false; readonly error: SourceError } => ({
  ok: false,
  error,
});

/** One item of a list with the reference it answers: there, or with its own error. */
type ListedItem<T> = readonly [ref: unknown, result: Result<T>];

/**
 * The items of a list, each parsed alone, so that a bad one takes no other with it.
 * @param field the item's property that holds the resource
 * @throws SourceError `malformed-answer` when there is no list at all
 */
export async function readItems<T>(
  body: unknown,
  field: string,
  schema: Schema<T>,
  where: string,
): Promise<readonly ListedItem<T>[]> {
  const { items } = fieldsOf(body);
  if (!Array.isArray(items)) throw malformed(where, 'items: no list');
  return Promise.all(
    items.map(async (item: unknown, index): Promise<ListedItem<T>> => {
      const { ref, problem, [field]: value } = fieldsOf(item);
      try {
        if (problem !== undefined) throw await problemError(problem, where);
        return [ref, { ok: true, value: parse(schema, value, where, `items[${index}].${field}`) }];
      } catch (error) {
        if (error instanceof SourceError) return [ref, failed(error)];
        throw error;
      }
    }),
  );
}
