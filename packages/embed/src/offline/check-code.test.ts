import { generateTraceKey, signTrace, type TraceKeyPair } from '@nongsan/core/trace';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkCode, keysGrowOldAfter, type KeptKeys } from './check-code.ts';
import { readIssuers } from './kept-issuers.ts';

const now = new Date('2026-11-28T03:00:00Z');
const issuer = 'tn.example';
const facts = { gtin: '09520001000119', lot: 'HD-CD-261104', useBy: '2027-11-04', growingArea: 'VN-TNOR-0012' };
let pair: TraceKeyPair;
let link: string;

beforeAll(async () => {
  pair = await generateTraceKey();
  link = await signTrace({ stem: 'https://id.example', issuer, key: pair, facts, now });
});

/** The portal's JWK set, as its server writes it. */
const setOf = (state: string, of = [issuer], hosts = ['id.example']) => ({
  keys: [{ ...pair.publicJwk, kid: pair.keyId, alg: 'ES256', nongsan_state: state, nongsan_issuers: of }],
  nongsan_issuers: [{ issuer, name: 'Cổng mẫu', hosts }],
});

const kept = (set: unknown, at = now): KeptKeys => ({ issuers: readIssuers(set), at });

describe('a code without a network', () => {
  it('fits the kept key of its portal, and tells its facts, the key and when that was fetched', async () => {
    const checked = await checkCode(link, kept(setOf('active')), now);
    expect(checked).toMatchObject({ outcome: 'fits', issuer: 'Cổng mẫu', keyId: pair.keyId, keysAt: now });
    expect(checked.facts).toMatchObject({ ...facts, growingArea: 'VN-TNOR-0012' });
    expect(checked.keysAreOld).toBe(false);
  });

  it('is refused after any change of what it says', async () => {
    for (const [from, to] of [
      ['HD-CD-261104', 'HD-CD-261105'],
      ['17=271104', '17=281104'],
      ['TNOR-0012', 'TNOR-0013'],
    ] as const) {
      expect(link).toContain(from);
      expect((await checkCode(link.replace(from, to), kept(setOf('active')), now)).outcome).toBe('altered');
    }
  });

  it('proves nothing with a key that was withdrawn, and a little less with one that was replaced', async () => {
    expect((await checkCode(link, kept(setOf('revoked')), now)).outcome).toBe('revokedKey');
    expect((await checkCode(link, kept(setOf('retired')), now)).outcome).toBe('fitsRetired');
    expect((await checkCode(link, kept(setOf('borrowed')), now)).outcome).toBe('cannotCheck');
  });

  it('is not taken for the portal’s with a key of somebody else, nor on another host', async () => {
    expect((await checkCode(link, kept(setOf('active', ['other.example'])), now)).outcome).toBe('unknownKey');
    const elsewhere = kept(setOf('active', [issuer], ['other.example']));
    expect((await checkCode(link, elsewhere, now)).outcome).toBe('cannotCheck');
  });

  it('cannot be checked without keys, without a signature, or where it is no code', async () => {
    expect((await checkCode(link, undefined, now)).outcome).toBe('noKeys');
    expect((await checkCode(link.replace(/&s=.*/, ''), kept(setOf('active')), now)).outcome).toBe('unsigned');
    expect((await checkCode('https://id.example/t/', kept(setOf('active')), now)).outcome).toBe('noCode');
  });

  it('says that the keys are old once they are older than thirty days', async () => {
    const at = (age: number) => new Date(now.getTime() - age);
    const ages = [keysGrowOldAfter, keysGrowOldAfter + 1].map((age) =>
      checkCode(link, kept(setOf('active'), at(age)), now),
    );
    expect((await Promise.all(ages)).map(({ keysAreOld }) => keysAreOld)).toEqual([false, true]);
  });
});

describe('a JWK set that is none', () => {
  it.each([undefined, null, [], 'x', {}, { keys: 1 }, { keys: [null], nongsan_issuers: [null, { issuer: 1 }] }])(
    '%j gives no issuer',
    (set) => {
      expect(readIssuers(set)).toEqual([]);
    },
  );
});
