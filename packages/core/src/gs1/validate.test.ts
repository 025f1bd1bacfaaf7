import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gs1Date, gtinCheckDigit, isGtin, toGtin14, validateElements, type ElementFault } from './index.ts';

describe('a GTIN', () => {
  it.each(['95050003', '614141000036', '9501101530003', '09520123456788'])('%s is one', (gtin) => {
    expect(isGtin(gtin)).toBe(true);
  });
  it.each(['09520123456789', '9520123456788 ', '952012345678', '0', '', '٠9520123456788'])('%j is none', (gtin) => {
    expect(isGtin(gtin)).toBe(false);
    expect(() => toGtin14(gtin)).toThrow(expect.objectContaining({ name: 'DigitalLinkError', code: 'gtin' }) as Error);
  });
  it('is written with fourteen digits', () => {
    expect(toGtin14('9520123456788')).toBe('09520123456788');
    expect(toGtin14('95050003')).toBe('00000095050003');
  });
  it('is refused a check digit over anything but digits', () => {
    expect(() => gtinCheckDigit('95x')).toThrow(expect.objectContaining({ position: 2 }) as Error);
    expect(() => gtinCheckDigit('')).toThrow();
  });
  it('does not survive one wrong digit', () => {
    const wrong = fc.tuple(fc.stringMatching(/^[0-9]{13}$/), fc.nat(12), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(wrong, ([body, at, by]) => {
        const other = String((Number(body[at]) + by) % 10);
        const altered = body.slice(0, at) + other + body.slice(at + 1);
        expect(isGtin(body + gtinCheckDigit(body))).toBe(true);
        expect(isGtin(altered + gtinCheckDigit(body))).toBe(false);
      }),
    );
  });
});

describe('validating elements', () => {
  it.each([
    ['00', '006141411234567890'],
    ['01', '09520123456788'],
    ['253', '9520123456788ABC'],
    ['402', '95201234567891235'],
    ['8003', '09520123456788X'],
    ['8006', '095201234567880102'],
    ['8013', '1987654Ad4X4bL5ttr2310c2K'],
    ['17', '260200'],
    ['17', '280229'],
    ['7003', '2612312359'],
    ['7007', '260901260905'],
    ['8008', '26123123'],
    ['7251', '202602280000'],
    ['4324', '2602002359'],
  ])('(%s) %s holds', (ai, value) => {
    expect(validateElements([{ ai, value }])).toEqual([]);
  });
  it.each<[string, string, ElementFault['code']]>([
    ['00', '006141411234567891', 'checkDigit'],
    ['01', '09520123456789', 'checkDigit'],
    ['01', '9520123456788', 'value'],
    ['253', '9520123456789ABC', 'checkDigit'],
    ['8003', '09520123456789', 'checkDigit'],
    ['8006', '095201234567880302', 'piece'],
    ['8006', '095201234567880002', 'piece'],
    ['8013', '1987654Ad4X4bL5ttr2310c2X', 'checkPair'],
    ['8013', '2', 'checkPair'],
    ['17', '261301', 'date'],
    ['17', '270229', 'date'],
    ['7007', '260900', 'date'],
    ['7007', '260901260931', 'date'],
    ['7003', '2612312400', 'time'],
    ['8008', '2612312260', 'time'],
    ['7251', '202602300000', 'date'],
    ['05', '1', 'unknownAi'],
    ['99\n', 'A', 'unknownAi'],
  ])('(%s) %s fails: %s', (ai, value, code) => {
    expect(validateElements([{ ai, value }])).toEqual([{ ai, value, code }]);
  });
});

describe('a GS1 date', () => {
  const now = new Date('2026-11-22T00:00:00Z');
  it.each([
    ['260901', '2026-09-01'],
    ['270200', '2027-02-28'],
    ['280200', '2028-02-29'],
    ['751231', '2075-12-31'],
    ['760101', '2076-01-01'],
    ['770101', '1977-01-01'],
    ['990101', '1999-01-01'],
    ['000101', '2000-01-01'],
  ])('%s is %s in 2026', (text, iso) => {
    expect(gs1Date(text, now)).toBe(iso);
  });
  it('moves to the next century near a century’s end', () => {
    expect(gs1Date('100101', new Date('2070-06-01T00:00:00Z'))).toBe('2110-01-01');
  });
  it.each(['261301', '260001', '260931', '270229', '2609', '26090a', ''])('%j is no day', (text) => {
    expect(gs1Date(text, now)).toBeUndefined();
  });
});
