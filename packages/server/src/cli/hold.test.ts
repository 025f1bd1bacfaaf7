import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { variants } from '../testing/test-catalogue.ts';
import { openTestPortal, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal({ now: () => new Date() });
});
afterAll(() => portal.close());

const main = fileURLToPath(new URL('main.ts', import.meta.url));

function hold(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, DATABASE_URL: portal.url };
  return new Promise((done) => {
    const command = ['--conditions=@nongsan/source', main, 'hold', ...args];
    execFile(process.execPath, command, { env }, (error, stdout, stderr) => {
      done({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

describe('nongsan hold', () => {
  it('shows what is held, and sets one thing without the other', async () => {
    const cart = await portal.fill({ [variants.tea]: '1' });
    await portal.call('POST', `/v1/carts/${cart.id}/hold`);
    const { stdout } = await hold('show', '--portal', 'north');
    expect(stdout).toBe(
      'Goods are held for 15 minutes, for 20 carts of one address at a time. Carts that hold now: 1.\n',
    );
    const set = await hold('set', '--minutes', '10', '--portal', 'north', '--json');
    expect(JSON.parse(set.stdout)).toEqual({ minutes: 10, perAddress: 20, holding: 1 });
    expect((await hold('set', '--minutes', '0', '--portal', 'north')).stdout).toBe('Nothing is held.\n');
    const south = await hold('show', '--portal', 'south', '--json');
    expect(JSON.parse(south.stdout)).toEqual({ minutes: 15, perAddress: 20, holding: 0 });
  });

  it.each([
    [['set', '--portal', 'north'], 'hold set needs to know what.'],
    [['show', '--minutes', '3', '--portal', 'north'], 'hold show sets nothing'],
    [['set', '--minutes', '121', '--portal', 'north'], '--minutes must be a whole number from 0 to 120, not "121"'],
    [
      ['set', '--per-address', '0', '--portal', 'north'],
      '--per-address must be a whole number from 1 to 1000, not "0"',
    ],
    [['set', '--minutes', '1.5', '--portal', 'north'], '--minutes must be a whole number from 0 to 120, not "1.5"'],
    [['keep'], 'hold keep is no command.'],
    [['show', '--portal', 'west'], '--portal names no portal of this server: "west". There are: north, south'],
  ])('refuses %j clearly', async (args, told) => {
    const { code, stderr, stdout } = await hold(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(told);
  });

  it('tells what it takes', async () => {
    expect((await hold('--help')).stdout).toContain('nongsan hold set');
  });
});
