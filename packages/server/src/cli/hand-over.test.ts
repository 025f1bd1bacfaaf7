import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putSite } from '../repository/index.ts';
import { openTestPortal, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  const site = { id: 'sit_tourism', portal: 'por_north', key: 'pk_tourism_test', urlTemplates: {} };
  await putSite(portal.sql, { ...site, origins: ['https://tourism.example'] });
});
afterAll(() => portal.close());

const main = fileURLToPath(new URL('main.ts', import.meta.url));

function handOver(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, DATABASE_URL: portal.url };
  return new Promise((done) => {
    const command = ['--conditions=@nongsan/source', main, 'hand-over', ...args, '--portal', 'north'];
    execFile(process.execPath, command, { env }, (error, stdout, stderr) => {
      done({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

const page = 'https://north.example/cart.html';

describe('nongsan hand-over', () => {
  it('sets where the carts of a site may go on, lists it, and takes it back', async () => {
    const set = await handOver('set', 'pk_tourism_test', '--to', 'sit_north', '--page', page);
    expect(set.stdout).toBe(`sit_north  pk_north_test\nsit_tourism  pk_tourism_test\n    → sit_north  ${page}\n`);
    const listed = await handOver('list', '--json');
    expect(JSON.parse(listed.stdout)).toEqual([
      { site: 'sit_north', key: 'pk_north_test' },
      { site: 'sit_tourism', key: 'pk_tourism_test', to: 'sit_north', page },
    ]);
    expect((await handOver('clear', 'sit_tourism')).stdout).not.toContain('→');
  });

  it.each([
    [['--help'], 0, 'SITE is a site'],
    [['set', 'sit_west', '--to', 'sit_north', '--page', page], 1, 'There are: sit_north, sit_tourism'],
    [['set', 'sit_tourism', '--to', 'sit_south', '--page', page], 1, '--to must name a site of this portal'],
    [['set', 'sit_tourism', '--to', 'sit_tourism', '--page', page], 1, '--to must be another site'],
    [['set', 'sit_tourism', '--to', 'sit_north'], 1, '--page must be an address without #'],
    [['set', 'sit_tourism', '--to', 'sit_north', '--page', 'https://elsewhere.example/'], 1, 'https://north.example'],
    [['set', 'sit_tourism', '--to', 'sit_north', '--page', `${page}#a`], 1, '--page must be an address without #'],
    [['set', 'sit_tourism', '--to', 'sit_north', '--page', 'javascript:alert(1)'], 1, '--page must be'],
    [['give'], 1, 'is no command'],
  ])('%j: %i, %s', async (args, code, words) => {
    const ended = await handOver(...args);
    expect([ended.code, ended.stdout + ended.stderr]).toEqual([code, expect.stringContaining(words)]);
  });
});
