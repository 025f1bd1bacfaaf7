import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growingAreaCodeKinds, parseGrowingAreaCode, sameGrowingAreaCode } from './index.ts';

describe('an export code', () => {
  it('is read in its strict form', () => {
    expect(parseGrowingAreaCode('VN-DTOR-0017')).toEqual({
      kind: 'export-orchard',
      raw: 'VN-DTOR-0017',
      normal: 'VN-DTOR-0017',
      parts: { area: 'DT', number: '0017' },
    });
  });
  it('keeps the text as printed and compares a normal form', () => {
    expect(parseGrowingAreaCode('VN-BGOR 001')).toMatchObject({ raw: 'VN-BGOR 001', normal: 'VN-BGOR-0001' });
    expect(parseGrowingAreaCode('  vn.bgor–0001 ')).toMatchObject({
      raw: '  vn.bgor–0001 ',
      normal: 'VN-BGOR-0001',
    });
  });
  it('of a packing house is told from one of an orchard', () => {
    expect(parseGrowingAreaCode('VNDTPH-0001')).toMatchObject({ kind: 'packing-house', normal: 'VN-DTPH-0001' });
  });
  it('ignores how many zeros lead and which sign separates', () => {
    const zeros = fc.integer({ min: 0, max: 5 });
    const sign = fc.constantFrom('', ' ', '-', '.', ' - ', '\u00a0', '–');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), zeros, sign, (number, lead, between) => {
        const text = `vn-lsor${between}${'0'.repeat(lead)}${number}`;
        expect(parseGrowingAreaCode(text)).toMatchObject({ kind: 'export-orchard', raw: text });
        expect(sameGrowingAreaCode(text, `VN-LSOR-${number}`)).toBe(true);
      }),
    );
  });
});

describe('a domestic code', () => {
  it('has province, district, commune, site and year', () => {
    expect(parseGrowingAreaCode('VN-19-164-05503-01-23')).toEqual({
      kind: 'domestic',
      raw: 'VN-19-164-05503-01-23',
      normal: 'VN-19-164-05503-01-23',
      parts: { province: '19', district: '164', commune: '05503', site: '01', year: '23' },
    });
  });
  it('is the same without separators', () => {
    expect(sameGrowingAreaCode('VN19164055030123', 'VN-19-164-05503-01-23')).toBe(true);
    expect(sameGrowingAreaCode('VN.19.164.05503.0001.23', 'VN-19-164-05503-01-23')).toBe(false);
  });
});

describe('any other code', () => {
  it('is kept and compared in upper case', () => {
    expect(parseGrowingAreaCode('gap/tn.2024-07')).toMatchObject({ kind: 'other', normal: 'GAP/TN.2024-07' });
  });
  it.each([
    ['', 'empty'],
    [' \u00a0', 'empty'],
    ['VN1', 'tooShort'],
    ['A'.repeat(41), 'tooLong'],
    ['AB 12345', 'characters'],
    ['mã số 123', 'characters'],
    ['VN-DTOR-0017\u202e', 'characters'],
    ['ſVN-1234', 'characters'],
  ])('%j is no code: %s', (raw, fault) => {
    expect(parseGrowingAreaCode(raw)).toEqual({ kind: 'invalid', raw, fault });
  });
  it('is never mistaken for the same when both are no codes', () => {
    expect(sameGrowingAreaCode('', '')).toBe(false);
  });
});

describe('a normal form', () => {
  it('reads back to itself, whatever text it came from', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(VN)?[-. ]?[0-9A-Za-z./ -]{0,24}$/), (text) => {
        const code = parseGrowingAreaCode(text);
        if (code.kind === 'invalid') return;
        expect(growingAreaCodeKinds).toContain(code.kind);
        expect(parseGrowingAreaCode(code.normal)).toMatchObject({ kind: code.kind, normal: code.normal });
      }),
    );
  });
});
