import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time/day.ts';
import { lunarDate, lunarYear, lunarYears, solarDate, tetDate } from './index.ts';

describe('Tết Nguyên đán', () => {
  it.each([
    '2000-02-05',
    '2001-01-24',
    '2005-02-09',
    '2010-02-14',
    '2015-02-19',
    '2019-02-05',
    '2020-01-25',
    '2021-02-12',
    '2022-02-01',
    '2023-01-22',
    '2024-02-10',
    '2025-01-29',
    '2026-02-17',
    '2027-02-06',
    '2028-01-26',
    '2029-02-13',
  ])('fell or falls on %s', (date) => {
    expect(tetDate(Number(date.slice(0, 4)))).toBe(date);
  });
  it.each([
    ['1968-01-29', '1968-01-30'],
    ['1985-01-21', '1985-02-20'],
    ['2007-02-17', '2007-02-18'],
    ['2030-02-02', '2030-02-03'],
    ['2053-02-18', '2053-02-19'],
  ])('is %s in Viet Nam though %s in China, an hour ahead', (vietNam, china) => {
    expect(tetDate(Number(vietNam.slice(0, 4)))).toBe(vietNam);
    expect(lunarDate(china)).not.toMatchObject({ month: 1, day: 1 });
  });
  it('lies between 20 January and 21 February', () => {
    for (let year = 1968; year <= 2150; year += 1) {
      const day = tetDate(year).slice(5);
      expect(day >= '01-20' && day <= '02-21', tetDate(year)).toBe(true);
    }
  });
});

describe('the leap month', () => {
  it.each([
    [1985, 2],
    [2004, 2],
    [2006, 7],
    [2009, 5],
    [2012, 4],
    [2014, 9],
    [2017, 6],
    [2020, 4],
    [2023, 2],
    [2025, 6],
    [2028, 5],
    [2033, 11],
  ])('of %i follows month %i', (year, month) => {
    expect(lunarYear(year).filter(({ leap }) => leap)).toMatchObject([{ month }]);
  });
  it.each([2007, 2024, 2026, 2027, 2034])('is missing in %i', (year) => {
    expect(lunarYear(year)).toHaveLength(12);
  });
});

describe('a lunar date', () => {
  it.each([
    ['2024-04-18', { year: 2024, month: 3, leap: false, day: 10 }],
    ['2025-04-07', { year: 2025, month: 3, leap: false, day: 10 }],
    ['2026-04-26', { year: 2026, month: 3, leap: false, day: 10 }],
    ['2025-10-06', { year: 2025, month: 8, leap: false, day: 15 }],
    ['2025-07-25', { year: 2025, month: 6, leap: true, day: 1 }],
    ['2026-02-16', { year: 2025, month: 12, leap: false, day: 29 }],
    ['2026-01-01', { year: 2025, month: 11, leap: false, day: 13 }],
  ])('of %s is known', (date, lunar) => {
    expect(lunarDate(date)).toEqual(lunar);
    expect(solarDate(lunar)).toBe(date);
  });
  it('is none where the month has 29 days or the year no such leap month', () => {
    expect(solarDate({ year: 2025, month: 12, leap: false, day: 30 })).toBeUndefined();
    expect(solarDate({ year: 2026, month: 6, leap: true, day: 1 })).toBeUndefined();
    expect(solarDate({ year: 2026, month: 1, leap: false, day: 0 })).toBeUndefined();
  });
  it('leads back to the day it came from', () => {
    const days = fc.integer({ min: 0, max: 66_000 }).map((count) => addDays('1968-01-29', count));
    fc.assert(
      fc.property(days, (date) => solarDate(lunarDate(date)) === date),
      { numRuns: 300 },
    );
  });
  it('is refused for years that are not computed, and for what is no day', () => {
    expect(() => lunarDate('1968-01-28')).toThrow(RangeError);
    expect(() => lunarDate('2151-03-01')).toThrow(RangeError);
    expect(() => lunarDate('soon')).toThrow(RangeError);
    expect(() => lunarYear(2026.5)).toThrow('from 1968 to 2150');
  });
});

describe('lunar years', () => {
  it('have 12 or 13 months of 29 or 30 days, one after the other', () => {
    let next = tetDate(lunarYears.from);
    for (let year: number = lunarYears.from; year < lunarYears.to; year += 1) {
      const months = lunarYear(year);
      expect([12, 13]).toContain(months.length);
      for (const { first, days } of months) {
        expect(first).toBe(next);
        expect([29, 30]).toContain(days);
        next = addDays(first, days);
      }
    }
  });
  it('have at most one leap month, right behind its namesake', () => {
    for (let year = 2000; year <= 2100; year += 1) {
      const months = lunarYear(year);
      const leapAt = months.findIndex(({ leap }) => leap);
      const plain = months.filter((_, index) => index !== leapAt).map(({ month }) => month);
      expect(plain).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      if (leapAt >= 0) expect(months[leapAt]?.month).toBe(months[leapAt - 1]?.month);
    }
  });
});
