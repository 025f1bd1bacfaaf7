import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../database/index.ts';
import { loadSample } from '../sample/index.ts';
import { runCli } from '../testing/run-cli.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { createTraceSigner, openKeyRing, Passphrase, publicKeys } from '../trace/index.ts';

const passphrase = 'Tân Cương buổi sáng';
const now = new Date('2026-11-22T03:00:00Z');

let folder: string;
let database: Database;
beforeAll(async () => {
  database = await createTestDatabase();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nongsan-key-'));
});
afterEach(() => rm(folder, { recursive: true }));
afterAll(() => database.close());

const nongsan = (args: readonly string[], environment: Record<string, string> = {}) =>
  runCli(args, { NONGSAN_FOLDER: folder, DATABASE_URL: database.url, ...environment });
/** Every file of the data folder. */
const kept = async () =>
  (await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))).join('\n');

describe('nongsan key', () => {
  test('generates once, lists without a passphrase, and says how the private key is kept', async () => {
    const file = join(folder, '..', `${folder.split('/').at(-1) ?? ''}.passphrase`);
    await writeFile(file, `${passphrase}\n`);
    const made = await nongsan(['key', 'generate'], { NONGSAN_KEY_PASSPHRASE_FILE: file });
    await rm(file);
    expect(made.code, made.stderr).toBe(0);
    const [key] = JSON.parse(made.stdout) as { keyId: string; state: string }[];
    expect(key).toMatchObject({ state: 'active' });
    const { active } = await openKeyRing(folder, now, new Passphrase(passphrase));
    for (const secret of [active.privateJwk.d, passphrase]) expect(await kept()).not.toContain(secret);

    const list = await nongsan(['key', 'list']);
    expect(list.stdout).toContain(`${key?.keyId ?? ''}  active`);
    expect(list.stdout).toContain('encrypted with your passphrase');
    const again = await nongsan(['key', 'generate'], { NONGSAN_KEY_PASSPHRASE: passphrase });
    expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('finds keys in')]);
  });

  test('without a passphrase says so, and shows public keys only, as it always did', async () => {
    const key = await nongsan(['key']);
    expect(JSON.parse(key.stdout)).toHaveLength(1);
    expect(key.stdout).not.toContain('"d"');
    expect((await nongsan(['key', 'list'])).stdout).toContain('whoever reads the folder can sign');
    const { active } = await openKeyRing(folder, now);
    expect(await readFile(join(folder, 'trace-keys.json'), 'utf8')).not.toContain(active.privateJwk.d);
  });

  test('rotates and revokes in the file and in the database, and says nothing secret', async () => {
    const secrets = { NONGSAN_KEY_PASSPHRASE: passphrase };
    const opened = () => openKeyRing(folder, now, new Passphrase(passphrase));
    const first = await opened();
    const origins = { publicOrigin: 'https://id.example', portalOrigins: ['https://shop.example'] };
    await loadSample(database.sql, { now, ...origins, signer: createTraceSigner(first) });
    const published = async () => {
      const rows = await database.sql<{ keys: { keyId: string; state: string }[] }[]>`SELECT keys FROM trace_issuers`;
      return rows.map(({ keys }) => keys.map(({ keyId, state }) => `${keyId} ${state}`));
    };
    const expected = async () => publicKeys(await opened()).map(({ keyId, state }) => `${keyId} ${state}`);

    const rotated = await nongsan(['key', 'rotate'], secrets);
    expect(rotated.code, rotated.stderr).toBe(0);
    const second = await opened();
    for (const keys of await published()) expect(keys).toEqual(await expected());
    expect(await expected()).toEqual([`${second.active.keyId} active`, `${first.active.keyId} retired`]);

    const revoked = await nongsan(['key', 'revoke', first.active.keyId, '--reason', 'compromised'], secrets);
    expect(revoked.code, revoked.stderr).toBe(0);
    expect(revoked.stdout).toContain(`Key ${first.active.keyId} is revoked. Key ${second.active.keyId} signs.`);
    expect(revoked.stderr).toMatch(/4 issuers show these keys; \d\d+ lots were signed anew/);
    for (const keys of await published()) expect(keys).toEqual(await expected());
    const list = await nongsan(['key', 'list', '--json']);
    expect(JSON.parse(list.stdout)).toMatchObject([{ state: 'active' }, { state: 'revoked', reason: 'compromised' }]);

    const said = [rotated, revoked, list].map(({ stdout, stderr }) => stdout + stderr).join('\n') + (await kept());
    for (const secret of [passphrase, first.active.privateJwk.d, second.active.privateJwk.d]) {
      expect(said).not.toContain(secret);
    }
  }, 60_000);

  test.each([
    [['key', 'sell'], {}, 'is no command'],
    [['key', 'list', 'all'], {}, 'means nothing'],
    [['key', 'list'], {}, 'finds no keys'],
    [['key', 'revoke'], {}, 'needs a key'],
    [['key', 'revoke', '1a2b'], {}, '--reason must be one of'],
    [['key', 'revoke', '1a2b', '--reason', 'lost', '--since', '2026-02-31'], {}, '--since must be a day'],
    [['key', 'revoke', '1a2b', '--reason', 'lost', '--since', '2999-01-01'], {}, '--since must be a day'],
    [['key', 'revoke', '1a2b', '--reason', 'lost'], {}, 'are not there'],
    [['key', 'generate'], { NONGSAN_KEY_PASSPHRASE: 'short' }, 'at least 12 characters'],
    [['key', 'generate'], { NONGSAN_KEY_PASSPHRASE_FILE: '/nowhere/at/all' }, 'cannot be read (ENOENT)'],
    [['key', 'generate'], { NONGSAN_KEY_PASSPHRASE: passphrase, NONGSAN_KEY_PASSPHRASE_FILE: 'x' }, 'both set'],
  ])('%j with %j is refused: %s', async (args, environment, words) => {
    const refused = await nongsan(args, environment);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain(words);
    expect(refused.stderr).not.toContain('    at ');
    expect(await readdir(folder)).toEqual([]);
  });

  test('with the wrong passphrase changes nothing and repeats neither', async () => {
    await openKeyRing(folder, now, new Passphrase(passphrase));
    const before = await kept();
    const refused = await nongsan(['key', 'rotate'], { NONGSAN_KEY_PASSPHRASE: 'Tân Cương buổi chiều' });
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('do not open')]);
    expect(refused.stderr).not.toContain('buổi');
    expect(await kept()).toBe(before);
  });
});
