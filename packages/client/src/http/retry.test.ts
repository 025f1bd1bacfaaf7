import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { SourceError } from '@nongsan/core';
import { LocalPortal, type Reply } from '../testing/local-portal.ts';
import { problem, productsFor } from '../testing/samples.ts';
import { VirtualTime } from '../testing/virtual-time.ts';
import { createHttpSource } from './http-source.ts';
import type { HttpSourceOptions } from './options.ts';

const busy = (retryAfter?: string): Reply => {
  const reply = problem(503, 'unavailable', { retryable: true });
  return retryAfter === undefined ? reply : { ...reply, headers: { ...reply.headers, 'retry-after': retryAfter } };
};

/** Reads one product from a server that gives these answers first and the product then; tells how it went. */
async function readThrough(replies: readonly Reply[], options: Partial<HttpSourceOptions> = {}) {
  await using portal = await LocalPortal.start(({ query }, index) => replies[index] ?? { body: productsFor(query) });
  using time = new VirtualTime(portal);
  const source = createHttpSource({ api: portal.api, key: 'pk_test', fetch: time.fetch, ...options });
  const reading = source.products(['che-mau']).then((results) => results.get('che-mau')?.ok);
  const outcome = await time.run(reading);
  const pauses = time.sent.slice(1).map((at, index) => at - (time.sent[index] ?? 0));
  return { outcome, pauses, requests: portal.received.length, took: time.now };
}

const ready = { status: 'fulfilled', value: true };
const failedWith = (code: string) => ({ status: 'rejected', reason: { name: 'SourceError', code } });

beforeAll(async () => {
  await import('./retry.ts');
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('a read that fails for the moment', () => {
  it.each([408, 429, 500, 502, 503, 504])('is repeated after status %i', async (status) => {
    const { outcome, requests } = await readThrough([{ status }]);
    expect(outcome).toMatchObject(ready);
    expect(requests).toBe(2);
  });
  it.each([400, 401, 403, 404, 409, 410, 422, 501])('is not repeated after status %i', async (status) => {
    const { outcome, requests } = await readThrough([{ status }]);
    expect(outcome.status).toBe('rejected');
    expect(requests).toBe(1);
  });
  it('is repeated when the line is cut before the answer', async () => {
    expect(await readThrough([{ fault: 'drop' }])).toMatchObject({ outcome: ready, requests: 2 });
  });
  it('is repeated when the line is cut inside the answer', async () => {
    expect(await readThrough([{ fault: 'half', body: { items: [] } }])).toMatchObject({ outcome: ready, requests: 2 });
  });
  it('is repeated when no answer comes in time', async () => {
    const { outcome, took } = await readThrough([{ fault: 'hang' }], { timeout: 2_000 });
    expect(outcome).toMatchObject(ready);
    expect(took).toBeGreaterThanOrEqual(2_000);
  });
  it('fails with what the last answer said, after three repetitions', async () => {
    const last = problem(500, 'internal', { detail: 'the fourth' });
    const { outcome, requests } = await readThrough([busy(), busy(), busy(), last]);
    expect(outcome).toMatchObject({ ...failedWith('internal'), reason: { code: 'internal', retryable: true } });
    expect(String((outcome as PromiseRejectedResult).reason)).toContain('the fourth');
    expect(requests).toBe(4);
  });
  it('fails as a network error when nothing answers', async () => {
    const cut: Reply = { fault: 'drop' };
    expect(await readThrough([cut, cut, cut, cut])).toMatchObject({ outcome: failedWith('network'), requests: 4 });
  });
  it('is not repeated when the limit is 0', async () => {
    expect(await readThrough([busy()], { retry: { limit: 0 } })).toMatchObject({
      outcome: failedWith('unavailable'),
      requests: 1,
    });
  });
});

describe('the pause before a repetition', () => {
  it('doubles', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    expect((await readThrough([busy(), busy(), busy()])).pauses).toEqual([300, 600, 1_200]);
  });
  it('is shortened at random, so that not all come back at once', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    expect((await readThrough([busy(), busy()])).pauses).toEqual([150, 300]);
  });
  it('does not grow beyond its limit', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    const { pauses } = await readThrough([busy(), busy(), busy()], { retry: { backoffLimit: 400 } });
    expect(pauses).toEqual([300, 400, 400]);
  });
  it('Retry-After takes precedence over back-off', async () => {
    expect((await readThrough([busy('7')])).pauses).toEqual([7_000]);
  });
  it('Retry-After may be a date', async () => {
    expect((await readThrough([busy('Sun, 22 Nov 2026 02:00:09 GMT')])).pauses).toEqual([9_000]);
  });
  it.each([429, 500, 503])('Retry-After counts with status %i', async (status) => {
    expect((await readThrough([{ status, headers: { 'retry-after': '3' } }])).pauses).toEqual([3_000]);
  });
  it('backs off when Retry-After makes no sense', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    expect((await readThrough([busy('soon')])).pauses).toEqual([300]);
  });
  it.each(['16', 'Sun, 22 Nov 2026 03:00:00 GMT'])(
    'is not waited for when the server asks for too long (%s)',
    async (value) => {
      expect(await readThrough([busy(value)])).toMatchObject({
        outcome: failedWith('unavailable'),
        requests: 1,
        took: 0,
      });
    },
  );
});

describe('the time for all repetitions', () => {
  it('ends a request that is under way, and the last answer counts', async () => {
    const { outcome, requests, took } = await readThrough([busy('1'), { fault: 'hang' }], { retry: { total: 5_000 } });
    expect(outcome).toMatchObject(failedWith('unavailable'));
    expect(requests).toBe(2);
    expect(took).toBeLessThanOrEqual(6_000);
  });
});

describe('a caller that aborts between two requests', () => {
  it.each(['left the page', new SourceError('network', 'a reason like one of ours')])(
    'gets its reason at once, and nothing more is sent (%s)',
    async (reason) => {
      await using portal = await LocalPortal.start(() => busy('10'));
      using time = new VirtualTime(portal);
      const source = createHttpSource({ api: portal.api, key: 'pk_test', fetch: time.fetch });
      const caller = new AbortController();
      const reading = source.products(['che-mau'], { signal: caller.signal });
      const rejected = expect(reading).rejects.toBe(reason);
      await time.jump(() => {
        caller.abort(reason);
        return false;
      });
      await rejected;
      expect(time.now).toBe(0);
      expect(portal.received).toHaveLength(1);
    },
  );
});
