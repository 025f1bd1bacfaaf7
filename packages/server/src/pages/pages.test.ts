import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lotSchema } from '@nongsan/core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { migrate, openDatabase, type Database } from '../database/index.ts';
import { loadSample, sampleFolder, sampleId } from '../sample/index.ts';
import { createTraceSigner, openKeyRing } from '../trace/index.ts';
import { createPortalApp } from './index.ts';

const now = new Date('2026-11-22T03:00:00Z');
const publicOrigin = 'https://id.example';
const pictures = join(sampleFolder, 'pictures');

let folder: string;
let database: Database;
let app: ReturnType<typeof createPortalApp>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nongsan-pages-'));
  // As root, PostgreSQL runs as another user, who has to pass through.
  await chmod(folder, 0o711);
  database = await openDatabase({ folder: join(folder, 'database') });
  await migrate(database.sql);
  const signer = createTraceSigner(await openKeyRing(folder, now));
  await loadSample(database.sql, { now, publicOrigin, portalOrigins: ['https://shop.example'], signer });
});
beforeEach(() => {
  app = createPortalApp({ sql: database.sql, config: { publicOrigin }, now: () => now, pictures, sdk: pictures });
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

/** The signed path of a product's lot: what its QR code holds, after the host. */
async function pathOf(slug: string, portal = 'thai-nguyen'): Promise<string> {
  const [row] = await database.sql<{ path: string }[]>`
    SELECT l.link_path || CASE WHEN l.link_path LIKE '%?%' THEN '&' ELSE '?' END || 's=' || l.signature AS path
    FROM products p JOIN lots l ON l.store_id = p.store_id AND l.lot_id = p.current_lot_id
    WHERE p.slug = ${slug} AND p.portal_id = ${sampleId('portal', portal)}`;
  return row?.path ?? '';
}
const ask = (path: string, headers: Record<string, string> = {}) =>
  app.request(publicOrigin + path, { headers: { accept: 'text/html', ...headers } });
const textOf = async (answer: Response | Promise<Response>) => (await (await answer).text()).replace(/\s+/g, ' ');

describe('the page behind a QR code', () => {
  test('says in one sentence who states the lot and that the signature fits', async () => {
    const answer = await ask(await pathOf('che-dinh-tan-cuong'));
    expect(answer.status).toBe(200);
    const page = await textOf(answer);
    expect(page).toContain('đã công bố lô hàng này, và chữ ký trong mã khớp.</h1>');
    expect(page).toContain('class="verdict good"');
  });

  test('names product, producer, commune, days and growing area, and calls them sample', async () => {
    const page = await textOf(ask(await pathOf('che-dinh-tan-cuong')));
    const facts = ['Chè đinh Tân Cương', 'HTX chè Hảo Đạt', 'Xã Tân Cương, Thái Nguyên', '04/11/2026'];
    for (const fact of [...facts, 'VN-19-164-05503-0000-26', 'đang có hiệu lực', 'Dữ liệu mẫu']) {
      expect(page).toContain(fact);
    }
  });

  test('never says that goods are genuine', async () => {
    const pages = await Promise.all(
      ['vi', 'en'].map(async (lang) => textOf(ask(`${await pathOf('tra-hich')}&lang=${lang}`))),
    );
    expect(pages.join(' ')).not.toMatch(/chính hãng|hàng thật|genuine|authentic/i);
  });

  test('leads to product and store on the portal’s own pages', async () => {
    const page = await textOf(ask(await pathOf('che-dinh-tan-cuong')));
    expect(page).toContain('href="https://shop.example/product.html?product=che-dinh-tan-cuong&amp;variant=var_');
    expect(page).toContain('href="https://shop.example/store.html?store=htx-che-hao-dat"');
  });

  test('works for a lot without GTIN at /t/', async () => {
    const path = await pathOf('tra-den-thinh-an');
    expect(path).toMatch(/^\/t\/TA-DE-261104\?/);
    expect((await ask(path)).status).toBe(200);
  });

  test('has no inline code or style, and loads scripts of the SDK alone', async () => {
    const answer = await ask(await pathOf('che-dinh-tan-cuong'));
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src https://id.example/sdk/;");
    expect(policy).not.toContain('unsafe');
    const page = await answer.text();
    expect(page).not.toMatch(/ style=|<style| on[a-z]+=/);
    expect([...page.matchAll(/<script[^>]*src="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'https://id.example/sdk/nongsan-trace-page.js',
    ]);
    const sheet = /href="(\/pages\/[^"]+\.css)"/.exec(page)?.[1] ?? '';
    expect((await ask(sheet)).headers.get('content-type')).toContain('text/css');
  });
});

describe('a code that is not what the portal states', () => {
  test('with another harvest day is called unfitting', async () => {
    const path = (await pathOf('che-dinh-tan-cuong')).replace('7007=261104', '7007=261120');
    const page = await textOf(ask(path));
    expect(page).toContain('class="verdict bad"');
    expect(page).toContain('không khớp');
  });

  test('typed without its signature is neither praised nor blamed', async () => {
    const page = await textOf(ask('/t/TA-DE-261104'));
    expect(page).toContain('class="verdict neutral"');
    expect(page).toContain('không mang chữ ký');
  });

  test('of a lot that changed after it was printed says what differs', async () => {
    const path = await pathOf('tra-hich');
    await database.sql`UPDATE lots SET harvested_on = '2026-11-01' WHERE code LIKE 'HB-TH-%'`;
    expect(await textOf(ask(path))).toContain('ghi khác điều');
  });

  test('is not mended by parameters of our own', async () => {
    expect(await textOf(ask(`${await pathOf('che-dinh-tan-cuong')}&lang=en`))).toContain('class="verdict good"');
  });
});

describe('the state of a lot', () => {
  const withState = async (status: string, note: object | null = null) => {
    const path = await pathOf('mien-viet-cuong');
    await database.sql`UPDATE lots SET status = ${status}, status_note = ${note === null ? null : database.sql.json(note as never)}
      WHERE code LIKE 'VC-MD-%'`;
    return textOf(ask(path));
  };

  test('a recall outranks a fitting signature and gives its reason', async () => {
    const page = await withState('revoked', { vi: 'Lý do thử nghiệm <b>', en: 'A test' });
    expect(page).toContain('class="verdict bad recalled"');
    expect(page).toContain('đã bị thu hồi');
    expect(page).toContain('Lý do thử nghiệm &lt;b&gt;');
  });

  test('past its use-by day it is called expired, whatever the record says', async () => {
    const later = createPortalApp({
      sql: database.sql,
      config: { publicOrigin },
      now: () => new Date('2029-01-01T00:00:00Z'),
      pictures,
      sdk: pictures,
    });
    await withState('valid');
    const page = await textOf(later.request(publicOrigin + (await pathOf('mien-viet-cuong'))));
    expect(page).toContain('class="verdict caution"');
    expect(page).toContain('hết hạn dùng từ');
  });

  test('that is not known is said', async () => {
    expect(await withState('unknown')).toContain('Chưa rõ tình trạng');
  });
});

describe('languages', () => {
  test.each([
    ['en-GB,en;q=0.9', 'en'],
    ['cs;q=1, en;q=0.5, vi;q=0.4', 'en'],
    ['fr;q=1, en;q=0.5, vi;q=0.4', 'fr'],
    ['en;q=0.2,vi', 'vi'],
    ['vi;q=0, en;q=0.1', 'en'],
    ['cs-CZ', 'en'],
    ['cs-CZ,cs;q=0.9,vi;q=0.1', 'vi'],
    ['zh-TW,zh;q=0.9,vi;q=0.1', 'zh'],
    ['de-AT', 'de'],
    ['zh;q=0', 'vi'],
    ['*', 'vi'],
    ['', 'vi'],
  ])('%s gets %s', async (header, lang) => {
    const answer = await ask('/t/TA-DE-261104', { 'accept-language': header });
    expect(answer.headers.get('content-language')).toBe(lang);
    expect(await answer.text()).toContain(`<html lang="${lang}"`);
  });

  test('the reader’s choice goes before the browser’s, and the others are a link away', async () => {
    const answer = await ask('/t/TA-DE-261104?lang=en', { 'accept-language': 'vi' });
    const page = await textOf(answer);
    expect(page).toContain('Stated by');
    expect(page).toContain('href="/t/TA-DE-261104?lang=vi"');
  });
});

describe('machines', () => {
  test('that ask for JSON get the lot as the contract has it', async () => {
    const answer = await ask(await pathOf('che-dinh-tan-cuong'), { accept: 'application/json' });
    expect(answer.headers.get('vary')).toContain('Accept');
    expect(lotSchema.parse(await answer.json()).code).toBe('HD-CD-261104');
  });

  test('that ask for an unknown lot in JSON get a problem', async () => {
    const answer = await ask('/t/NOBODY-1', { accept: 'application/json' });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'unknown-lot' });
  });
});

