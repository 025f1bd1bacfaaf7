import { describe, expect, it } from 'vitest';
import { addDays, dayNumber, dayOf, weekdayOf } from './day.ts';

describe('counting days', () => {
  it('goes over months, leap days and years in both directions', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });
  it('starts in 1970', () => {
    expect([dayNumber('1970-01-02'), dayOf(-1)]).toEqual([1, '1969-12-31']);
  });
  it.each([
    ['2026-02-17', 'tuesday'],
    ['1968-01-29', 'monday'],
    ['2025-06-01', 'sunday'],
  ])('knows that %s is a %s', (date, weekday) => {
    expect(weekdayOf(date)).toBe(weekday);
  });
});
