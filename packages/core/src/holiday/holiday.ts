import type { LocalizedText } from '../localized/index.ts';

/** Public holidays of Viet Nam (Labour Code 45/2019/QH14, article 112), and Culture Day from 2026 on. */
export const holidays = ['new-year', 'tet', 'hung-kings', 'reunification', 'labour', 'national', 'culture'] as const;

export type Holiday = (typeof holidays)[number];

/** On which day a holiday falls, and which days about it are free in every year. */
export interface HolidayRule {
  readonly name: LocalizedText;
  /** `MM-DD` in the named calendar. */
  readonly day: string;
  readonly calendar: 'solar' | 'lunar';
  /** First and last free day, counted from `day`. */
  readonly free: readonly [first: number, last: number];
  /** The first year in which it is kept. */
  readonly since?: number;
}

/**
 * The days that are certain years ahead. Which day is the fifth of Tết (the one before its eve, or mùng 4) and which
 * neighbour joins 2 September is decided anew each year: a store that follows it writes an exception by date.
 */
export const holidayRules: Readonly<Record<Holiday, HolidayRule>> = {
  'new-year': { name: { vi: 'Tết Dương lịch', en: 'New Year’s Day' }, day: '01-01', calendar: 'solar', free: [0, 0] },
  tet: { name: { vi: 'Tết Nguyên đán', en: 'Lunar New Year (Tết)' }, day: '01-01', calendar: 'lunar', free: [-1, 2] },
  'hung-kings': {
    name: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Commemoration Day' },
    day: '03-10',
    calendar: 'lunar',
    free: [0, 0],
  },
  reunification: {
    name: { vi: 'Ngày Giải phóng miền Nam, thống nhất đất nước', en: 'Reunification Day' },
    day: '04-30',
    calendar: 'solar',
    free: [0, 0],
  },
  labour: {
    name: { vi: 'Ngày Quốc tế Lao động', en: 'International Labour Day' },
    day: '05-01',
    calendar: 'solar',
    free: [0, 0],
  },
  national: { name: { vi: 'Quốc khánh', en: 'National Day' }, day: '09-02', calendar: 'solar', free: [0, 0] },
  // Resolution 80-NQ/TW of 7 January 2026 chose the day and means it to be free.
  culture: {
    name: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnamese Culture Day' },
    day: '11-24',
    calendar: 'solar',
    free: [0, 0],
    since: 2026,
  },
};
