import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LocalPortal } from '../testing/local-portal.ts';
import { cart, portal as portalSample, problem } from '../testing/samples.ts';
import { VirtualTime } from '../testing/virtual-time.ts';

const { any, timeout } = Object.getOwnPropertyDescriptors(AbortSignal);
const busy = problem(503, 'unavailable');

// Before anything of ours and ky is loaded, because ky looks once.
beforeAll(() => {
  Object.assign(AbortSignal, { any: undefined, timeout: undefined });
});
afterAll(() => {
  Object.defineProperties(AbortSignal, { any, timeout });
});

async function setUp(answer: ConstructorParameters<typeof LocalPortal>[0]) {
  const { createHttpSource } = await import('./http-source.ts');
  const portal = await LocalPortal.start(answer);
  const time = new VirtualTime(portal);
  const source = createHttpSource({ api: portal.api, key: 'pk_test', fetch: time.fetch });
  const end = async () => {
    time[Symbol.dispose]();
    await portal[Symbol.asyncDispose]();
  };
  return { portal, time, source, [Symbol.asyncDispose]: end };
}

describe('in an engine without AbortSignal.any and AbortSignal.timeout', () => {
  it('reads are repeated', async () => {
    await using at = await setUp((_, index) => (index === 0 ? busy : { body: portalSample }));
    expect(await at.time.run(at.source.portal())).toMatchObject({ status: 'fulfilled' });
    expect(at.portal.received).toHaveLength(2);
  });
  it('changes are sent', async () => {
    await using at = await setUp(() => ({ body: cart }));
    expect(await at.source.createCart({ idempotencyKey: 'key-1' })).toEqual(cart);
  });
  it('a request that hangs times out', async () => {
    await using at = await setUp(() => ({ fault: 'hang' }));
    const outcome = await at.time.run(at.source.createCart({ idempotencyKey: 'key-1' }));
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'timeout' } });
  });
  it('a caller that aborts in a pause does not wait for its end', async () => {
    await using at = await setUp(() => ({ ...busy, headers: { ...busy.headers, 'retry-after': '10' } }));
    const caller = new AbortController();
    const rejected = expect(at.source.portal({ signal: caller.signal })).rejects.toBe('left the page');
    await at.time.jump(() => {
      caller.abort('left the page');
      return false;
    });
    await rejected;
    expect(at.time.now).toBe(0);
  });
});
