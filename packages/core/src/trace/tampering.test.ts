import { beforeAll, describe, expect, it } from 'vitest';
import type { TraceIssuer } from '../lot/issuer.ts';
import { generateTraceKey, signTrace, verifyTrace, type TraceKeyPair, type TraceStatement } from './index.ts';

const now = new Date('2026-10-01T00:00:00Z');
const stem = 'https://trace.example';
const facts: TraceStatement = {
  gtin: '09520123456788',
  lot: 'TC-26-0917',
  harvested: { from: '2026-09-12', to: '2026-09-17' },
  useBy: '2027-09-30',
  growingArea: 'VN-DTOR-0017',
};

let key: TraceKeyPair;
let issuer: TraceIssuer;
let uri: string;
let itemUri: string;
let lotUri: string;

const sign = (statement: TraceStatement, by = key) =>
  signTrace({ stem, issuer: 'vn.example.trace', key: by, facts: statement, now });
const pinned = (pair: TraceKeyPair, state: TraceIssuer['keys'][number]['state'] = 'active'): TraceIssuer => ({
  issuer: 'vn.example.trace',
  name: 'Example',
  hosts: ['trace.example'],
  keys: [{ keyId: pair.keyId, state, jwk: pair.publicJwk }],
});
const verdictOf = (link: string, issuers = [issuer]) => verifyTrace(link, issuers, { now });
const statusOf = async (link: string, issuers = [issuer]) => (await verdictOf(link, issuers)).status;

beforeAll(async () => {
  key = await generateTraceKey();
  issuer = pinned(key);
  uri = await sign(facts);
  itemUri = await sign({ ...facts, serial: '42' });
  lotUri = await sign({ lot: 'NA-26-0805', useBy: '2026-10-03' });
});

describe('a signed link', () => {
  it('is valid and states its facts', async () => {
    expect(await verdictOf(uri)).toMatchObject({ status: 'valid', facts, host: 'trace.example' });
    expect(await verdictOf(itemUri)).toMatchObject({ status: 'valid', facts: { ...facts, serial: '42' } });
    expect(await verdictOf(lotUri)).toMatchObject({
      status: 'valid',
      facts: { lot: 'NA-26-0805', useBy: '2026-10-03' },
    });
  });
  it('carries a signature of ninety characters, in AI 8030 only beside a serial', () => {
    expect(uri).toMatch(/[?&]s=[\w-]{90}$/);
    expect(lotUri).toMatch(/\/t\/NA-26-0805\?17=261003&s=[\w-]{90}$/);
    expect(itemUri).toMatch(/[?&]8030=[\w-]{90}$/);
    expect(itemUri).not.toContain('s=');
  });
  it('is valid under the host’s upper case, after a stem, with a fragment and a messenger’s parameter', async () => {
    expect(await statusOf(uri.replace('https://trace.example', 'HTTPS://TRACE.EXAMPLE'))).toBe('valid');
    expect(await statusOf(uri.replace('.example/', '.example/tra-cuu/'))).toBe('valid');
    expect(await statusOf(`${uri}&fbclid=abc&utm_source=zalo#top`)).toBe('valid');
  });
  it('is valid in any order of its query and however its values are encoded', async () => {
    const [path = '', query = ''] = uri.split('?');
    expect(await statusOf(`${path}?${query.split('&').reverse().join('&')}`)).toBe('valid');
    expect(await statusOf(uri.replace('TC-26', '%54C%2D26'))).toBe('valid');
  });
});

