import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasLowS, hex, toLowS } from './low-s.ts';
import { decodeSignature, encodeSignature, keyIdBytes } from './signature.ts';
import { signedBytes } from './index.ts';

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const order = 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551';
const fromHex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const withS = (s: string) => fromHex('11'.repeat(32) + s);

describe('ninety characters', () => {
  it('hold version, key id and both numbers', () => {
    fc.assert(
      fc.property(fc.nat(255), bytes(2), bytes(64), (version, id, numbers) => {
        const signature = { version, keyId: hex(id), bytes: Uint8Array.from(numbers) };
        const text = encodeSignature(signature);
        expect(text).toHaveLength(90);
        expect(decodeSignature(text)).toEqual(signature);
      }),
    );
  });
  it('are neither more nor fewer, and of one alphabet', () => {
    const text = encodeSignature({ version: 1, keyId: '00ff', bytes: new Uint8Array(64) });
    for (const wrong of [
      text.slice(1),
      `${text}A`,
      `${text.slice(0, 89)}=`,
      `${text.slice(0, 89)}+`,
      '',
      ` ${text.slice(1)}`,
    ]) {
      expect(decodeSignature(wrong)).toBeUndefined();
    }
  });
  it('name a key by two bytes', () => {
    expect(keyIdBytes('0aff')).toEqual([0x0a, 0xff]);
  });
});

describe('the smaller s', () => {
  const half = '7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8';
  it('is at most half the order', () => {
    expect(hasLowS(withS(half))).toBe(true);
    expect(hasLowS(withS(half.replace(/8$/, '9')))).toBe(false);
  });
  it('is the order less the larger one', () => {
    expect(hex(toLowS(withS(order.replace(/51$/, '50'))))).toBe(`${'11'.repeat(32)}${'1'.padStart(64, '0')}`);
    expect(toLowS(withS(half))).toEqual(withS(half));
  });
});

describe('signed bytes', () => {
  const text = (issuer: string, elements: Parameters<typeof signedBytes>[3]) =>
    new TextDecoder('latin1').decode(signedBytes(issuer, 1, '0aff', elements));

  it('begin with profile, issuer, version and key', () => {
    expect(text('vn.example', [])).toBe('nongsan-trace/1\0vn.example\0\x01\x0a\xff');
  });
  it('list elements ascending as text, the signature left out', () => {
    const elements = ['7007', '17', '8030', '251', '01', '10', '3103'].map((ai) => ({
      ai,
      value: ai.length.toString(),
    }));
    expect(text('', elements).slice('nongsan-trace/1\0\0\x01..'.length)).toBe(
      '01=2\x0010=2\x0017=2\x00251=3\x003103=4\x007007=4\0',
    );
  });
  it('differ wherever issuer, key or elements differ', () => {
    const element = fc.record({ ai: fc.constantFrom('10', '17', '251'), value: fc.stringMatching(/^[!-~]{1,6}$/) });
    const statement = fc.tuple(
      fc.stringMatching(/^[a-z.]{1,6}$/),
      fc.uniqueArray(element, { selector: ({ ai }) => ai }),
    );
    const plain = ([issuer, elements]: [string, { ai: string; value: string }[]]) =>
      JSON.stringify([issuer, elements.map(({ ai, value }) => `${ai} ${value}`).sort()]);
    fc.assert(
      fc.property(statement, statement, (one, other) => {
        expect(text(...one) === text(...other)).toBe(plain(one) === plain(other));
      }),
    );
  });
});
