import { lotReportSchema } from '@nongsan/core/admin';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listReports } from '../../repository/index.ts';
import { sampleId } from '../../sample/index.ts';
import { openSamplePortal, sampleOrigin as origin, type SamplePortal } from '../../testing/sample-portal.ts';

let portal: SamplePortal;
let app: ReturnType<SamplePortal['app']>;
let lot: string;
beforeAll(async () => {
  portal = await openSamplePortal();
  const [row] = await portal.database.sql<{ id: string }[]>`SELECT lot_id AS id FROM lots WHERE code = 'HD-CD-261104'`;
  lot = row?.id ?? '';
});
beforeEach(async () => {
  app = portal.app();
  await portal.database.sql`DELETE FROM lot_reports`;
});
afterAll(() => portal.close());

const here = { origin, 'sec-fetch-site': 'same-origin' };
const form = (more: Record<string, string> = {}) => ({
  lot,
  portal: 'thai-nguyen',
  page: portal.signed,
  kind: 'label',
  text: 'Tem dán đè lên tem khác',
  place: 'chợ Đồng Quang',
  ...more,
});
const send = (fields: Record<string, string>, headers: Record<string, string> = here) =>
  app.request(`${origin}/reports?lang=vi`, { method: 'POST', body: new URLSearchParams(fields), headers });
const kept = () => listReports(portal.database.sql, sampleId('portal', 'thai-nguyen'), 100);

describe('a report from the page of a lot', () => {
  test('comes from a form that needs no script and no name', async () => {
    const page = await (await app.request(origin + portal.signed, { headers: { accept: 'text/html' } })).text();
    const [markup = ''] = /<form[^]*?<\/form>/.exec(page) ?? [];
    expect(markup).toContain('method="post" action="/reports?lang=vi"');
    const names = [...markup.matchAll(/name="(\w+)"/g)].map(([, name]) => name);
    expect([...new Set(names)]).toEqual(['lot', 'portal', 'page', 'kind', 'text', 'place']);
    expect([...markup.matchAll(/<[^>]*\srequired[^>]*>/g)].every(([tag]) => tag.includes('type="radio"'))).toBe(true);
  });

  test('is written down for the portal, and the page says what was and what was not', async () => {
    const answer = await send(form());
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const page = await answer.text();
    expect(page).toContain('Đã nhận báo cáo');
    expect(page).toContain('không trả lời riêng được');
    expect(page).toContain(`href="${portal.signed.replaceAll('&', '&amp;')}"`);
    const [report] = await kept();
    expect(lotReportSchema.parse(report)).toMatchObject({
      lot: { id: lot, code: 'HD-CD-261104' },
      kind: 'label',
      text: 'Tem dán đè lên tem khác',
      boughtAt: 'chợ Đồng Quang',
    });
  });

  test('that does not say what is wrong comes back with what was typed', async () => {
    const answer = await send(form({ kind: '', text: '<b>"giữ lại"</b>' }));
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain('role="alert">Hãy chọn điều không ổn');
    expect(page).toContain('&lt;b&gt;&quot;giữ lại&quot;&lt;/b&gt;');
    expect(await kept()).toEqual([]);
  });

  test.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a page that hides where it is', { origin: 'null' }],
    ['a site beside ours', { origin, 'sec-fetch-site': 'same-site' }],
    ['no page at all', {}],
  ])('from %s is not taken', async (_, headers) => {
    expect((await send(form(), headers)).status).toBe(403);
    expect(await kept()).toEqual([]);
  });

  test('about a lot that the portal has not stated is not taken', async () => {
    expect((await send(form({ lot: 'lot_nobody' }))).status).toBe(404);
    expect((await send(form({ portal: 'lang-son' }))).status).toBe(404);
    expect(await kept()).toEqual([]);
  });

  test('leads back to a page of this server and nowhere else', async () => {
    for (const page of ['https://evil.example/', '//evil.example/t/', '/t/\\evil', 'javascript:alert(1)', '/admin/x']) {
      expect(await (await send(form({ page }))).text()).not.toContain('Về trang của lô hàng');
    }
  });

  test('keeps no marks that turn text around, no halves of characters and no more than its share', async () => {
    await send(form({ text: `a\u202eb\u0000c\ud800${'x'.repeat(5_000)}` }));
    const [report] = await kept();
    expect(report?.text?.startsWith('abc')).toBe(true);
    expect(report?.text).toHaveLength(2_000);
  });

  test('that is a book is refused', async () => {
    expect((await send(form({ text: 'x'.repeat(70_000) }))).status).toBe(413);
  });

  test('is one of at most 200 a day about one lot', async () => {
    await portal.database.sql`
      INSERT INTO lot_reports (store_id, report_id, portal_id, lot_id, kind, reported_at)
      SELECT store_id, 'rpt_' || n, ${sampleId('portal', 'thai-nguyen')}, lot_id, 'other', '2026-11-22T02:00:00Z'
      FROM lots, generate_series(1, 200) n WHERE lot_id = ${lot}`;
    expect((await send(form())).status).toBe(429);
    expect(await kept()).toHaveLength(100);
  });

  test('has no page to open', async () => {
    const answer = await app.request(`${origin}/reports`, { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('POST');
  });
});
