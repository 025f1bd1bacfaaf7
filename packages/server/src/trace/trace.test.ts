import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TraceIssuer } from '@nongsan/core';
import { verifyTrace } from '@nongsan/core/trace';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTraceSigner, openKeyRing, publicKeys, rotateKeyFile } from './index.ts';

const now = new Date('2026-11-22T03:00:00Z');
const facts = { lot: 'HD-261116', harvested: { from: '2026-11-16', to: '2026-11-16' } };
const issuer = (keys: TraceIssuer['keys']): TraceIssuer => ({
  issuer: 'tn.example',
  name: 'Thái Nguyên',
  hosts: ['id.example'],
  keys,
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nongsan-keys-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the key file', () => {
  test('is made once and read afterwards', async () => {
    const first = await openKeyRing(folder, now);
    expect(await openKeyRing(folder, now)).toEqual(first);
  });

  test('is the same for two processes that begin at once', async () => {
    const [one, other] = await Promise.all([openKeyRing(folder, now), openKeyRing(folder, now)]);
    expect(one).toEqual(other);
  });

  test('is readable by its owner alone, also after a careless restore', async () => {
    await openKeyRing(folder, now);
    const file = join(folder, 'trace-keys.json');
    // Windows keeps no such bits.
    const mode = async () => (process.platform === 'win32' ? 0o600 : (await stat(file)).mode & 0o777);
    expect(await mode()).toBe(0o600);
    await chmod(file, 0o644);
    await openKeyRing(folder, now);
    expect(await mode()).toBe(0o600);
  });

  test('that is damaged is refused, kept, and not quoted', async () => {
    const file = join(folder, 'trace-keys.json');
    await writeFile(file, '{"d":"secret"');
    const failure = await openKeyRing(folder, now).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'KeyFileError', code: 'key-file' });
    expect(String(failure)).not.toContain('secret');
    expect(await readFile(file, 'utf8')).toBe('{"d":"secret"');
  });

  test('gives no private part to those who ask for public keys', async () => {
    const ring = await rotateKeyFile(folder, now);
    expect(JSON.stringify(publicKeys(ring))).not.toMatch(/"d"/);
  });
});

describe('a signed lot', () => {
  test('verifies against the published keys wherever it is hosted', async () => {
    const signer = createTraceSigner(await openKeyRing(folder, now));
    const { linkPath, signature } = await signer.sign('tn.example', facts, now);
    expect(linkPath).toBe('/t/HD-261116?7007=261116');
    const link = `https://id.example${linkPath}&s=${signature}`;
    expect(await verifyTrace(link, [issuer([...signer.keys])], { now })).toMatchObject({ status: 'valid' });
  });

  test('says it is not ours when another issuer is claimed', async () => {
    const signer = createTraceSigner(await openKeyRing(folder, now));
    const { linkPath, signature } = await signer.sign('other.example', facts, now);
    const link = `https://id.example${linkPath}&s=${signature}`;
    expect(await verifyTrace(link, [issuer([...signer.keys])], { now })).toMatchObject({ status: 'altered' });
  });

  test('stays valid after the key was rotated, as signed by a retired key', async () => {
    const before = createTraceSigner(await openKeyRing(folder, now));
    const { linkPath, signature } = await before.sign('tn.example', facts, now);
    const ring = await rotateKeyFile(folder, now);
    const verdict = await verifyTrace(`https://id.example${linkPath}&s=${signature}`, [issuer([...publicKeys(ring)])], {
      now,
    });
    expect(verdict).toMatchObject({ status: 'valid', retired: true });
  });
});
