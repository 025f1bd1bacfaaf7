import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SecretKey } from '@nongsan/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestPortal, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
let folder: string;
beforeAll(async () => {
  portal = await openTestPortal();
  folder = await mkdtemp(join(tmpdir(), 'nongsan-cli-'));
});
afterAll(async () => {
  await portal.close();
  await rm(folder, { recursive: true });
});

const main = fileURLToPath(new URL('main.ts', import.meta.url));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `nongsan secret-key` to its end. */
function secretKey(...args: readonly string[]): Promise<Ended> {
  const env = { ...process.env, DATABASE_URL: portal.url, NONGSAN_FOLDER: folder };
  const command = ['--conditions=@nongsan/source', main, 'secret-key', ...args];
  return new Promise((done) => {
    execFile(process.execPath, command, { env }, (error, stdout, stderr) => {
      done({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

const listed = async () => JSON.parse((await secretKey('list', '--json')).stdout) as SecretKey[];
const authorised = (token: string) =>
  portal.app.request('/v1/admin/nothing', { headers: { authorization: `Bearer ${token}` } });

describe('nongsan secret-key', () => {
  test('tells a new key once, alone on stdout; it works until it is revoked', async () => {
    const options = ['--portal', 'north', '--name', 'ERP', '--scope', 'lots:write', '--store', 'hao'];
    const made = await secretKey('create', ...options, '--expires', '2099-01-01');
    expect(made.code, made.stderr).toBe(0);
    const token = made.stdout.trim();
    expect(token).toMatch(/^sk_[0-9A-Za-z_-]{43}$/);
    expect(made.stderr).toContain('not shown again');
    expect(made.stderr).not.toContain(token);
    expect((await authorised(token)).status).toBe(404);

    const [key] = await listed();
    expect(key).toMatchObject({ name: 'ERP', scopes: ['lots:write'], stores: ['str_hao'], portal: 'por_north' });
    expect(key?.expiresAt).toBe('2099-01-01T00:00:00.000+07:00');
    const text = await secretKey('list', '--portal', 'north');
    expect(text.stdout).toContain(`…${token.slice(-4)}  active  ERP`);
    expect(text.stdout).not.toContain(token);

    const revoked = await secretKey('revoke', key?.id ?? '');
    expect(revoked.stdout).toContain('revoked');
    expect((await authorised(token)).status).toBe(401);
  });

  test('says what it does', async () => {
    for (const args of [[], ['--help'], ['create', '--help']]) {
      const help = await secretKey(...args);
      expect([help.code, help.stdout.includes('--scope SCOPE')]).toEqual([0, true]);
    }
  });

  const ok = ['--portal', 'north', '--name', 'ERP', '--scope', 'lots:write'];
  test.each([
    [['create', '--portal', 'north', '--scope', 'lots:write'], '--name must say'],
    [['create', '--portal', 'north', '--name', 'ERP'], '--scope must be one or more of'],
    [['create', ...ok, '--scope', 'everything'], '--scope must be one or more of'],
    [['create', '--name', 'ERP', '--scope', 'lots:write'], 'There are: north, south'],
    [['create', ...ok, '--portal', 'west'], 'There are: north, south'],
    [['create', ...ok, '--store', 'khong-co'], '--store names no store'],
    [['create', ...ok, '--expires', 'tomorrow'], '--expires must be a day to come'],
    [['create', ...ok, '--expires', '2020-01-01'], '--expires must be a day to come'],
    [['revoke'], 'needs the identifier of a key'],
    [['revoke', 'key_nobody'], 'is no secret key here'],
    [['sell'], 'is no command'],
    [['list', 'all'], 'means nothing'],
  ])('%j is refused: %s', async (args, reason) => {
    const before = (await listed()).length;
    const { code, stderr } = await secretKey(...args);
    expect([code, stderr]).toEqual([1, expect.stringContaining(reason)]);
    expect(stderr).not.toContain('    at ');
    expect(await listed()).toHaveLength(before);
  });
});
