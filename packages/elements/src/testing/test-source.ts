import { SourceError, type Result, type StorefrontSource } from '@nongsan/core';
import { refusingSource } from '../store/refusing-source.ts';
import { tea, teaAvailability } from './product-fixture.ts';

/** Answers of a map-like method: what is known, and an honest error for the rest. */
export function answers<T>(refs: readonly string[], known: Readonly<Record<string, T>>): Map<string, Result<T>> {
  const result = (ref: string): Result<T> => {
    const value = known[ref];
    return value === undefined
      ? { ok: false, error: new SourceError('unknown-product', `No product "${ref}"`) }
      : { ok: true, value };
  };
  return new Map(refs.map((ref) => [ref, result(ref)]));
}

/**
 * A source in memory for tests of timing and failure: it knows one tea, counts what is asked, and takes overrides.
 * What elements do with real answers is tested against the real server.
 */
export function testSource(overrides: Partial<StorefrontSource> = {}): StorefrontSource & { readonly asked: string[] } {
  const asked: string[] = [];
  const base: Partial<StorefrontSource> = {
    products: async (refs) => {
      asked.push(`products ${refs.join()}`);
      return answers(refs, { [tea.slug]: tea, [tea.id]: tea });
    },
    availability: async (variants) => {
      asked.push(`availability ${variants.join()}`);
      return answers(variants, { [teaAvailability.variant]: teaAvailability });
    },
  };
  const unexpected = (method: string) => new SourceError('internal', `unexpected call of ${method}`);
  return Object.assign(refusingSource(unexpected), base, overrides, { asked });
}
