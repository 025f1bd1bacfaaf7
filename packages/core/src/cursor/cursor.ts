import * as z from 'zod/mini';
import { fromBase64Url, toBase64Url } from '../trace/base64url.ts';
import { CursorError } from './cursor-error.ts';
import { fingerprint } from './fingerprint.ts';

type Scalar = string | number | boolean | null;

/** What a list shows and in which order. A cursor of one list means nothing in another. */
export interface ListName {
  /** Everything that decides what is listed: portal, store, search. Absent and `undefined` are the same. */
  readonly filter: Readonly<Record<string, Scalar | undefined>>;
  /** The order, as `-updatedAt,id`. */
  readonly sort: string;
}

/** Where the next page begins: the sort values of the last item, or an offset. Its meaning is the list's own. */
export type Position = readonly Scalar[];

/** A cursor as it travels in `?cursor=`: opaque, only ever sent back. */
export const cursorSchema = z.string().check(z.regex(/^[0-9A-Za-z_-]{1,512}$/));

const version = 1;
const contentSchema = z.tuple(
  [z.literal(version), z.string()],
  z.union([z.string(), z.number(), z.boolean(), z.null()]),
);

/**
 * A cursor for the page that starts at a position of a list. It keeps nothing secret and is not signed: whoever changes
 * it gets an error or another page of what the list shows anyway.
 *
 * @throws RangeError when the position is too long for a cursor
 */
export function encodeCursor(list: ListName, position: Position): string {
  const content = JSON.stringify([version, fingerprint(list), ...position]);
  const cursor = toBase64Url(new TextEncoder().encode(content));
  if (!cursorSchema.safeParse(cursor).success)
    throw new RangeError(`A cursor cannot hold ${content.length} characters`);
  return cursor;
}

/**
 * The position that a cursor of this very list holds.
 *
 * @throws CursorError `malformed` when `encodeCursor` did not make it, `otherList` when filter or sort differ
 */
export function decodeCursor(cursor: string, list: ListName): Position {
  const parsed = contentSchema.safeParse(contentOf(cursor));
  if (!parsed.success) throw new CursorError('malformed', 'The cursor is none that this contract makes', parsed.error);
  const [, name, ...position] = parsed.data;
  if (name !== fingerprint(list)) throw new CursorError('otherList', 'The cursor belongs to another filter or sort');
  return position;
}

function contentOf(cursor: string): unknown {
  const bytes = cursorSchema.safeParse(cursor).success ? fromBase64Url(cursor) : undefined;
  try {
    return bytes && JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
