import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { LocalPortal } from '../testing/local-portal.ts';
import { portal as portalSample } from '../testing/samples.ts';
import { VirtualTime } from '../testing/virtual-time.ts';
import { createHttpSource } from './http-source.ts';

const once = { key: 'pk_test', retry: { limit: 0 } } as const;

/** A `fetch` that never looks at its signal and never answers. */
const deaf = () => new Promise<Response>(() => undefined);

describe('a request without an answer', () => {
  it('fails after its time, as a timeout that may be retried', async () => {
    await using portal = await LocalPortal.start(() => ({ fault: 'hang' }));
    using time = new VirtualTime(portal);
    const outcome = await time.run(createHttpSource({ ...once, api: portal.api, fetch: time.fetch }).portal());
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'timeout', retryable: true } });
    expect(time.now).toBe(15_000);
  });
  it('fails in time also when the injected fetch does not listen', async () => {
    await using portal = await LocalPortal.start(() => ({}));
    using time = new VirtualTime(portal);
    const source = createHttpSource({ ...once, api: portal.api, fetch: deaf, timeout: 500 });
    expect(await time.run(source.portal())).toMatchObject({ status: 'rejected', reason: { code: 'timeout' } });
  });
  it('is a network error when nobody listens at the address', async () => {
    const portal = await LocalPortal.start(() => ({}));
    const { api } = portal;
    await portal[Symbol.asyncDispose]();
    await expect(createHttpSource({ ...once, api }).portal()).rejects.toMatchObject({
      name: 'SourceError',
      code: 'network',
      retryable: true,
      cause: { name: 'TypeError' },
    });
  });
});

describe('a caller that aborts', () => {
  it('gets its own reason, and the request ends', async () => {
    await using portal = await LocalPortal.start(() => ({ fault: 'hang' }));
    const caller = new AbortController();
    const reading = createHttpSource({ ...once, api: portal.api }).portal({ signal: caller.signal });
    const rejected = expect(reading).rejects.toBe('another page');
    await expect.poll(() => portal.hanging).toBe(1);
    caller.abort('another page');
    await rejected;
    await expect.poll(() => portal.hanging).toBe(0);
  });
  it('before the request sends none', async () => {
    await using portal = await LocalPortal.start(() => ({}));
    const source = createHttpSource({ ...once, api: portal.api });
    const signal = AbortSignal.abort('gone');
    await expect(source.portal({ signal })).rejects.toBe('gone');
    await expect(source.products(['che'], { signal })).rejects.toBe('gone');
    await expect(source.createCart({ signal, idempotencyKey: 'key-1' })).rejects.toBe('gone');
    expect(portal.received).toEqual([]);
  });
  it('gets its reason also when the injected fetch does not listen', async () => {
    const caller = new AbortController();
    const source = createHttpSource({ ...once, api: 'http://portal.test', fetch: deaf });
    const reading = source.products(['che'], { signal: caller.signal });
    caller.abort('gone');
    await expect(reading).rejects.toBe('gone');
  });
  it('after the answer changes nothing', async () => {
    await using portal = await LocalPortal.start(() => ({ body: portalSample }));
    const caller = new AbortController();
    const answer = await createHttpSource({ ...once, api: portal.api }).portal({ signal: caller.signal });
    caller.abort();
    expect(answer).toEqual(portalSample);
  });
});

describe('a request that has ended', () => {
  it.each<[string, typeof fetch]>([
    ['well', () => Promise.resolve(Response.json(portalSample))],
    ['badly', () => Promise.reject(new TypeError('line cut'))],
  ])('%s leaves no timer and no listener behind', async (_, answer) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { signal } = new AbortController();
    const source = createHttpSource({ ...once, api: 'https://portal.test', fetch: answer });
    await Promise.allSettled([source.portal({ signal })]);
    expect(vi.getTimerCount()).toBe(0);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    vi.useRealTimers();
  });
});

describe('the source', () => {
  it('uses the fetch it is given', async () => {
    const asked: unknown[] = [];
    const source = createHttpSource({
      ...once,
      api: 'https://portal.test/api//',
      fetch: (input) => {
        asked.push(input);
        return Promise.resolve(Response.json(portalSample));
      },
    });
    await source.portal();
    expect(asked).toEqual(['https://portal.test/api/v1/portal?key=pk_test']);
  });
  it('tells a fetch that throws at once like one that rejects', async () => {
    const fetch = () => {
      throw new TypeError('blocked by the page');
    };
    const source = createHttpSource({ ...once, api: 'https://portal.test', fetch });
    await expect(source.portal()).rejects.toMatchObject({ code: 'network' });
  });
  it('asks an address relative to the page as it is written', async () => {
    const asked: unknown[] = [];
    const fetch = (input: unknown) => {
      asked.push(input);
      return Promise.resolve(Response.json(portalSample));
    };
    await createHttpSource({ ...once, api: '', fetch }).portal();
    await createHttpSource({ ...once, api: '/api', fetch }).portal();
    expect(asked).toEqual(['/v1/portal?key=pk_test', '/api/v1/portal?key=pk_test']);
  });
});
