import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyTrace } from '@nongsan/core/trace';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../database/index.ts';
import { listIssuers, putIssuer } from '../repository/index.ts';
import { loadSample, sampleId } from '../sample/index.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import {
  createTraceSigner,
  keyIdOf,
  openKeyRing,
  publicKeys,
  publishKeys,
  resignLots,
  revokeKeyFile,
} from './index.ts';

const now = new Date('2026-11-22T03:00:00Z');
const portal = sampleId('portal', 'thai-nguyen');

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nongsan-revoke-'));
  database = await createTestDatabase();
  const signer = createTraceSigner(await openKeyRing(folder, now));
  const origins = { publicOrigin: 'https://id.example', portalOrigins: ['https://shop.example'] };
  await loadSample(database.sql, { now, ...origins, signer });
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const links = async () => {
  const rows = await database.sql<{ code: string; link: string }[]>`
    SELECT code, 'https://id.example' || link_path || CASE WHEN link_path LIKE '%?%' THEN '&' ELSE '?' END || 's=' || signature AS link
    FROM lots JOIN stores USING (store_id) WHERE portal_id = ${portal} ORDER BY code`;
  return rows;
};
/** Code of a lot that somebody changed on record. */
let changed = '';

const verdictOf = async (link: string) =>
  (await verifyTrace(link, await listIssuers(database.sql, portal), { now })).status;

describe('a revoked key', () => {
  test('is replaced; every label that it signed is refused, and what is on record is signed anew', async () => {
    const [forged] = await links();
    changed = forged?.code ?? '';
    await database.sql`UPDATE lots SET link_path = replace(link_path, '7007=26', '7007=25') WHERE code = ${forged?.code ?? ''}`;
    const printed = await links();
    const before = await openKeyRing(folder, now);
    const since = '2026-11-20';
    const ring = await revokeKeyFile(folder, { keyId: before.active.keyId, reason: 'compromised', since }, now);
    expect(ring.active.keyId).not.toBe(before.active.keyId);
    expect(ring.retired).toMatchObject([
      { keyId: before.active.keyId, state: 'revoked', reason: 'compromised', until: '2026-11-20T00:00:00+07:00' },
    ]);

    expect(await publishKeys(database.sql, publicKeys(ring))).toHaveLength(4);
    const resigned = await resignLots(database.sql, createTraceSigner(ring), now);
    // Nobody signs unseen what does not fit its old signature.
    expect(resigned.doubtful).toEqual([forged?.code]);
    expect(resigned.signed).toBeGreaterThan(20);

    for (const { link } of printed) expect(await verdictOf(link)).toBe('revokedKey');
    const fresh = (await links()).filter(({ code }) => code !== forged?.code);
    for (const { link } of fresh) expect(await verdictOf(link), link).toBe('valid');
    // The facts are the same, only the signature is another.
    const facts = (link: string) => link.replace(/[?&]s=.*/, '');
    expect(fresh.map(({ link }) => facts(link))).toEqual(
      printed.filter(({ code }) => code !== forged?.code).map(({ link }) => facts(link)),
    );
    expect(await resignLots(database.sql, createTraceSigner(ring), now)).toEqual({
      signed: 0,
      doubtful: [forged?.code],
    });
  });

  test('stays as it was revoked first, and an unknown one is refused', async () => {
    const { retired } = await openKeyRing(folder, now);
    const keyId = retired[0]?.keyId ?? '';
    const again = await revokeKeyFile(folder, { keyId, reason: 'lost' }, new Date('2027-01-01T00:00:00Z'));
    expect(again.retired).toEqual(retired);
    await expect(revokeKeyFile(folder, { keyId: 'zzzz', reason: 'lost' }, now)).rejects.toMatchObject({
      code: 'unknown-trace-key',
    });
  });

  test('does not come back with the next load of the sample', async () => {
    const ring = await openKeyRing(folder, now);
    const origins = { publicOrigin: 'https://id.example', portalOrigins: ['https://shop.example'] };
    await loadSample(database.sql, {
      now: new Date('2026-11-23T03:00:00Z'),
      ...origins,
      signer: createTraceSigner(ring),
    });
    const signatures = await database.sql<{ signature: string }[]>`SELECT signature FROM lots WHERE code <> ${changed}`;
    for (const { signature } of signatures) expect(keyIdOf(signature)).toBe(ring.active.keyId);
  });

  test('keeps its reason out of the contract', async () => {
    expect(JSON.stringify(await listIssuers(database.sql, portal))).not.toContain('compromised');
  });
});

test('publishing leaves keys of other rings and issuers of other rings alone', async () => {
  const other = await mkdtemp(join(tmpdir(), 'nongsan-other-'));
  const theirs = publicKeys(await openKeyRing(other, now));
  await rm(other, { recursive: true });
  const ours = publicKeys(await openKeyRing(folder, now));
  const issuer = (name: string, keys: readonly object[]) =>
    putIssuer(database.sql, portal, { issuer: name, name, hosts: ['id.example'], keys: keys as never });
  await issuer('theirs.example', theirs);
  await issuer('shared.example', [...theirs, ...ours]);
  expect(await publishKeys(database.sql, ours)).not.toContain('theirs.example');
  const issuers = await listIssuers(database.sql, portal);
  // A new ring for an issuer whose keys were lost: somebody has to name it.
  expect(await publishKeys(database.sql, ours, 'theirs.example')).toContain('theirs.example');
  const both = (await listIssuers(database.sql, portal)).find((one) => one.issuer === 'theirs.example');
  expect(both?.keys).toHaveLength(ours.length + theirs.length);
  const keysOf = (name: string) => issuers.find((one) => one.issuer === name)?.keys.map(({ keyId }) => keyId);
  expect(keysOf('theirs.example')).toEqual(theirs.map(({ keyId }) => keyId));
  expect(keysOf('shared.example')).toEqual([...ours, ...theirs].map(({ keyId }) => keyId));
});
