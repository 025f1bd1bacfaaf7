import type { Result } from '@nongsan/core';
import type { Load } from './collection.ts';
import { sourceFailure } from './source-failure.ts';

/** Lets a source method that answers one thing serve a collection: each reference is its own request. */
export function oneByOne<T>(load: (ref: string, signal: AbortSignal) => Promise<T>): Load<T> {
  return async (refs, signal) => {
    const one = async (ref: string): Promise<[string, Result<T>]> => {
      try {
        return [ref, { ok: true, value: await load(ref, signal) }];
      } catch (cause) {
        return [ref, { ok: false, error: sourceFailure(cause) }];
      }
    };
    return new Map(await Promise.all(refs.map(one)));
  };
}
