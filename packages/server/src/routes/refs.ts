import type { ErrorCode, Problem } from '@nongsan/core';
import { problemDocument, ProblemError } from '../problems/index.ts';

/** Most references that one request may ask for. */
const maxRefs = 50;

/** Takes `a,b,c` apart; the same reference twice is one. */
export function readRefs(text: string, parameter: string): string[] {
  const refs = [...new Set(text.split(',').map((ref) => ref.trim()))].filter((ref) => ref !== '');
  if (refs.length > 0 && refs.length <= maxRefs) return refs;
  const detail = refs.length === 0 ? 'must name at least one' : `must name at most ${maxRefs}`;
  throw new ProblemError('invalid-request', `The query parameter "${parameter}" ${detail}.`, {
    faults: [{ pointer: `/${parameter}`, code: refs.length === 0 ? 'too-small' : 'too-big', detail }],
  });
}

type Item<Name extends string, T> = { readonly ref: string } & (
  { readonly [Key in Name]: T } | { readonly problem: Problem }
);

/** Answers each reference by itself, in the order asked: what is missing fails alone. */
export function itemsOf<const Name extends string, T>(
  refs: readonly string[],
  name: Name,
  found: ReadonlyMap<string, T>,
  missing: ErrorCode,
  publicOrigin: string,
): { readonly items: Item<Name, T>[] } {
  const items = refs.map((ref) => {
    const value = found.get(ref);
    if (value !== undefined) return { ref, [name]: value };
    const problem = problemDocument(
      new ProblemError(missing, `Nothing here has the reference "${ref}".`),
      publicOrigin,
    );
    return { ref, problem };
  });
  return { items: items as Item<Name, T>[] };
}
