import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { ProblemError } from '../problems/index.ts';

/** Deepest that a list is paged to; beyond it a search should be narrowed. */
export const maxOffset = 10_000;

const cursorSchema = z.strictObject({
  o: z.int().check(z.minimum(1), z.maximum(maxOffset)),
  s: z.boolean(),
  f: z.string(),
});

export interface Position {
  readonly offset: number;
  /** Whether the search had gone over to similarity. */
  readonly similar: boolean;
}

/** A short name for what is listed and how it is sorted. */
const nameOf = (filter: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(filter)).digest('base64url').slice(0, 12);

/** A cursor for the page that starts at a position. Opaque: callers only send it back. */
export function writeCursor(position: Position, filter: readonly unknown[]): string {
  return encode({ o: position.offset, s: position.similar, f: nameOf(filter) });
}

/**
 * The position of a cursor; the beginning without one.
 * @throws ProblemError `invalid-request` when it is malformed or belongs to another list
 */
export function readCursor(cursor: string | undefined, filter: readonly unknown[]): Position {
  if (cursor === undefined) return { offset: 0, similar: false };
  const parsed = z.safeParse(cursorSchema, decode(cursor));
  // Decoding forgives stray characters; writing it again tells whether there were any.
  if (parsed.success && parsed.data.f === nameOf(filter) && encode(parsed.data) === cursor) {
    return { offset: parsed.data.o, similar: parsed.data.s };
  }
  const detail = 'must be the "next" of a page of this very list';
  throw new ProblemError('invalid-request', `The query parameter "cursor" ${detail}.`, {
    faults: [{ pointer: '/cursor', code: 'wrong-cursor', detail }],
  });
}

const encode = (content: z.infer<typeof cursorSchema>): string =>
  Buffer.from(JSON.stringify(content)).toString('base64url');

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