describe('tampering', () => {
  const ways: readonly (readonly [way: string, change: (link: string) => string, status: string])[] = [
    ['changing the GTIN', (link) => link.replace('09520123456788', '09520123456771'), 'altered'],
    ['changing the lot', (link) => link.replace('0917?', '0918?'), 'altered'],
    ['changing the harvest', (link) => link.replace('7007=260912260917', '7007=260912260918'), 'altered'],
    ['shortening the harvest to a day', (link) => link.replace('7007=260912260917', '7007=260912'), 'altered'],
    ['changing the use-by date', (link) => link.replace('17=270930', '17=280930'), 'altered'],
    ['changing the growing area', (link) => link.replace('DTOR-0017', 'DTOR-0018'), 'altered'],
    ['removing a fact', (link) => link.replace('17=270930&', ''), 'altered'],
    ['adding a fact', (link) => link.replace('?', '?422=704&'), 'altered'],
    ['adding a serial', (link) => link.replace('?', '/21/7?'), 'malformed'],
    ['adding a variant', (link) => link.replace('/10/', '/22/B/10/'), 'altered'],
    ['renaming a fact', (link) => link.replace('17=', '15='), 'altered'],
    ['repeating a fact', (link) => `${link}&17=270930`, 'malformed'],
    ['hiding a fact in an encoded name', (link) => `${link}&%31%37=280930`, 'malformed'],
    ['hiding a signature in an encoded name', (link) => `${link}&%73=AAAA`, 'malformed'],
    ['repeating the signature', (link) => `${link}&s=${link.slice(-90)}`, 'malformed'],
    ['adding an empty signature', (link) => `${link}&s`, 'malformed'],
    ['removing the signature', (link) => link.replace(/&s=.*/, ''), 'unsigned'],
    ['emptying the signature', (link) => link.replace(/s=.*/, 's='), 'malformed'],
    ['cutting the signature', (link) => link.slice(0, -1), 'malformed'],
    ['padding the signature', (link) => `${link}==`, 'malformed'],
    ['encoding the signature', (link) => link.replace(/s=A/, 's=%41'), 'malformed'],
    ['moving the signature to AI 8030', (link) => link.replace('s=A', '8030=A'), 'malformed'],
    ['writing the lot in lower case', (link) => link.replace('TC-', 'tc-'), 'malformed'],
    ['changing to the host of somebody else', (link) => link.replace('trace.example', 'trace.example.net'), 'foreign'],
    ['changing the port', (link) => link.replace('trace.example', 'trace.example:8443'), 'foreign'],
    ['naming another key', (link) => link.replace(/s=..../, 's=Af__'), 'unknownKey'],
    ['naming another version', (link) => link.replace(/s=../, 's=Ag'), 'cannotCheck'],
  ];
  it.each(ways)('by %s', async (_, change, status) => {
    const changed = change(uri);
    expect(changed).not.toBe(uri);
    expect(await statusOf(changed)).toBe(status);
  });

  it('by changing any one character of the signature', async () => {
    const statuses = new Set<string>();
    for (let at = uri.length - 90; at < uri.length; at += 1) {
      const other = uri[at] === 'A' ? 'B' : 'A';
      statuses.add(await statusOf(uri.slice(0, at) + other + uri.slice(at + 1)));
    }
    expect(statuses).not.toContain('valid');
    expect(statuses).toContain('altered');
  });
  it('by setting the spare bits', async () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = alphabet.indexOf(uri.slice(-1));
    for (let bits = 1; bits < 16; bits += 1) {
      expect(await verdictOf(uri.slice(0, -1) + (alphabet[last + bits] ?? ''))).toMatchObject({
        status: 'malformed',
        fault: 'signatureForm',
      });
    }
  });
  it('by turning a link without GTIN into one with, and back', async () => {
    const query = lotUri.slice(lotUri.indexOf('?'));
    expect(await statusOf(`${stem}/01/09520123456788/10/NA-26-0805${query}`)).toBe('altered');
    expect(await statusOf(`${stem}/t/TC-26-0917${uri.slice(uri.indexOf('?'))}`)).toBe('altered');
  });
  it('by putting the signature of an item on its lot', async () => {
    const signature = itemUri.slice(-90);
    expect(await statusOf(uri.slice(0, -90) + signature)).toBe('altered');
  });
  it('by repeating an item’s signature in the query', async () => {
    expect(await statusOf(`${itemUri}&s=${itemUri.slice(-90)}`)).toBe('malformed');
  });
  it('by signing with one’s own key under the issuer’s key id', async () => {
    const own = await generateTraceKey();
    expect(await statusOf(await sign(facts, { ...own, keyId: key.keyId }))).toBe('altered');
  });
  it('by signing with one’s own key', async () => {
    expect(await statusOf(await sign(facts, await generateTraceKey([key.keyId])))).toBe('unknownKey');
  });
  it('by signing in another issuer’s name with a key that is pinned for one’s own', async () => {
    const other = await generateTraceKey([key.keyId]);
    const both = [issuer, { ...pinned(other), issuer: 'vn.example.other', hosts: ['other.example'] }];
    expect(await statusOf(await sign(facts, other), both)).toBe('unknownKey');
  });
  it('by an issuer on a shared host who names another issuer', async () => {
    const other = { ...pinned(key), issuer: 'vn.example.other' };
    expect(await statusOf(uri, [other])).toBe('altered');
    expect(await statusOf(uri, [other, issuer])).toBe('valid');
  });
});
