import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findKeyRing, findPublicKeys, openKeyRing, Passphrase, placeKeyRing, rotateKeyFile } from './index.ts';
import { createKeyRing, publicKeys } from './key-ring.ts';

const now = new Date('2026-11-22T03:00:00Z');
const text = 'Tân Cương buổi sáng';
const passphrase = new Passphrase(text);

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nongsan-lock-'));
  file = join(folder, 'trace-keys.json');
});
afterEach(() => rm(folder, { recursive: true }));

/** A file as releases before this one wrote it. */
async function writePlainFile() {
  const ring = await createKeyRing(now);
  await writeFile(file, `${JSON.stringify(ring, undefined, 2)}\n`, { mode: 0o600 });
  return ring;
}
const contents = async () =>
  Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8'))).then((all) => all.join());

describe('keys under the operator’s passphrase', () => {
  test('open with it, after a rotation too', async () => {
    const ring = await openKeyRing(folder, now, passphrase);
    expect(await openKeyRing(folder, now, passphrase)).toEqual(ring);
    const rotated = await rotateKeyFile(folder, now, passphrase);
    expect(await findKeyRing(folder, passphrase)).toEqual(rotated);
    expect(rotated.retired.map(({ keyId }) => keyId)).toEqual([ring.active.keyId]);
  });

  test('leave no private part in the folder', async () => {
    const ring = await openKeyRing(folder, now, passphrase);
    const all = await contents();
    expect(all).not.toContain(ring.active.privateJwk.d);
    expect(all).not.toContain(text);
    expect(await readdir(folder)).toEqual(['trace-keys.json']);
  });

  test.each([
    ['another', new Passphrase('Tân Cương buổi chiều'), 'do not open'],
    ['none', undefined, 'are encrypted'],
  ])('are refused with %s, and stay as they are', async (_, given, words) => {
    const { active } = await openKeyRing(folder, now, passphrase);
    const before = await readFile(file, 'utf8');
    for (const attempt of [openKeyRing, rotateKeyFile]) {
      const failure = await attempt(folder, now, given).catch((error: unknown) => error);
      expect(failure).toMatchObject({ name: 'KeyPassphraseError', code: 'key-passphrase' });
      expect(String(failure)).toContain(words);
      expect(inspect(failure, { depth: 9 })).not.toContain(active.privateJwk.d);
    }
    expect(await readFile(file, 'utf8')).toBe(before);
  });

  test('tell their public halves without it', async () => {
    const ring = await openKeyRing(folder, now, passphrase);
    expect(await findPublicKeys(folder)).toEqual({ lock: 'passphrase', keys: publicKeys(ring) });
  });

  test.each(['since', 'x', 'tag', 'data', 'salt', 'iv'])('do not open when somebody changed %s', async (member) => {
    await openKeyRing(folder, now, passphrase);
    const kept = await readFile(file, 'utf8');
    const changed = kept.replace(new RegExp(`("${member}": ")(.)`), (_, start: string, first: string) =>
      member === 'since' ? `${start}1` : `${start}${first === 'A' ? 'B' : 'A'}`,
    );
    expect(changed).not.toBe(kept);
    await writeFile(file, changed);
    await expect(openKeyRing(folder, now, passphrase)).rejects.toMatchObject({ code: 'key-passphrase' });
  });

  test('are not read at any price that a stranger’s file asks', async () => {
    await openKeyRing(folder, now, passphrase);
    await writeFile(file, (await readFile(file, 'utf8')).replace('"n": 131072', '"n": 1073741824'));
    await expect(openKeyRing(folder, now, passphrase)).rejects.toMatchObject({ code: 'key-file' });
  });

  test('come with it out of a backup', async () => {
    const ring = await createKeyRing(now);
    await placeKeyRing(folder, ring, passphrase);
    expect(await contents()).not.toContain(ring.active.privateJwk.d);
    expect(await findKeyRing(folder, passphrase)).toEqual(ring);
  });
});

describe('keys without a passphrase of the operator’s', () => {
  test('are under one that was drawn, in a file of its own for its owner', async () => {
    const ring = await openKeyRing(folder, now);
    expect(await readFile(file, 'utf8')).not.toContain(ring.active.privateJwk.d);
    const drawn = join(folder, 'trace-passphrase');
    expect(Buffer.from((await readFile(drawn, 'utf8')).trim(), 'base64url')).toHaveLength(32);
    // Windows keeps no such bits.
    const mode = async () => (process.platform === 'win32' ? 0o600 : (await stat(drawn)).mode & 0o777);
    expect(await mode()).toBe(0o600);
    await chmod(drawn, 0o644);
    expect(await openKeyRing(folder, now)).toEqual(ring);
    expect(await mode()).toBe(0o600);
  });

  test('say which file is missing when it is', async () => {
    await openKeyRing(folder, now);
    await rm(join(folder, 'trace-passphrase'));
    await expect(openKeyRing(folder, now)).rejects.toThrow('“trace-passphrase”');
  });

  test('are encrypted anew as soon as there is one, and the drawn one is gone', async () => {
    const ring = await openKeyRing(folder, now);
    expect(await openKeyRing(folder, now, passphrase)).toEqual(ring);
    expect(await readdir(folder)).toEqual(['trace-keys.json']);
    await expect(openKeyRing(folder, now)).rejects.toMatchObject({ code: 'key-passphrase' });
  });
});

describe('a file of an older release', () => {
  test('stays as it is without a passphrase, so that the older release can come back', async () => {
    const ring = await writePlainFile();
    const before = await readFile(file, 'utf8');
    expect(await openKeyRing(folder, now)).toEqual(ring);
    expect(await readFile(file, 'utf8')).toBe(before);
    expect((await findPublicKeys(folder))?.lock).toBe('none');
  });

  test('is encrypted as soon as there is one', async () => {
    const ring = await writePlainFile();
    expect(await openKeyRing(folder, now, passphrase)).toEqual(ring);
    expect(await contents()).not.toContain(ring.active.privateJwk.d);
    expect(await findKeyRing(folder, passphrase)).toEqual(ring);
  });
});

test('a passphrase cannot be printed', () => {
  for (const printed of [
    inspect(passphrase, { depth: 9, showHidden: true }),
    JSON.stringify({ passphrase }),
    Object.prototype.toString.call(passphrase),
  ]) {
    expect(printed).not.toContain('Tân');
  }
});
