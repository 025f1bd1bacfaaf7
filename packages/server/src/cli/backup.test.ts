import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { migrate, openDatabase } from '../database/index.ts';
import { addCarts } from '../backup/testing/stage.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { openTestPortal } from '../testing/test-portal.ts';
import { putTestCatalogue } from '../testing/test-catalogue.ts';
import { openKeyRing } from '../trace/index.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const server = fileURLToPath(new URL('../testing/order-process.ts', import.meta.url));

let folder: string;
const running: ChildProcess[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nongsan-cli-backup-'));
  // As root, PostgreSQL runs as another user, who has to pass through.
  await chmod(folder, 0o711);
});
afterAll(async () => {
  for (const child of running.filter(({ exitCode }) => exitCode === null)) {
    child.kill('SIGTERM');
    await once(child, 'close');
  }
  await rm(folder, { recursive: true, force: true });
});

interface Outcome {
  readonly code: number | null;
  readonly output: string;
}

/** Runs `nongsan` to its end. */
async function nongsan(args: readonly string[], environment: Record<string, string>, shell = 'exec "$0" "$@"') {
  const env = { ...process.env, DATABASE_URL: '', ...environment };
  const command = [process.execPath, '--conditions=@nongsan/source', main, ...args];
  const child = spawn('sh', ['-c', shell, ...command], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await once(child, 'close');
  return { code: child.exitCode, output } satisfies Outcome;
}

describe('nongsan backup and restore', () => {
  test('of a running server: into one file, checked, and back into a new folder with the keys', async () => {
    const home = join(folder, 'running');
    const database = await openDatabase({ folder: join(home, 'database') });
    await migrate(database.sql);
    await putTestCatalogue(database.sql);
    await database.close();
    const ring = await openKeyRing(home, new Date('2026-11-22T03:00:00Z'));
    const child = spawn(process.execPath, ['--conditions=@nongsan/source', server, join(home, 'database')]);
    running.push(child);
    await once(child.stdout, 'data');

    const backup = await nongsan(['backup', '--with-keys'], { NONGSAN_FOLDER: home });
    expect(backup).toMatchObject({ code: 0, output: expect.stringContaining('PRIVATE TRACE KEYS') as string });
    expect(backup.output).not.toContain(ring.active.privateJwk.d);
    const [name = ''] = await readdir(join(home, 'backups'));
    const file = join(home, 'backups', name);
    expect([(await stat(file)).mode & 0o777, (await stat(join(home, 'backups'))).mode & 0o777]).toEqual([0o600, 0o700]);

    const check = await nongsan(['restore', file, '--check'], {});
    expect(check).toMatchObject({
      code: 0,
      output: expect.stringContaining('2 portals (Cổng Bắc, Cổng Nam)') as string,
    });
    const refused = await nongsan(['restore', file], { NONGSAN_FOLDER: home });
    expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('already serves') as string });

    const restored = await nongsan(['restore', file, '--folder', join(folder, 'new')], {});
    expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('compared row by row') as string });
    expect(await openKeyRing(join(folder, 'new'), new Date())).toEqual(ring);
    const again = await nongsan(['restore', file, '--folder', join(folder, 'new')], {});
    expect(again).toMatchObject({ code: 1, output: expect.stringContaining('The database is not empty') as string });
    expect(again.output).not.toContain('    at ');
  }, 120_000);

  test('from one DATABASE_URL to another, where the keys are told to be kept apart', async () => {
    const shop = await openTestPortal();
    const copy = await createTestDatabase({ empty: true });
    const file = join(folder, 'by-url.tar.gz');
    const home = join(folder, 'by-url');
    const written = await nongsan(['backup', '--out', file], { DATABASE_URL: shop.url, NONGSAN_FOLDER: home });
    expect(written).toMatchObject({ code: 0, output: expect.stringContaining('trace keys are not in it') as string });
    const restored = await nongsan(['restore', file], { DATABASE_URL: copy.url, NONGSAN_FOLDER: home });
    expect(restored).toMatchObject({ code: 0, output: expect.stringContaining('before the first start') as string });
    const [row] = await copy.sql<{ all: number }[]>`SELECT count(*)::int AS all FROM products`;
    expect(row?.all).toBe(7);
    await Promise.all([shop.close(), copy.close()]);
  }, 60_000);

  test('a disk that is too small leaves no file, and a reason', async () => {
    const shop = await openTestPortal();
    await addCarts(shop.sql, 5_000);
    const file = join(folder, 'too-large.tar.gz');
    // Files of this process may not be larger than 64 blocks of 512 bytes.
    const environment = { DATABASE_URL: shop.url, NONGSAN_FOLDER: folder };
    const failed = await nongsan(['backup', '--out', file], environment, 'ulimit -f 64; exec "$0" "$@"');
    expect(failed).toMatchObject({ code: 1, output: expect.stringContaining('could not be written') as string });
    expect(failed.output).not.toContain('    at ');
    expect((await readdir(folder)).filter((name) => name.startsWith('too-large'))).toEqual([]);
    await shop.close();
  }, 60_000);

  test.each([
    [['restore'], 'needs the backup’s file'],
    [['restore', 'no-such-file.tar.gz'], 'does not exist'],
    [['restore', 'one', 'two'], 'means nothing'],
    [['backup', 'extra'], 'means nothing'],
    [['backup', '--with-keys'], 'finds no trace keys'],
  ])(
    '%j is refused with a reason',
    async (args, reason) => {
      const environment = { DATABASE_URL: inject('templateUrl'), NONGSAN_FOLDER: join(folder, 'nothing') };
      const refused = await nongsan(args, environment);
      expect(refused).toMatchObject({ code: 1, output: expect.stringContaining(reason) as string });
      expect(refused.output).not.toContain('    at ');
    },
    30_000,
  );
});
