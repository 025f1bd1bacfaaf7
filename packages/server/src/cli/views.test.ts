import type { ViewedSerial } from '@nongsan/core/admin';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { openTestPortal, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  await portal.sql`
    INSERT INTO serial_views (store_id, lot_id, serial, viewed_on, commune, province, views)
    SELECT store_id, lot_id, serial, viewed_on::date, commune, province, views FROM lots, (VALUES
      ('OFTEN', '2026-11-20', '', '', 20), ('OFTEN', '2026-11-21', '', '', 6),
      ('APART', '2026-11-20', '05503', '19', 1), ('APART', '2026-11-20', '00004', '01', 2), ('APART', '2026-11-21', '26740', '79', 1),
      ('USUAL', '2026-11-20', '', '', 3)) AS v (serial, viewed_on, commune, province, views)
    WHERE lot_id = 'lot_tea'`;
});
afterAll(() => portal.close());

const nongsan = (args: readonly string[], more: Record<string, string> = {}) =>
  runCli(['views', ...args], { DATABASE_URL: portal.url, ...more });

describe('nongsan views', () => {
  it('lists codes that may have been copied, why, and where', async () => {
    const { code, stdout } = await nongsan(['list', '--flagged', '--portal', 'north']);
    expect(code).toBe(0);
    expect(stdout).toContain('L-1  OFTEN  26 looks  2026-11-20 to 2026-11-21  often');
    expect(stdout).toContain('L-1  APART  4 looks  2026-11-20 to 2026-11-21  apart\n    2 × Ba Đình, Hà Nội');
    expect(stdout).not.toContain('USUAL');
  });

  it('lists the others as well, as JSON for programs', async () => {
    const { stdout } = await nongsan(['list', '--portal', 'north', '--lot', 'L-1', '--json']);
    const serials = JSON.parse(stdout) as ViewedSerial[];
    expect(serials.map(({ serial }) => serial).sort()).toEqual(['APART', 'OFTEN', 'USUAL']);
    expect((await nongsan(['list', '--flagged', '--portal', 'south'])).stdout).toContain('No code looks as if');
  });

  it('goes by the numbers that the portal chose', async () => {
    const rule = { NONGSAN_COPIED_OFTEN: '3/1', NONGSAN_COPIED_APART: '4/30' };
    const { stdout } = await nongsan(['list', '--flagged', '--portal', 'north'], rule);
    expect(stdout).toContain('USUAL  3 looks  2026-11-20  often');
    expect(stdout).not.toContain('apart');
    const wrong = await nongsan(['list'], { NONGSAN_COPIED_OFTEN: 'much' });
    expect([wrong.code, wrong.stderr]).toEqual([
      1,
      expect.stringContaining('NONGSAN_COPIED_OFTEN must be a number and days'),
    ]);
  });

  it('helps, and says what it does not know', async () => {
    expect((await nongsan(['--help'])).stdout).toContain('nongsan views list [--flagged]');
    expect((await nongsan(['show'])).stderr).toContain('is no command');
    expect((await nongsan(['list', '--limit', '0'])).stderr).toContain('--limit must be a number from 1 to 500');
    expect((await nongsan(['list'])).stderr).toContain('--portal must name a portal');
  });
});
