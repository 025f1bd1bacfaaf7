import type { Fault } from '@nongsan/core';
import { jsonPointer } from './faults.ts';

/** Nested deeper than this, a body is hostile: the contract's deepest request has three levels. */
const maxDepth = 32;

/** What PostgreSQL cannot keep, or nobody means: NUL characters, halves of surrogate pairs, nesting without end. */
export function textFaults(value: unknown, path: readonly (string | number)[] = []): Fault[] {
  if (typeof value === 'string') return isKeepable(value) ? [] : [fault(path)];
  if (typeof value !== 'object' || value === null) return [];
  if (path.length >= maxDepth) {
    return [{ pointer: jsonPointer(path), code: 'too-deep', detail: 'is nested deeper than any request' }];
  }
  return Object.entries(value).flatMap(([key, member]) => [
    ...(isKeepable(key) ? [] : [fault(path)]),
    ...textFaults(member, [...path, key]),
  ]);
}

const isKeepable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);

const fault = (path: readonly (string | number)[]): Fault => ({
  pointer: jsonPointer(path),
  code: 'illegal-character',
  detail: 'must not hold NUL characters or half characters',
});
