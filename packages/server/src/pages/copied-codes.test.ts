import type { SerialViews } from '@nongsan/core';
import { viewedSerialSchema, type ViewedSerial } from '@nongsan/core/admin';
import { signTrace } from '@nongsan/core/trace';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSecretKey, purgeExpired } from '../repository/index.ts';
import { openSamplePortal, sampleClock as now, sampleOrigin, type SamplePortal } from '../testing/sample-portal.ts';

const key = 'pk_demo_thainguyen';
/** Communes of Thái Nguyên, Hà Nội and Hồ Chí Minh City. */
const [tanCuong, baDinh, saiGon] = ['05503', '00004', '26740'];

let portal: SamplePortal;
let app: ReturnType<SamplePortal['app']>;
let made = 0;
let link: string;
beforeAll(async () => {
  portal = await openSamplePortal();
});
beforeEach(async () => {
  app = portal.app();
  link = await signItem();
});
afterAll(() => portal.close());

/** The code of an item that nobody has looked at. */
async function signItem(serial = `7K3M9X2QW${String(++made).padStart(3, '0')}`): Promise<string> {
  const signed = await signTrace({
    stem: sampleOrigin,
    issuer: 'thai-nguyen.nongsan.example',
    key: portal.ring.active,
    facts: { gtin: '09520001000119', lot: 'HD-CD-261104', serial, harvested: { from: '2026-11-04', to: '2026-11-04' } },
    now,
  });
  return signed.slice(sampleOrigin.length);
}

const tell = (body: object, headers: Record<string, string> = {}) =>
  app.request(`/v1/trace/views?key=${key}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: sampleOrigin, ...headers },
    body: JSON.stringify(body),
  });
const count = async (body: object = {}) => (await (await tell({ link, ...body })).json()) as SerialViews;
const rows = () =>
  portal.database.sql`SELECT * FROM serial_views WHERE serial LIKE '7K3M9X2QW%' ORDER BY viewed_on, commune`;
const own = async () => (await rows()).filter(({ serial }) => link.includes(`/21/${serial as string}`));
const problem = async (answer: Response | Promise<Response>) => {
  const read = await answer;
  return [read.status, ((await read.json()) as { code: string }).code];
};
const page = async (headers: Record<string, string> = {}, at = link) =>
  (await (await app.request(sampleOrigin + at, { headers: { accept: 'text/html', ...headers } })).text()).replace(
    /\s+/g,
    ' ',
  );

describe('looks at the code of an item', () => {
  it('are counted by day, and nothing of the reader is written down', async () => {
    expect(await count()).toEqual({ views: 1, firstOn: '2026-11-22', lastOn: '2026-11-22', signs: [] });
    expect((await count()).views).toBe(2);
    const [row, ...others] = await own();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ viewed_on: '2026-11-22', commune: '', province: '', views: 2 });
    expect(Object.keys(row ?? {}).sort()).toEqual(
      ['commune', 'lot_id', 'province', 'serial', 'store_id', 'viewed_on', 'views'].sort(),
    );
  });

  it('are never counted by reading the page, whoever reads it', async () => {
    for (const agent of ['Mozilla/5.0', 'WhatsApp/2.24', 'facebookexternalhit/1.1', 'ZaloPC'])
      await page({ 'user-agent': agent });
    await app.request(sampleOrigin + link, { method: 'HEAD', headers: { accept: 'text/html' } });
    expect(await own()).toEqual([]);
  });

  it('are told by this server’s own page alone', async () => {
    expect(await problem(tell({ link }, { origin: 'https://shop.example' }))).toEqual([403, 'origin-blocked']);
    const bare = app.request(`/v1/trace/views?key=${key}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ link }),
    });
    expect(await problem(bare)).toEqual([403, 'origin-blocked']);
    expect(await own()).toEqual([]);
  });

  it('are counted for codes alone whose signature fits', async () => {
    const refused = [link.replace('/21/7', '/21/8'), link.replace(/8030=.*$/, ''), portal.signed, '/01/1', '/docs'];
    for (const wrong of refused) expect(await problem(tell({ link: wrong })), wrong).toEqual([422, 'invalid-request']);
    expect(await problem(tell({ link, more: 1 }))).toEqual([422, 'invalid-request']);
    expect(await own()).toEqual([]);
  });

  it('tell a commune where the reader agreed, and a look that was counted before moves there', async () => {
    await count();
    expect((await count({ commune: tanCuong, counted: true })).views).toBe(1);
    expect((await own()).filter(({ views }) => views !== 0)).toMatchObject([
      { commune: tanCuong, province: '19', views: 1 },
    ]);
    expect((await count({ commune: tanCuong, counted: true })).views).toBe(1);
    expect((await count({ counted: true })).views).toBe(1);
    expect(await problem(tell({ link, commune: '99999' }))).toEqual([422, 'unknown-place']);
  });

  it('stop counting at a number that no rule needs', async () => {
    await count();
    await portal.database.sql`UPDATE serial_views SET views = 499 WHERE serial LIKE '7K3M9X2QW%'`;
    expect([(await count()).views, (await count()).views]).toEqual([500, 500]);
  });

  it('are counted one by one when they come at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => count()));
    expect(await own()).toMatchObject([{ views: 12 }]);
  });
});

