import type { LotReport } from '@nongsan/core/admin';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { openTestPortal, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  await portal.sql`
    INSERT INTO lot_reports (store_id, report_id, portal_id, lot_id, kind, said, bought_at, reported_at)
    SELECT l.store_id, v.id, s.portal_id, l.lot_id, v.kind, v.said, v.bought, v.at::timestamptz
    FROM lots l JOIN stores s USING (store_id), (VALUES
      ('rpt_1', 'label', 'Tem mờ (mẫu).' || chr(10) || '28/11/2026  L-1  goods', 'Chợ mẫu', '2026-11-22T04:05:00Z'),
      ('rpt_2', 'goods', NULL, NULL, '2026-11-23T04:05:00Z')) AS v (id, kind, said, bought, at)
    WHERE l.lot_id = 'lot_tea'`;
});
afterAll(() => portal.close());

const nongsan = (...args: readonly string[]) => runCli(['report', ...args], { DATABASE_URL: portal.url });

describe('nongsan report', () => {
  it('lists what people reported, the newest first, with no line that passes for another’s head', async () => {
    const { code, stdout } = await nongsan('list', '--portal', 'north');
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/23\/11\/2026.* {2}L-1 {2}.* {2}goods$/);
    expect(lines[1]).toMatch(/22\/11\/2026.* {2}L-1 {2}.* {2}label$/);
    expect(lines.slice(2)).toEqual(['    Tem mờ (mẫu).', '    28/11/2026  L-1  goods', '    [Chợ mẫu]']);
  });

  it('lists them as JSON, as many as asked for, each portal its own', async () => {
    const { stdout } = await nongsan('list', '--portal', 'north', '--limit', '1', '--json');
    expect((JSON.parse(stdout) as LotReport[]).map(({ id }) => id)).toEqual(['rpt_2']);
    expect((await nongsan('list', '--portal', 'south')).stdout).toBe('No report yet.\n');
  });

  it('helps, and says what it does not know', async () => {
    expect((await nongsan('--help')).stdout).toContain('nongsan report list');
    expect((await nongsan('list', '--limit', '0', '--portal', 'north')).stderr).toContain('--limit must be a number');
    expect((await nongsan('list')).stderr).toContain('--portal must name a portal');
    expect((await nongsan('drop')).code).toBe(1);
  });
});
