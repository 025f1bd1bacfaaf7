import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TraceIssuer } from '../lot/issuer.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { hasLowS, toLowS } from './low-s.ts';
import { generateTraceKey, readTraceFacts, signTrace, traceKeyId, traceVerdicts, verifyTrace } from './index.ts';
import type { SignInput, TraceErrorCode, TraceKeyPair } from './index.ts';

const now = new Date('2026-10-01T00:00:00Z');
const facts = { lot: 'NA-26-0805', useBy: '2026-10-03' };
let key: TraceKeyPair;
let input: SignInput;
let uri: string;

const pinned = (keyId: string, state: TraceIssuer['keys'][number]['state'], x = key.publicJwk.x): TraceIssuer => ({
  issuer: 'vn.example.trace',
  name: 'Example',
  hosts: ['trace.example'],
  keys: [{ keyId, state, jwk: { ...key.publicJwk, x } }],
});

beforeAll(async () => {
  key = await generateTraceKey();
  input = { stem: 'https://trace.example', issuer: 'vn.example.trace', key, facts, now };
  uri = await signTrace(input);
});

describe('a key', () => {
  it('that is retired still proves what it signed', async () => {
    const verdict = await verifyTrace(uri, [pinned(key.keyId, 'retired')], { now });
    expect(verdict).toMatchObject({ status: 'valid', retired: true });
  });
  it('that is revoked proves nothing', async () => {
    const verdict = await verifyTrace(uri, [pinned(key.keyId, 'revoked')], { now });
    expect(verdict).toMatchObject({ status: 'revokedKey', keyId: key.keyId, facts });
  });
  it('in a state of a later release is not judged', async () => {
    const verdict = await verifyTrace(uri, [pinned(key.keyId, 'other')], { now });
    expect(verdict).toMatchObject({ status: 'cannotCheck', reason: 'keyState' });
  });
  it('that is no point of the curve is not judged', async () => {
    const verdict = await verifyTrace(uri, [pinned(key.keyId, 'active', 'AAAA')], { now });
    expect(verdict).toMatchObject({ status: 'cannotCheck', reason: 'keyMaterial' });
  });
  it('has an id that its public half alone decides, and that its issuer has not used', async () => {
    expect(key.keyId).toMatch(/^[0-9a-f]{4}$/);
    expect(await traceKeyId(key.publicJwk)).toBe(key.keyId);
    expect(await traceKeyId(key.privateJwk)).toBe(key.keyId);
    expect((await generateTraceKey([key.keyId])).keyId).not.toBe(key.keyId);
  });
  it('is not made when every id is taken', async () => {
    const all = Array.from({ length: 65_536 }, (_, number) => number.toString(16).padStart(4, '0'));
    await expect(generateTraceKey(all)).rejects.toMatchObject({ name: 'TraceError', code: 'key' });
  });
});

