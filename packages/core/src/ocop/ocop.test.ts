import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ocopRecognitionSchema, ocopStatus, ocopValidUntil } from './index.ts';

describe('an OCOP recognition', () => {
  it('holds for 36 months, the last day included', () => {
    const decided = { decidedOn: '2021-06-15' };
    expect(ocopValidUntil(decided)).toBe('2024-06-15');
    expect(ocopStatus(decided, '2024-06-15')).toBe('valid');
    expect(ocopStatus(decided, '2024-06-16')).toBe('expired');
  });
  it('clamps the last day to the month’s end', () => {
    expect(ocopValidUntil({ decidedOn: '2024-02-29' })).toBe('2027-02-28');
  });
  it('is neither valid nor expired when its day is not known', () => {
    expect(ocopStatus({}, '2026-11-22')).toBe('unknown');
  });
  it('has lapsed for certain when even its latest possible day has', () => {
    expect(ocopStatus({ decidedBy: '2021-06-30' }, '2024-07-01')).toBe('expired');
  });
  it('is never valid by its latest possible day alone', () => {
    expect(ocopStatus({ decidedBy: '2026-06-30' }, '2026-11-22')).toBe('unknown');
  });
  it.each([1, 2, 6, '5'])('does not exist with %s stars', (stars) => {
    expect(z.safeParse(ocopRecognitionSchema, { group: 'food', stars }).success).toBe(false);
  });
  it('survives a group of a later release', () => {
    expect(z.parse(ocopRecognitionSchema, { group: 'digital', stars: 4 }).group).toBe('other');
  });
});
