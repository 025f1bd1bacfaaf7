import { malformed } from './malformed.ts';

/** As much of a schema as the border needs. */
export interface Schema<T> {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const join = (path: string, key: PropertyKey): string =>
  typeof key === 'number' ? `${path}[${key}]` : `${path && `${path}.`}${String(key)}`;

/**
 * What the schema makes of a value: fields it does not know are left out.
 * @param where whose answer it is, for the message
 * @param at path of the value inside the answer, `items[3].product`
 * @throws SourceError `malformed-answer` that names the first field at fault
 */
export function parse<T>(schema: Schema<T>, value: unknown, where: string, at = ''): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw malformed(where, `${issue?.path.reduce(join, at) || 'the answer'}: ${issue?.message ?? 'Invalid input'}`);
}
