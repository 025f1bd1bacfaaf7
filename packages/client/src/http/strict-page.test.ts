import { afterEach, describe, expect, it, vi } from 'vitest';
import { LocalPortal } from '../testing/local-portal.ts';
import { product } from '../testing/samples.ts';
import { createHttpSource } from './http-source.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('under a strict content security policy', () => {
  it('nothing tries to make code out of text', async () => {
    const tried: unknown[] = [];
    const trap = (...source: unknown[]) => {
      tried.push(source);
      throw new EvalError('blocked by the policy');
    };
    vi.stubGlobal('Function', new Proxy(Function, { apply: (_, __, source) => trap(source), construct: trap }));
    vi.stubGlobal('eval', trap);
    await using portal = await LocalPortal.start(() => ({
      body: { items: [{ ref: 'che', product: product('che') }] },
    }));
    const results = await createHttpSource({ api: portal.api, key: 'pk_test' }).products(['che']);
    expect(results.get('che')?.ok).toBe(true);
    expect(tried).toEqual([]);
  });
});
