import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSecretKey, revokeSecretKey, type NewSecretKey } from '../repository/index.ts';
import { loadSample, sampleFolder, sampleId } from '../sample/index.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { createTraceSigner, openKeyRing } from '../trace/index.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPortalApp } from './index.ts';

const now = new Date('2026-11-22T03:00:00Z');
const publicOrigin = 'https://id.example';
const lot = 'HD-CD-261104';

let folder: string;
let database: TestDatabase;
let app: ReturnType<typeof createPortalApp>;
let log: unknown[];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nongsan-label-pages-'));
  database = await createTestDatabase();
  const signer = createTraceSigner(await openKeyRing(folder, now));
  await loadSample(database.sql, { now, publicOrigin, portalOrigins: ['https://shop.example'], signer });
});
beforeEach(() => {
  log = [];
  const pictures = join(sampleFolder, 'pictures');
  const options = { sql: database.sql, config: { publicOrigin }, now: () => now, pictures, sdk: pictures };
  app = createPortalApp({ ...options, log: (entry) => log.push(entry) });
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const makeKey = (more: Partial<NewSecretKey> = {}) =>
  createSecretKey(
    database.sql,
    { portal: sampleId('portal', 'thai-nguyen'), name: 'In tem', scopes: ['lots:write'], ...more },
    now,
  );

const post = (fields: Readonly<Record<string, string>>, lang = 'vi') =>
  app.request(`${publicOrigin}/admin/lot-labels?lang=${lang}`, {
    method: 'POST',
    body: new URLSearchParams({ lot, sheet: 'a4-3x8', format: 'pdf', locale: 'vi', ...fields }),
  });
const textOf = async (answer: Response) => (await answer.text()).replace(/\s+/g, ' ');

describe('the page of labels', () => {
  test('is a form that works without script, under the strict policy, in both languages', async () => {
    for (const [lang, title] of [
      ['vi', 'In tem truy xuất'],
      ['en', 'Print trace labels'],
    ]) {
      const answer = await app.request(`${publicOrigin}/admin/lot-labels?lang=${lang ?? ''}`);
      expect(answer.status).toBe(200);
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("form-action 'self'");
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const page = await textOf(answer);
      expect(page).toContain(`<h1>${title ?? ''}</h1>`);
      expect(page).not.toMatch(/<script| style=|<style| on[a-z]+=/);
      const [names, labels] = [/ name="([a-z]+)"/g, /<label for="([a-z]+)"/g].map((form) =>
        [...page.matchAll(form)].map(([, name]) => name).filter((name) => name !== 'viewport' && name !== 'robots'),
      );
      expect(labels).toEqual(names);
    }
  });

  test('gives a PDF to the holder of a key', async () => {
    const { token } = await makeKey();
    const answer = await post({ key: token });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${lot}-a4-3x8.pdf"`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  test('gives an SVG of one sheet, and says so where more is asked for', async () => {
    const { token } = await makeKey();
    const answer = await post({ key: token, format: 'svg', sheet: 'thermal-50x30' });
    expect(answer.headers.get('content-type')).toContain('image/svg+xml');
    expect(await answer.text()).toContain('width="50mm" height="30mm"');
    const more = await post({ key: token, format: 'svg', copies: '25' });
    expect([more.status, await textOf(more)]).toEqual([422, expect.stringContaining('Một tệp SVG chỉ chứa một trang')]);
    expect(more.headers.get('content-disposition')).toBeNull();
  });

  test('names what would do where the labels are too small', async () => {
    const { token } = await makeKey();
    const page = await textOf(await post({ key: token, sheet: 'a4-5x13' }));
    expect(page).toContain('Khổ tem này quá nhỏ');
    expect(page).toContain('A4: 24 tem, 70 × 37 mm');
    expect(page).toContain('value="a4-5x13" selected');
  });

  test('lets in no wrong, foreign, revoked or lesser key', async () => {
    const revoked = await makeKey();
    await revokeSecretKey(database.sql, revoked.key.id, now);
    const other = await makeKey({ portal: sampleId('portal', 'phu-tho') });
    const lesser = await makeKey({ scopes: ['stock:write'] });
    const elsewhere = await makeKey({ stores: [sampleId('store', 'thai-nguyen', 'htx-mien-viet-cuong')] });
    const told: readonly (readonly [string, number, string])[] = [
      ['', 401, 'không có khóa bí mật như vậy'],
      ['sk_nobody', 401, 'không có khóa bí mật như vậy'],
      [revoked.token, 401, 'không có khóa bí mật như vậy'],
      [other.token, 422, 'Cổng của khóa này không có lô như vậy'],
      [elsewhere.token, 422, 'không dùng được cho gian hàng của lô'],
      [lesser.token, 422, 'không có quyền lots:write'],
    ];
    for (const [key, status, text] of told) {
      const answer = await post({ key });
      expect([answer.status, await textOf(answer)]).toEqual([status, expect.stringContaining(text)]);
    }
  });

  test('keeps what was typed but the key, as text, and logs nothing of it', async () => {
    const { token } = await makeKey();
    const page = await textOf(await post({ key: token, lot: '"><script>alert(1)</script>' }));
    expect(page).toContain('&quot;&gt;&lt;script&gt;');
    expect(page).not.toContain(token);
    expect(JSON.stringify(log)).not.toContain(token.slice(3, -4));
  });

  test('refuses a body that is larger than a form', async () => {
    expect((await post({ key: 'x'.repeat(70_000) })).status).toBe(413);
  });
});
