import { describe, expect, it } from 'vitest';
import { copySignsOf, defaultCopyRule, type ViewRow } from './copy-rule.ts';

const row = (day: string, views: number, province = ''): ViewRow => ({
  day,
  views,
  province,
  commune: province === '' ? '' : `${province}001`,
});
const signs = (...rows: readonly ViewRow[]) => copySignsOf(rows, defaultCopyRule);

describe('a code is taken for a copied one', () => {
  it('never for what a household does with a box of tea', () => {
    expect(signs()).toEqual([]);
    expect(signs(row('2026-11-01', 4, '19'), row('2026-11-02', 3, '01'), row('2026-11-20', 6, '01'))).toEqual([]);
  });

  it('after 25 looks within 30 days, not after 24, nor when they are spread wider', () => {
    expect(signs(row('2026-11-01', 12), row('2026-11-30', 13))).toEqual(['often']);
    expect(signs(row('2026-11-01', 12), row('2026-11-30', 12))).toEqual([]);
    expect(signs(row('2026-11-01', 12), row('2026-12-01', 13))).toEqual([]);
  });

  it('after looks in three provinces within two days, not in two, nor within three days', () => {
    const [first, second] = ['2026-11-20', '2026-11-21'];
    expect(signs(row(first, 1, '19'), row(first, 1, '01'), row(second, 1, '79'))).toEqual(['apart']);
    expect(signs(row(first, 1, '19'), row(second, 5, '01'))).toEqual([]);
    expect(signs(row(first, 1, '19'), row(second, 1, '01'), row('2026-11-22', 1, '79'))).toEqual([]);
  });

  it('whether the span lies in the past or not', () => {
    expect(signs(row('2026-01-01', 30), row('2026-11-30', 1))).toEqual(['often']);
  });

  it('by the numbers that the portal chose', () => {
    const rule = { often: { views: 2, days: 1 }, apart: { provinces: 2, days: 1 } };
    expect(copySignsOf([row('2026-11-01', 1, '19'), row('2026-11-01', 1, '01')], rule)).toEqual(['often', 'apart']);
  });

  it('not for a commune from which a look has moved away', () => {
    expect(signs(row('2026-11-20', 1, '19'), row('2026-11-20', 1, '01'), row('2026-11-20', 0, '79'))).toEqual([]);
  });
});
