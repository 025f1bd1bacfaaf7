import { describe, expect, it } from 'vitest';
import { lunarYears } from '../lunar/index.ts';
import { holidayDate, holidayRules, holidays, holidayOn, publicHolidays } from './index.ts';

describe('public holidays', () => {
  it('of 2026 are these', () => {
    expect(publicHolidays(2026).map(({ date, holiday }) => `${date} ${holiday}`)).toEqual([
      '2026-01-01 new-year',
      '2026-02-16 tet',
      '2026-02-17 tet',
      '2026-02-18 tet',
      '2026-02-19 tet',
      '2026-04-26 hung-kings',
      '2026-04-30 reunification',
      '2026-05-01 labour',
      '2026-09-02 national',
      '2026-11-24 culture',
    ]);
  });
  it.each([
    [2019, '2019-04-14'],
    [2020, '2020-04-02'],
    [2021, '2021-04-21'],
    [2022, '2022-04-10'],
    [2023, '2023-04-29'],
    [2024, '2024-04-18'],
    [2025, '2025-04-07'],
    [2026, '2026-04-26'],
  ])('have the Hùng Kings’ day of %i on %s', (year, date) => {
    expect(holidayDate('hung-kings', year)).toBe(date);
    expect(holidayOn(date)).toBe('hung-kings');
  });
  it('begin Tết on the eve, whatever its number in the last lunar month', () => {
    expect(holidayOn('2026-02-16')).toBe('tet');
    expect(holidayOn('2027-02-05')).toBe('tet');
    expect(holidayOn('2027-02-04')).toBeUndefined();
  });
  it('have Culture Day from 2026 on', () => {
    expect(holidayOn('2025-11-24')).toBeUndefined();
    expect(holidayOn('2027-11-24')).toBe('culture');
  });
  it('never meet', () => {
    for (let year: number = lunarYears.from; year <= lunarYears.to; year += 1) {
      const dates = publicHolidays(year).map(({ date }) => date);
      expect(new Set(dates).size).toBe(dates.length);
    }
  });
  it('all have a name in Vietnamese and English', () => {
    for (const holiday of holidays) {
      expect(holidayRules[holiday].name.vi).not.toBe('');
      expect(holidayRules[holiday].name.en).not.toBe('');
    }
  });
});