describe('addresses', () => {
  test('of lots that nobody stated get an honest page with a way on', async () => {
    const answer = await ask('/01/09520001000119/10/NOBODY-1');
    expect(answer.status).toBe(404);
    const page = await textOf(answer);
    expect(page).toContain('Chưa cổng nào trên máy chủ này công bố');
    expect(page).toContain('<ol>');
  });

  test('with a 13-digit GTIN lead to the 14 digits of a Digital Link, signature and all', async () => {
    const path = await pathOf('che-dinh-tan-cuong');
    const answer = await ask(path.replace('/01/0', '/01/'));
    expect(answer.status).toBe(301);
    expect(answer.headers.get('location')).toBe(path);
  });

  test('with hostile text show it as text or not at all', async () => {
    const page = await textOf(ask(`/t/${encodeURIComponent('<img src=x onerror=alert(1)>')}?lang="><script>`));
    expect(page).not.toMatch(/<img src=x|"><script>/);
  });

  test('of a lot number that two portals gave ask which one, and a signature answers', async () => {
    const path = await pathOf('na-chi-lang', 'lang-son');
    await database.sql`UPDATE lots SET code = 'TWICE-1' WHERE code = 'TA-DE-261104'`;
    await database.sql`UPDATE directory SET code = 'TWICE-1' WHERE code = 'TA-DE-261104'`;
    await database.sql`
      INSERT INTO directory (portal_id, kind, code, store_id, target_id)
      SELECT portal_id, kind, 'TWICE-1', store_id, target_id FROM directory WHERE kind = 'lot' AND code LIKE 'DB-NA-%'`;
    const several = await ask('/t/TWICE-1');
    expect(several.status).toBe(300);
    expect(await several.text()).toContain('?portal=lang-son');
    expect(await textOf(ask('/t/TWICE-1?portal=lang-son'))).toContain('Na Chi Lăng');
    expect(await textOf(ask(`/t/TWICE-1?s=${new URLSearchParams(path.split('?')[1]).get('s')}`))).toContain(
      'Na Chi Lăng',
    );
  });
});

test('a database that does not answer gets a page to try again, not an error text', async () => {
  const down = { ...database, sql: (await openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' })).sql };
  const broken = createPortalApp({ sql: down.sql, config: { publicOrigin }, now: () => now, pictures, sdk: pictures });
  const answer = await broken.request(`${publicOrigin}/t/TA-DE-261104`, { headers: { accept: 'text/html' } });
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(await answer.text()).toContain('Thử lại');
  await down.sql.end();
});

describe('pictures', () => {
  test('are kept for ever at the address of their content', async () => {
    const [row] = await database.sql<{ path: string }[]>`SELECT pictures -> 0 ->> 'path' AS path FROM products LIMIT 1`;
    const answer = await ask(`/media/${row?.path ?? ''}`);
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('at an older drawing’s address show the one of today, and are not kept', async () => {
    const answer = await ask('/media/pictures/honey.00000000.svg');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(await answer.text()).toBe(await readFile(join(pictures, 'honey.svg'), 'utf8'));
  });

  test.each(['/media/pictures/none.00000000.svg', '/media/pictures/..%2Fkinds.00000000.svg', '/media/kinds.json'])(
    '%s is not there',
    async (path) => {
      expect((await ask(path)).status).toBe(404);
    },
  );
});