describe('verifying', () => {
  it('without WebCrypto says that it cannot check, and states the facts', async () => {
    const global = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
    const verdict = await verifyTrace(uri, [pinned(key.keyId, 'active')], { now });
    if (global) Object.defineProperty(globalThis, 'crypto', global);
    expect(verdict).toMatchObject({ status: 'cannotCheck', reason: 'noWebCrypto', facts });
  });
  it('uses the WebCrypto it is given', async () => {
    const { subtle } = globalThis.crypto;
    const verdict = await verifyTrace(uri, [pinned(key.keyId, 'active')], { now, subtle });
    expect(verdict.status).toBe('valid');
  });
  it('of a product’s link without a lot says unsigned', async () => {
    const verdict = await verifyTrace('https://trace.example/01/09520123456788', [pinned(key.keyId, 'active')], {
      now,
    });
    expect(verdict).toMatchObject({ status: 'unsigned', facts: { gtin: '09520123456788' } });
  });
  it('of somebody else’s link states its facts and that it is foreign', async () => {
    const foreign = 'https://id.gs1.org/01/09520123456788/10/abc?17=261200&7007=260931';
    expect(await verifyTrace(foreign, [pinned(key.keyId, 'active')], { now })).toEqual({
      status: 'foreign',
      host: 'id.gs1.org',
      elements: expect.any(Array) as unknown,
      facts: { gtin: '09520123456788', lot: 'abc', useBy: '2026-12-31' },
    });
  });
  it('of any text gives a verdict', async () => {
    const issuers = [pinned(key.keyId, 'active')];
    const near = fc.tuple(fc.nat(uri.length), fc.nat(3), fc.string({ maxLength: 3 })).map(([at, cut, insert]) => {
      return uri.slice(0, at) + insert + uri.slice(at + cut);
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(near, fc.string({ unit: 'binary' }), fc.webUrl()), async (text) => {
        const { status } = await verifyTrace(text, issuers, { now });
        expect(traceVerdicts).toContain(status);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a statement that cannot be signed', () => {
  const gtin = '09520123456788';
  it.each<[string, Partial<SignInput>, TraceErrorCode]>([
    ['a GTIN with a wrong check digit', { facts: { ...facts, gtin: '09520123456789' } }, 'gtin'],
    ['a lot in lower case', { facts: { lot: 'na-26' } }, 'lot'],
    ['a lot of twenty-one characters', { facts: { lot: 'A'.repeat(21) } }, 'lot'],
    ['a serial without GTIN', { facts: { ...facts, serial: '1' } }, 'serial'],
    ['a serial that GS1 does not allow', { facts: { ...facts, gtin, serial: 'số 1' } }, 'element'],
    ['a day that is none', { facts: { ...facts, useBy: '2026-02-30' } }, 'date'],
    ['a day written another way', { facts: { ...facts, useBy: '30/09/2026' } }, 'date'],
    ['a day of another century', { facts: { ...facts, useBy: '2126-09-30' } }, 'date'],
    [
      'a harvest that ends before it begins',
      { facts: { ...facts, harvested: { from: '2026-09-02', to: '2026-09-01' } } },
      'date',
    ],
    ['a growing area that is no code', { facts: { ...facts, growingArea: 'đồi chè' } }, 'growingArea'],
    ['a growing area too long for AI 251', { facts: { ...facts, growingArea: 'A'.repeat(31) } }, 'growingArea'],
    ['an element twice', { more: [{ ai: '17', value: '261003' }] }, 'element'],
    ['a signature of one’s own', { more: [{ ai: '8030', value: 'AAAA' }] }, 'element'],
    ['an element that does not exist', { more: [{ ai: '5', value: 'x' }] }, 'element'],
    ['a stem that is no address', { stem: 'trace.example' }, 'stem'],
    ['a stem with a query', { stem: 'https://trace.example/?x=' }, 'element'],
    ['an issuer without a name', { issuer: '' }, 'issuer'],
    ['an issuer with a NUL', { issuer: 'a\0b' }, 'issuer'],
  ])('is %s', async (_, change, code) => {
    await expect(signTrace({ ...input, ...change })).rejects.toMatchObject({ name: 'TraceError', code });
  });
  it('is one whose key is no key', async () => {
    const privateJwk = { ...key.privateJwk, d: 'AAAA' };
    await expect(signTrace({ ...input, key: { ...key, privateJwk } })).rejects.toMatchObject({ code: 'key' });
    await expect(signTrace({ ...input, key: { ...key, keyId: 'XYZ' } })).rejects.toMatchObject({ code: 'key' });
  });
});

describe('a statement', () => {
  it('may say more, and all of it is signed', async () => {
    const link = await signTrace({ ...input, more: [{ ai: '422', value: '704' }] });
    const verdict = await verifyTrace(link, [pinned(key.keyId, 'active')], { now });
    expect(verdict).toMatchObject({
      status: 'valid',
      elements: expect.arrayContaining([{ ai: '422', value: '704' }]) as unknown,
    });
  });
  it('writes growing areas in their normal form', async () => {
    const link = await signTrace({ ...input, facts: { ...facts, growingArea: 'vn-bgor 001' } });
    expect(link).toContain('251=VN-BGOR-0001&');
  });
});

describe('facts', () => {
  it('take day 00 as the month’s last and one harvest day as first and last', () => {
    const elements = [
      { ai: '17', value: '270200' },
      { ai: '7007', value: '260901' },
    ];
    expect(readTraceFacts(elements, now)).toEqual({
      useBy: '2027-02-28',
      harvested: { from: '2026-09-01', to: '2026-09-01' },
    });
  });
  it('leave out a harvest that runs backwards', () => {
    expect(readTraceFacts([{ ai: '7007', value: '260905260901' }], now)).toEqual({});
  });
});

describe('signatures', () => {
  it('are always written with the smaller s', async () => {
    for (let count = 0; count < 16; count += 1) {
      const bytes = fromBase64Url((await signTrace(input)).slice(-90));
      expect(bytes && hasLowS(bytes.slice(3))).toBe(true);
    }
  });
  it('keep verifying after s is made the smaller', async () => {
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
    const data = new Uint8Array([1, 2, 3]);
    for (let count = 0; count < 16; count += 1) {
      const low = toLowS(new Uint8Array(await crypto.subtle.sign(algorithm, pair.privateKey, data)));
      expect(hasLowS(low)).toBe(true);
      expect(await crypto.subtle.verify(algorithm, pair.publicKey, low, data)).toBe(true);
    }
  });
});

describe('base64url', () => {
  it('has one spelling of any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(Uint8Array.from(bytes));
      }),
    );
  });
  it.each(['A', 'AB', 'AA==', 'A+/A', 'AAA\n', ' AAA', 'AAAB='])('refuses %j', (text) => {
    expect(fromBase64Url(text)).toBeUndefined();
  });
});
