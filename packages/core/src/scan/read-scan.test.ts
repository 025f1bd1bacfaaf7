import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import type { TraceIssuer } from '../lot/issuer.ts';
import { generateTraceKey, signTrace } from '../trace/index.ts';
import { readScan, textKinds, type ScanReading } from './index.ts';

const now = new Date('2026-11-22T02:00:00Z');
const facts = { gtin: '09520001000119', lot: 'HD-CD-261104', serial: '42', useBy: '2027-11-04' };

let issuers: readonly TraceIssuer[];
let signed: string;
const read = (text: string, pinned: readonly TraceIssuer[] | undefined = issuers) => readScan(text, pinned, { now });

beforeAll(async () => {
  const { keyId, publicJwk, privateJwk } = await generateTraceKey();
  const issuer = 'thai-nguyen.portal.example';
  const stem = 'https://id.portal.example';
  signed = await signTrace({ stem, issuer, key: { keyId, privateJwk }, facts, now });
  const keys = [{ keyId, state: 'active' as const, jwk: publicJwk }];
  issuers = [{ issuer, name: 'Cổng mẫu', hosts: ['id.portal.example'], keys }];
});

describe('a code of a pinned issuer', () => {
  it('is a lot’s, with the verdict on it and the link to open', async () => {
    expect(await read(` ${signed}\n`)).toMatchObject({
      kind: 'lot',
      link: signed,
      verdict: { status: 'valid', facts, issuer: { name: 'Cổng mẫu' } },
    });
  });
  it('is altered when one of its facts is changed', async () => {
    const reading = await read(signed.replace('HD-CD-261104', 'HD-CD-261105'));
    expect(reading).toMatchObject({ kind: 'lot', verdict: { status: 'altered' } });
  });
  it('is no lot’s when it leads to another page of the host', async () => {
    for (const path of ['/', '/store/x', '/t/', '/01/123/10/A', ''])
      expect(await read(`https://id.portal.example${path}`)).toEqual({ kind: 'ours', host: 'id.portal.example' });
  });
  it('cannot be told from any other while the issuers are not known', async () => {
    expect(await readScan(signed, undefined, { now })).toMatchObject({
      kind: 'unchecked',
      host: { ascii: 'id.portal.example' },
    });
  });
});

describe('a link is foreign', () => {
  it.each([
    ['on any other host', 'https://evil.example/01/09520001000119/10/A'],
    ['with the pinned host as a name before @', 'https://id.portal.example@evil.example/t/A'],
    ['behind a backslash', 'https://evil.example\\@id.portal.example/t/A'],
    ['with the pinned host in its path', 'https://evil.example/id.portal.example/t/A'],
    ['on another port', 'https://id.portal.example:8443/t/A'],
    ['with a name in another alphabet', 'https://id.pоrtal.example/t/A'],
  ])('%s', async (_, link) =>
    expect(await read(link)).toMatchObject({ kind: 'foreign', pinned: ['id.portal.example'] }),
  );

  it('whose signature is right, when the host is changed', async () => {
    const moved = signed.replace('id.portal.example', 'id.portai.example');
    expect(await read(moved)).toMatchObject({
      kind: 'foreign',
      host: { ascii: 'id.portai.example', like: 'id.portal.example' },
    });
  });

  it('of every host where no issuer is pinned', async () => {
    expect(await read(signed, [])).toMatchObject({ kind: 'foreign', pinned: [] });
  });
});

describe('a code that is no link', () => {
  it.each([
    ['wifi', 'WIFI:T:WPA;S:Cho;P:mat-khau;;'],
    ['payment', '00020101021238'],
    ['payment', 'bitcoin:1BoatSLRHtKNngkdXEeobR76b53LETtpyT'],
    ['identity', '012345678901|123456789|Nguyễn Thị Mẫu|01011990|Nữ|Xóm Mẫu'],
    ['secret', 'otpauth://totp/A?secret=JBSWY3DPEHPK3PXP'],
    ['contact', 'BEGIN:VCARD\nN:A\nEND:VCARD'],
    ['event', 'BEGIN:VEVENT\nEND:VEVENT'],
    ['phone', 'tel:0912345678'],
    ['message', 'SMSTO:0912345678:a'],
    ['mail', 'mailto:a@b.example'],
    ['place', 'geo:21.5,105.8'],
  ])('is told by its kind alone: %s', async (what, text) => expect(await read(text)).toEqual({ kind: 'text', what }));

  it.each(['javascript:alert(1)', 'data:text/html,a', 'intent://x', 'JavaScript:void(0)', 'ftp://a.example/'])(
    'is an address of another kind: %s',
    async (text) => {
      const scheme = text.slice(0, text.indexOf(':')).toLowerCase();
      expect(await read(text)).toEqual({ kind: 'text', what: 'address', scheme });
    },
  );

  it('is a text to be shown otherwise', async () => {
    for (const text of ['Chè Tân Cương', 'Lô: 12', 'HELLO-123', 'https://', 'https://a b/'])
      expect(await read(text)).toEqual({ kind: 'text', what: 'text', text });
  });

  it('is a growing-area code where it has the form of one, as it is printed', async () => {
    for (const [raw, kind] of [
      ['vn.dtor-0017', 'export-orchard'],
      ['VN-TNPH-0001', 'packing-house'],
      ['VN-19-164-05503-0000-26', 'domestic'],
    ])
      expect(await read(raw ?? '')).toMatchObject({ kind: 'area', code: { raw, kind } });
  });
});

describe('whatever a code says', () => {
  const shown = (reading: ScanReading) => JSON.stringify(reading);

  test('there is a reading of it, and no link but to a pinned host', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.webUrl(),
          fc.string().map((t) => `https:${t}`),
        ),
        async (text) => {
          const reading = await read(text);
          if (reading.kind === 'lot') expect(new URL(reading.link).host).toBe('id.portal.example');
          if (reading.kind === 'text') expect(textKinds).toContain(reading.what);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('texts that break things are no link', async () => {
    const file = new URL('../../../../test/hazards/xss.json', import.meta.url);
    const texts = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown[]>).flat();
    expect(texts.length).toBeGreaterThan(20);
    for (const text of texts) if (typeof text === 'string') expect(shown(await read(text))).not.toContain('"lot"');
    expect(shown(await read(`${signed}${'A'.repeat(10_000)}`))).toContain('"ours"');
  });
});
