import { CursorError, decodeCursor, encodeCursor, type ListName } from '@nongsan/core';
import * as z from 'zod/mini';
import { ProblemError } from '../problems/index.ts';

/** Deepest that a list is paged to; beyond it a search should be narrowed. */
export const maxOffset = 10_000;

const positionSchema = z.tuple([z.int().check(z.minimum(1), z.maximum(maxOffset)), z.boolean()]);

export interface Position {
  readonly offset: number;
  /** Whether the search had gone over to similarity. */
  readonly similar: boolean;
}

const listOf = (filter: readonly unknown[]): ListName => ({
  filter: { list: JSON.stringify(filter) },
  sort: 'position',
});

/** A cursor for the page that starts at a position. Opaque: callers only send it back. */
export function writeCursor({ offset, similar }: Position, filter: readonly unknown[]): string {
  return encodeCursor(listOf(filter), [offset, similar]);
}

/**
 * The position of a cursor; the beginning without one.
 * @throws ProblemError `invalid-request` when it is malformed or belongs to another list
 */
export function readCursor(cursor: string | undefined, filter: readonly unknown[]): Position {
  if (cursor === undefined) return { offset: 0, similar: false };
  const parsed = z.safeParse(positionSchema, decode(cursor, filter));
  if (parsed.success) return { offset: parsed.data[0], similar: parsed.data[1] };
  const detail = 'must be the "next" of a page of this very list';
  throw new ProblemError('invalid-request', `The query parameter "cursor" ${detail}.`, {
    faults: [{ pointer: '/cursor', code: 'wrong-cursor', detail }],
  });
}

function decode(cursor: string, filter: readonly unknown[]): unknown {
  try {
    return decodeCursor(cursor, listOf(filter));
  } catch (error) {
    if (error instanceof CursorError) return undefined;
    throw error;
  }
}
