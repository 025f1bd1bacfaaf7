import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toElements } from './elements.ts';
import { readTraceFacts, type TraceStatement } from './index.ts';

const now = new Date('2026-10-01T00:00:00Z');
const day = fc
  .date({ min: new Date('1980-01-01'), max: new Date('2070-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const statements: fc.Arbitrary<TraceStatement> = fc.record(
  {
    lot: fc.stringMatching(/^[0-9A-Z-]{1,20}$/),
    gtin: fc.constantFrom('09520123456788', '00000095050003'),
    useBy: day,
    harvested: fc
      .tuple(day, day)
      .map(([one, other]) => (one <= other ? { from: one, to: other } : { from: other, to: one })),
    growingArea: fc.constantFrom('VN-DTOR-0017', 'VN-19-164-05503-01-23', 'GAP/TN.2024-07'),
  },
  { requiredKeys: ['lot'] },
);

describe('facts and elements', () => {
  it('are inverse', () => {
    fc.assert(
      fc.property(statements, (statement) => {
        expect(readTraceFacts(toElements(statement, now), now)).toEqual(statement);
      }),
    );
  });
  it('write a GTIN of any length with fourteen digits', () => {
    expect(toElements({ lot: 'A', gtin: '95050003' }, now)[0]).toEqual({ ai: '01', value: '00000095050003' });
  });
  it('write a serial beside its GTIN', () => {
    const elements = toElements({ lot: 'A', gtin: '09520123456788', serial: '7/b' }, now);
    expect(elements.map(({ ai }) => ai)).toEqual(['01', '10', '21']);
  });
});

describe('facts of a stranger’s link', () => {
  it.each([
    ['17', '261301'],
    ['17', '260931'],
    ['7007', '260900'],
    ['7007', '260901260931'],
    ['7007', '260902260901'],
  ])('leave out (%s) %s, which is no day', (ai, value) => {
    expect(readTraceFacts([{ ai, value }], now)).toEqual({});
  });
  it('are read around the day of reading', () => {
    const elements = [{ ai: '17', value: '770101' }];
    expect(readTraceFacts(elements, now)).toEqual({ useBy: '1977-01-01' });
    expect(readTraceFacts(elements, new Date('2030-01-01T00:00:00Z'))).toEqual({ useBy: '2077-01-01' });
  });
  it('keep a growing-area code as the link has it', () => {
    expect(readTraceFacts([{ ai: '251', value: 'vn-bgor-1' }], now)).toEqual({ growingArea: 'vn-bgor-1' });
  });
});
