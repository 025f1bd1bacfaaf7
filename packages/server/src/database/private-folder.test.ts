import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPool, migrate, openDatabase, openEmbeddedDatabase } from './index.ts';
import { databaseUser } from './system-user.ts';

const program = fileURLToPath(new URL('../testing/order-process.ts', import.meta.url));

// mkdtemp lets nobody in but its owner. As root, the user `postgres` cannot enter it.
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nongsan-private-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('an embedded database in a folder that only its owner may enter', () => {
  it('runs, keeps its rows over a restart, and its data stays the owner’s', async () => {
    const first = await openDatabase({ folder });
    await migrate(first.sql);
    await first.sql`INSERT INTO server_secrets (name, value) VALUES ('kept', 'yes')`;
    await first.close();
    expect(await stat(join(folder, 'postgres'))).toMatchObject({ uid: process.getuid?.() });
    const second = await openDatabase({ folder });
    expect([...(await second.sql`SELECT value FROM server_secrets WHERE name = 'kept'`)]).toEqual([{ value: 'yes' }]);
    await second.close();
  });

  it('outlives a killed server, is adopted by the next and stopped by it', async () => {
    const child = spawn(process.execPath, ['--conditions=@nongsan/source', program, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    const database = await openEmbeddedDatabase({ folder });
    expect(database.adopted).toBe(true);
    const sql = createPool(database.url);
    expect(await sql`SELECT value FROM server_secrets WHERE name = 'kept'`).toHaveLength(1);
    await sql.end();
    await database.close();
    await expect(stat(join(folder, 'postgres', 'postmaster.pid'))).rejects.toThrow('ENOENT');
  });

  it('refuses root, and says what to do, where neither way leads to data and programs', async () => {
    const asked = databaseUser({ folder, program: join(folder, 'missing') });
    if (process.getuid?.() === 0)
      await expect(asked).rejects.toThrow(/chmod o\+x.*start as another user.*DATABASE_URL/);
    else expect(await asked).toEqual({ through: [] });
  });
});
