import { generateTraceKey, signTrace, type TraceKeyPair } from '@nongsan/core/trace';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryCaches } from '../testing/memory-caches.ts';
import { KeyStore } from './key-store.ts';
import { LotWorker } from './lot-worker.ts';
import { PageStore } from './page-store.ts';

const now = new Date('2026-11-28T03:00:00Z');
const issuer = 'tn.example';
const at = new Date('2026-11-27T03:00:00Z');
const silence = new Promise<Response>(() => undefined);

let pair: TraceKeyPair;
let link: string;
let caches: MemoryCaches;
let worker: LotWorker;
beforeAll(async () => {
  pair = await generateTraceKey();
  const facts = { lot: 'DP-261104', useBy: '2027-11-04' };
  link = await signTrace({ stem: 'https://id.example', issuer, key: pair, facts, now });
});
beforeEach(async () => {
  caches = new MemoryCaches();
  worker = workerOf('new');
  await putKeys('active');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const workerOf = (build: string) =>
  new LotWorker({
    caches: caches.asPlatform(),
    shell: { build, files: ['/pages/lot.12345678.css', '/favicon.ico'] },
    scope: 't',
    languages: ['vi-VN'],
    now: () => now,
  });

async function putKeys(state: string): Promise<void> {
  const set = {
    keys: [{ ...pair.publicJwk, kid: pair.keyId, nongsan_state: state, nongsan_issuers: [issuer] }],
    nongsan_issuers: [{ issuer, name: 'Cổng mẫu', hosts: ['id.example'] }],
  };
  const headers = { 'x-nongsan-at': at.toISOString() };
  await (await caches.open(KeyStore.cacheName)).put('/.well-known/jwks.json', Response.json(set, { headers }));
}

const keepPage = () =>
  new PageStore(caches.asPlatform()).keep(link, {
    page: '<!doctype html><main><h1>Trang đã mở</h1></main>',
    at,
    pinned: false,
    files: [],
    headers: new Headers({ 'content-type': 'text/html', 'content-language': 'vi' }),
  });

const answer = async (address: string, asked: Promise<Response>) => {
  const response = await worker.answerPage(new Request(address), asked);
  return { status: response.status, text: await response.text(), headers: response.headers };
};
const failed = () => Promise.reject<Response>(new TypeError('Failed to fetch'));

describe('a page of a code', () => {
  it('is the server’s where it answers, also when it says that there is no such lot', async () => {
    await keepPage();
    expect(await answer(link, Promise.resolve(new Response('server')))).toMatchObject({ status: 200, text: 'server' });
    const missing = Promise.resolve(new Response('no lot', { status: 404 }));
    expect(await answer(link, missing)).toMatchObject({ status: 404, text: 'no lot' });
  });

  it('is checked here without a network, in its own strict policy', async () => {
    const { text, headers } = await answer(link, failed());
    expect(text).toContain('Chữ ký trong mã khớp: Cổng mẫu đã ký');
    expect(text).toContain('1 ngày trước');
    expect(text).toContain('Máy bạn đang không có mạng');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('is checked here while the server is broken', async () => {
    const { text } = await answer(link, Promise.resolve(new Response('busy', { status: 503 })));
    expect(text).toContain('Máy chủ của cổng đang không trả lời');
  });

  it('is checked here when the network is silent for four seconds, not before', async () => {
    vi.useFakeTimers();
    const answered = vi.fn<(text: string) => void>();
    const asked = answer(link, silence).then(({ text }) => answered(text));
    await vi.advanceTimersByTimeAsync(3_999);
    expect(answered).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    vi.useRealTimers();
    await asked;
    expect(answered).toHaveBeenCalledWith(expect.stringContaining('Mạng quá chậm'));
  });

  it('without a signature waits on where the network is only slow', async () => {
    vi.useFakeTimers();
    let arrive: (response: Response) => void = () => undefined;
    const late = new Promise<Response>((done) => (arrive = done));
    const asked = answer('https://id.example/t/DP-261104', late);
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    arrive(new Response('late'));
    expect(await asked).toMatchObject({ text: 'late' });
  });

  it('that was opened before is shown with its age', async () => {
    await keepPage();
    const { text } = await answer(`${link}#top`, failed());
    expect(text).toContain('Trang đã mở');
    expect(text).toContain('Trang này được lưu lúc 10:00, 27/11/2026 (1 ngày trước)');
  });

  it('is refused when its key is known to be withdrawn, also where the page is kept', async () => {
    await keepPage();
    await putKeys('revoked');
    const { text } = await answer(link, failed());
    expect(text).toContain('khóa mà Cổng mẫu đã thu hồi');
    expect(text).not.toContain('Trang đã mở');
  });

  it('is refused when anything in it was changed', async () => {
    const { text } = await answer(link.replace('17=271104', '17=281104'), failed());
    expect(text).toContain('Chữ ký trong mã không khớp');
    expect(text).not.toContain('04/11/2028');
  });
});

describe('a new worker', () => {
  it('takes what the old one of its own paths needed away, and nothing that was kept', async () => {
    for (const name of [
      'nongsan-trace-shell-t-old',
      'nongsan-trace-shell-01-old',
      'nongsan-trace-pages-0',
      'of-the-page',
    ])
      await caches.open(name);
    await keepPage();
    await caches.open('nongsan-trace-shell-t-new');
    await worker.activate();
    expect((await caches.keys()).sort()).toEqual([
      'nongsan-trace-keys-1',
      'nongsan-trace-pages-1',
      'nongsan-trace-shell-01-old',
      'nongsan-trace-shell-t-new',
      'of-the-page',
    ]);
  });
});

it('the page that the server just sent is kept without being asked for again; a press without a network makes it stay', async () => {
  const asked = vi.fn(() => Promise.reject(new TypeError('Failed to fetch')));
  vi.stubGlobal('fetch', asked);
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=60' };
  await answer(link, Promise.resolve(new Response('<main>Lô</main>', { headers })));
  const keep = { nongsan: 'keep', page: `${link}#top`, files: [], pinned: false } as const;
  expect(await worker.hear(keep)).toBe('kept');
  expect(asked).not.toHaveBeenCalledWith(expect.objectContaining({ pathname: '/t/DP-261104' }), expect.anything());
  expect(await worker.hear({ ...keep, pinned: true })).toBe('pinned');
  expect((await answer(link, failed())).text).toContain('<p><strong>Không có mạng.');
});

it('what is meant for one reader is not kept', async () => {
  const headers = { 'content-type': 'text/html', 'cache-control': 'private' };
  await answer(link, Promise.resolve(new Response('<main>Lô</main>', { headers })));
  expect(await worker.hear({ nongsan: 'keep', page: link, files: [], pinned: true })).toBe('refused');
});

it('pages of other paths are not kept', async () => {
  const page = 'https://id.example/admin/lot-labels';
  expect(await worker.hear({ nongsan: 'keep', page, files: [], pinned: true })).toBe('refused');
  expect(await worker.hear({ nongsan: 'forget' })).toBe('forgotten');
});
