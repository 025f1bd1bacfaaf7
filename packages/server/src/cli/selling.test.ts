import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SellingRule, SellingRuleChange } from '@nongsan/core/selling';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestPortal, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const main = fileURLToPath(new URL('main.ts', import.meta.url));

function nongsan(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, DATABASE_URL: portal.url };
  return new Promise((done) => {
    execFile(process.execPath, ['--conditions=@nongsan/source', main, ...args], { env }, (error, stdout, stderr) => {
      done({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}
const selling = (...args: readonly string[]) => nongsan('selling', ...args, '--portal', 'north');
async function json<T>(...args: readonly string[]): Promise<T> {
  const { stdout, stderr } = await selling(...args, '--json');
  expect(stderr).toBe('');
  return JSON.parse(stdout) as T;
}

describe('nongsan selling', () => {
  it('suspends, adds a window and a capacity, takes back one by one, and has a history of it', async () => {
    const because = ['--because', 'Đường đang sửa (mẫu)', '--because-en', 'Road works (sample)'];
    const until = '2026-11-28T08:00:00+07:00';
    const suspended = { because: { vi: 'Đường đang sửa (mẫu)', en: 'Road works (sample)' }, until };
    expect((await json<SellingRule>('set', 'store:str_hao', ...because, '--until', until)).rules).toEqual({
      suspended,
    });
    const weekly = ['--weekly', 'monday 06:00 - thursday 18:00'];
    const both = await json<SellingRule>('set', 'store:str_hao', ...weekly, '--capacity', '50 orders');
    const orderWindow = {
      weekly: [{ from: { day: 'monday', time: '06:00' }, until: { day: 'thursday', time: '18:00' } }],
    };
    const capacity = { unit: 'orders', perDay: 50 };
    expect(both.rules).toEqual({ suspended, orderWindow, capacity });
    const back = await json<SellingRule>('set', 'store:str_hao', '--because', 'none', '--weekly', 'none');
    expect(back.rules).toEqual({ capacity });
    expect((await json<SellingRule>('clear', 'store:str_hao')).rules).toEqual({});
    const history = await json<SellingRuleChange[]>('history', 'store:str_hao');
    expect(history.map(({ number, by }) => [number, by])).toEqual([
      [4, 'cli: selling clear'],
      [3, 'cli: selling set'],
      [2, 'cli: selling set'],
      [1, 'cli: selling set'],
    ]);
    expect((await selling('show', 'store:str_hao')).stdout).toContain('version 4\n    no rules');
  });

  it.each([
    [['--help'], 0, 'TARGET is product:SLUG'],
    [['set', 'prd_tea'], 1, 'must be product:SLUG, store:SLUG or zone:CODE'],
    [['set', 'product:prd_tea'], 1, 'needs to know what'],
    [['set', 'product:prd_tea', '--per-buyer', 'three'], 1, '--per-buyer must be such as 3/7'],
    [['set', 'product:prd_tea', '--capacity', '5 orders'], 1, 'capacity'],
    [['set', 'product:prd_tea', '--until', 'tomorrow', '--because', 'x'], 1, '--until'],
    [['set', 'store:str_hao', '--weekly', 'monday 06:00 - funday 18:00'], 1, '--weekly'],
    [['set', 'zone:00', '--because', 'x'], 1, 'no province or commune with this code'],
    [['sell', 'zone:22'], 1, 'is no command'],
  ])('%j: %i, %s', async (args, code, words) => {
    const ended = await selling(...args);
    expect([ended.code, ended.stdout + ended.stderr]).toEqual([code, expect.stringContaining(words)]);
  });
});
