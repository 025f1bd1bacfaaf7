/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lunarYear, solarDate, tetDate } from './index.ts';

interface Year {
  readonly tet: string;
  readonly hungKings: string;
  readonly leapMonth?: number;
}

const file = readFileSync(new URL('../../test-vectors/lunar-years.json', import.meta.url), 'utf8');
const { years } = JSON.parse(file) as { readonly years: Readonly<Record<string, Year>> };

describe('the calendar of a century', () => {
  it.each(Object.entries(years))('%s', (text, { tet, hungKings, leapMonth }) => {
    const year = Number(text);
    expect(tetDate(year)).toBe(tet);
    expect(solarDate({ year, month: 3, leap: false, day: 10 })).toBe(hungKings);
    expect(lunarYear(year).find(({ leap }) => leap)?.month).toBe(leapMonth);
  });
});
