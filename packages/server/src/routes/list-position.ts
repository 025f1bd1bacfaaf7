import { CursorError, decodeCursor, encodeCursor, instantSchema, type ListName } from '@nongsan/core';
import * as z from 'zod/mini';
import { ProblemError } from '../problems/index.ts';

/** The last entry of a page of a list that is told by time, the newest first. */
export interface ListPosition {
  readonly at: string;
  readonly id: string;
}

export const writePosition = (list: ListName, { at, id }: ListPosition): string => encodeCursor(list, [at, id]);

const positionSchema = z.tuple([instantSchema, z.string().check(z.maxLength(64))]);

/** @throws ProblemError `invalid-request` when the cursor is none of this very list */
export function readPosition(list: ListName, cursor: string | undefined): ListPosition | undefined {
  if (cursor === undefined) return undefined;
  const parsed = z.safeParse(positionSchema, decode(list, cursor));
  if (parsed.success) return { at: parsed.data[0], id: parsed.data[1] };
  const detail = 'must be the "next" of a page of this very list';
  throw new ProblemError('invalid-request', `The query parameter "cursor" ${detail}.`, {
    faults: [{ pointer: '/cursor', code: 'wrong-cursor', detail }],
  });
}

function decode(list: ListName, cursor: string): unknown {
  try {
    return decodeCursor(cursor, list);
  } catch (error) {
    if (error instanceof CursorError) return undefined;
    throw error;
  }
}
