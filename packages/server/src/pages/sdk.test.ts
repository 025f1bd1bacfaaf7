import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sdkRoutes } from './sdk.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nongsan-sdk-'));
  await mkdir(join(folder, '1.2.3-rc.1/chunks'), { recursive: true });
  await mkdir(join(folder, 'chunks'));
  const names = [
    'nongsan.js',
    'nongsan.full.js',
    'nongsan.js.map',
    'integrity.json',
    'secret.txt',
    'chunks/shop-a_b-c1.js',
  ];
  await Promise.all(names.map((name) => writeFile(join(folder, name), `/* ${name} */`)));
  await writeFile(join(folder, '1.2.3-rc.1/nongsan.full.js'), '/* 1.2.3-rc.1 */');
  await writeFile(join(folder, '1.2.3-rc.1/chunks/shop-a_b-c1.js'), '/* shop */');
});
afterAll(() => rm(folder, { recursive: true }));

const ask = (path: string, headers: Record<string, string> = {}) => sdkRoutes(folder).request(path, { headers });

describe('the script-tag build', () => {
  test.each([
    ['/sdk/nongsan.js', 'public, max-age=60', 'text/javascript'],
    ['/sdk/nongsan.full.js', 'public, max-age=60', 'text/javascript'],
    ['/sdk/nongsan.js.map', 'public, max-age=60', 'application/json'],
    ['/sdk/integrity.json', 'public, max-age=60', 'application/json'],
    ['/sdk/chunks/shop-a_b-c1.js', 'public, max-age=31536000, immutable', 'text/javascript'],
    ['/sdk/1.2.3-rc.1/nongsan.full.js', 'public, max-age=31536000, immutable', 'text/javascript'],
    ['/sdk/1.2.3-rc.1/chunks/shop-a_b-c1.js', 'public, max-age=31536000, immutable', 'text/javascript'],
  ])('%s is open to every origin and kept as %s', async (path, cache, type) => {
    const answer = await ask(path, { origin: 'https://page.example' });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cache-control')).toBe(cache);
    expect(answer.headers.get('content-type')).toContain(type);
  });

  test('that a browser has already is not sent again', async () => {
    const etag = (await ask('/sdk/nongsan.js')).headers.get('etag') ?? '';
    const again = await ask('/sdk/nongsan.js', { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test.each([
    '/sdk/secret.txt',
    '/sdk/9.9.9/nongsan.js',
    '/sdk/../package.json',
    '/sdk/1.2.3-rc.1/..%2Fsecret.txt',
    '/sdk/..%2f..%2fnongsan.js',
    '/sdk/1.2.3/../nongsan.js/x',
  ])('does not hold %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });
});