describe('the page of a code', () => {
  it('says how often it was opened, and that nobody has before', async () => {
    expect(await page()).toContain('Trước bạn chưa ghi nhận ai mở mã này.');
    await count();
    expect(await page()).toContain('Mã này đã được mở 1 lần, ngày 22/11/2026.');
    expect(await page({}, `${link}&lang=en`)).toContain('This code was opened once, on 22 November 2026.');
    expect(await page()).not.toContain('nongsan-copied');
  });

  it('asks for consent unticked, with its purpose, and names no place by itself', async () => {
    const text = await page();
    expect(text).toMatch(/<input type="checkbox" data-consent \/?>/);
    expect(text).toContain('Nếu bạn đồng ý, xã nơi bạn mở mã cũng được ghi');
    expect(text).not.toContain('selected');
  });

  it('says calmly when it was opened very often', async () => {
    await count();
    await portal.database.sql`UPDATE serial_views SET views = 30 WHERE serial LIKE '7K3M9X2QW%'`;
    const text = await page();
    expect(text).toContain('Mã này đã được mở 30 lần kể từ 22/11/2026, nhiều hơn bình thường.');
    expect(text).toContain('chữ ký trong mã khớp');
  });

  it('and when it turned up in provinces far apart within few days', async () => {
    for (const commune of [tanCuong, baDinh, saiGon]) await count({ commune });
    expect(await page()).toContain('ở những tỉnh xa nhau trong ít ngày');
    expect(await page({}, `${link}&lang=en`)).toContain('may have been copied');
  });

  it('says nothing of it for a code of a lot, nor for one whose signature does not fit', async () => {
    for (const at of [portal.signed, link.replace('7007=261104', '7007=261105')]) {
      expect(await page({}, at)).not.toContain('nongsan-views');
    }
  });

  it('offers the communes of a province', async () => {
    const answer = await app.request('/pages/communes/19');
    expect(await answer.json()).toContainEqual([tanCuong, 'Xã Tân Cương']);
    expect((await app.request('/pages/communes/99')).status).toBe(404);
  });
});

describe('the list for those who look into it', () => {
  const list = async (query: string, stores?: readonly string[]) => {
    const { sql } = portal.database;
    const [site] = await sql<{ portal: string }[]>`SELECT portal_id AS portal FROM sites WHERE key = ${key}`;
    const { token } = await createSecretKey(
      sql,
      { portal: site?.portal ?? '', name: 'Thử', scopes: ['lots:write'], ...(stores && { stores }) },
      now,
    );
    const answer = await app.request(`/v1/admin/serials${query}`, { headers: { authorization: `Bearer ${token}` } });
    return ((await answer.json()) as { serials: ViewedSerial[] }).serials;
  };
  const mine = async (query: string, stores?: readonly string[]) =>
    (await list(query, stores)).filter(({ serial }) => link.includes(`/21/${serial}`));

  it('has codes that may have been copied, why, and where readers said that they were', async () => {
    await count();
    expect(await mine('?flagged')).toEqual([]);
    expect(await mine('')).toHaveLength(1);
    for (const commune of [tanCuong, tanCuong, baDinh, saiGon]) await count({ commune });
    const [found] = await mine('?flagged=true&lot=HD-CD-261104');
    expect(viewedSerialSchema.parse(found)).toEqual(found);
    expect(found).toMatchObject({ lotCode: 'HD-CD-261104', views: 5, signs: ['apart'] });
    expect(found?.communes[0]).toEqual({ code: tanCuong, name: 'Tân Cương', province: 'Thái Nguyên', views: 2 });
    expect(await mine('?flagged&lot=NO-SUCH-LOT')).toEqual([]);
  });

  it('shows a key of some stores those alone', async () => {
    await count();
    const [{ store } = { store: '' }] = await mine('');
    expect(await mine('', [store])).toHaveLength(1);
    expect(await mine('', ['str_another'])).toEqual([]);
  });

  it('forgets looks after 400 days', async () => {
    await count();
    const { sql } = portal.database;
    await purgeExpired(sql, new Date(now.getTime() + 399 * 86_400_000));
    expect(await own()).toHaveLength(1);
    await purgeExpired(sql, new Date(now.getTime() + 402 * 86_400_000));
    expect(await own()).toEqual([]);
  });
});
