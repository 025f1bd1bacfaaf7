import { describe, expect, it } from 'vitest';
import type { Reply } from '../testing/local-portal.ts';
import { startFiles, staticFiles, type Files } from '../testing/static-portal.ts';
import { createStaticSource } from './static-source.ts';

async function setUp(contents: Files, reply?: (path: string, index: number) => Reply | undefined) {
  const files = await startFiles(contents, reply);
  const source = createStaticSource({ src: `${files.api}/data/portal.json`, retry: { limit: 0 } });
  return { files, source, [Symbol.asyncDispose]: () => files[Symbol.asyncDispose]() };
}

describe('files that break the contract', () => {
  it.each<[string, Reply, string]>([
    ['are not there', { status: 404, body: '<h1>404</h1>' }, 'not-found'],
    ['are a page of the host', { body: '<!doctype html>' }, 'malformed-answer'],
    ['are cut', { body: '{"format":' }, 'malformed-answer'],
    [
      'are of another format',
      { body: { ...Object(staticFiles()['portal.json']), format: 'nongsan-static/9' } },
      'malformed-answer',
    ],
    [
      'lead out of their folder',
      { body: { ...Object(staticFiles()['portal.json']), files: ['../../secret.json'] } },
      'malformed-answer',
    ],
  ])('because they %s fail with a code', async (_, reply, code) => {
    await using at = await setUp(staticFiles(), () => reply);
    await expect(at.source.portal()).rejects.toMatchObject({ name: 'SourceError', code });
  });
  it('say which file and which field', async () => {
    await using at = await setUp(staticFiles(), () => ({
      body: { ...Object(staticFiles()['portal.json']), portal: 7 },
    }));
    await expect(at.source.portal()).rejects.toThrow(/GET http:\/\/127\.0\.0\.1:\d+\/data\/portal\.json: portal: /);
  });
  it('fail alone: a file that is missing takes no other with it', async () => {
    const { 'stores/hai.json': _, ...contents } = staticFiles();
    await using at = await setUp(contents);
    const results = await at.source.products(['mien-mau', 'che-mau']);
    expect(results.get('mien-mau')).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(results.get('che-mau')?.ok).toBe(true);
  });
  it('fail alone: a bad portal does not take the products', async () => {
    const contents = staticFiles();
    contents['portal.json'] = { ...Object(contents['portal.json']), portal: {}, issuers: 'none' };
    await using at = await setUp(contents);
    expect((await at.source.products(['che-mau'])).get('che-mau')?.ok).toBe(true);
    await expect(at.source.issuers()).rejects.toMatchObject({ code: 'malformed-answer' });
  });
  it('that do not hold what the index promises are malformed', async () => {
    const contents = staticFiles();
    contents['stores/hai.json'] = {};
    contents['search.json'] = { texts: ['chè'] };
    await using at = await setUp(contents);
    expect((await at.source.products(['mien-mau'])).get('mien-mau')).toMatchObject({
      error: { code: 'malformed-answer' },
    });
    await expect(at.source.listProducts({ search: 'che' })).rejects.toThrow('3 products, but 1 texts to search');
  });
});

describe('a weak network', () => {
  it('repeats a file that did not come, as the HTTP source does', async () => {
    await using files = await startFiles(staticFiles(), (_, index) => (index === 0 ? { fault: 'drop' } : undefined));
    const source = createStaticSource({ src: `${files.api}/data/portal.json`, retry: { backoffLimit: 1 } });
    expect(await source.portal()).toMatchObject({ slug: 'mau' });
    expect(files.received).toHaveLength(2);
  });
  it('that failed is no verdict for ever: the next reader asks again', async () => {
    let down = true;
    await using at = await setUp(staticFiles(), () => (down ? { status: 503, body: '' } : undefined));
    await expect(at.source.portal()).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    down = false;
    expect(await at.source.portal()).toMatchObject({ slug: 'mau' });
  });
  it('fails a list as a whole, so that it can be asked for again', async () => {
    await using at = await setUp(staticFiles(), (path) => (path.endsWith('hai.json') ? { fault: 'drop' } : undefined));
    await expect(at.source.listProducts({})).rejects.toMatchObject({ code: 'network' });
    const results = await at.source.products(['mien-mau', 'che-mau']);
    expect([...results.values()].map(({ ok }) => ok)).toEqual([false, true]);
  });
  it('is left at once by a reader that aborts; others still get the file', async () => {
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await using files = await startFiles(staticFiles());
    const source = createStaticSource({
      src: `${files.api}/data/portal.json`,
      fetch: async (...request) => {
        await held;
        return fetch(...request);
      },
    });
    const reader = new AbortController();
    const left = source.products(['che-mau'], { signal: reader.signal });
    const stays = source.products(['che-mau']);
    reader.abort('closed');
    await expect(left).rejects.toBe('closed');
    release?.();
    expect((await stays).get('che-mau')?.ok).toBe(true);
    await expect(source.portal({ signal: reader.signal })).rejects.toBe('closed');
  });
});
