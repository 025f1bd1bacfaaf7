import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryCaches } from '../testing/memory-caches.ts';
import { PageStore, type StoredPage } from './page-store.ts';

let caches: MemoryCaches;
let store: PageStore;
beforeEach(() => {
  caches = new MemoryCaches();
  store = new PageStore(caches.asPlatform());
});

afterEach(() => vi.unstubAllGlobals());

const address = (number: number) => `https://id.example/t/L-${number}`;
const pageOf = (number: number, more: Partial<StoredPage> = {}): StoredPage => ({
  page: `<main>${number}</main>`,
  at: new Date(Date.UTC(2026, 10, 1, 0, number)),
  pinned: false,
  files: [],
  headers: new Headers({
    'content-type': 'text/html',
    'set-cookie': 'x=1',
    'x-request-id': 'r',
    'content-language': 'vi',
  }),
  ...more,
});

describe('pages of lots on the device', () => {
  it('come back with the moment they were kept, and with the headers that make them what they are alone', async () => {
    expect(await store.keep(address(1), pageOf(1))).toBe('kept');
    const kept = await store.read(address(1));
    expect(kept).toMatchObject({ page: '<main>1</main>', at: pageOf(1).at, pinned: false });
    expect(kept?.headers.get('content-language')).toBe('vi');
    expect(kept?.headers.has('set-cookie')).toBe(false);
    expect(kept?.headers.has('x-request-id')).toBe(false);
  });

  it('make room, the oldest first; what somebody asked to keep stays, files that no page needs go', async () => {
    const [own, shared] = ['https://id.example/media/a.svg', 'https://id.example/pages/lot.css'];
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('file')));
    expect(await store.keep(address(0), pageOf(0, { pinned: true }))).toBe('pinned');
    await store.keep(address(1), pageOf(1, { files: [own, shared] }));
    await store.keep(address(2), pageOf(2, { files: [shared] }));
    for (let number = 3; number < 32; number += 1) await store.keep(address(number), pageOf(number));
    expect(await store.read(address(0))).toBeDefined();
    expect(await store.read(address(1))).toBeUndefined();
    expect(await store.read(address(2))).toBeDefined();
    expect([await store.readFile(own), (await store.readFile(shared))?.status]).toEqual([undefined, 200]);
  });

  it('are kept without a file that cannot be had', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const file = 'https://id.example/media/a.svg';
    expect(await store.keep(address(1), pageOf(1, { files: [file] }))).toBe('kept');
    expect(await store.readFile(file)).toBeUndefined();
  });

  it('say so where the device is full, and leave nothing half kept', async () => {
    await store.keep(address(1), pageOf(1));
    (await caches.open(PageStore.cacheName)).full = true;
    expect(await store.keep(address(2), pageOf(2))).toBe('full');
    expect(await store.read(address(2))).toBeUndefined();
    expect(await store.read(address(1))).toBeDefined();
  });

  it('are all gone when the reader wants it', async () => {
    await store.keep(address(1), pageOf(1, { pinned: true }));
    await store.clear();
    expect(await store.read(address(1))).toBeUndefined();
  });
});
