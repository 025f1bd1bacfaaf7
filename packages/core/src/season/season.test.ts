import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { addDays } from '../time/day.ts';
import { inSeason, nextSeason, seasonAt, seasonSchema, type Season } from './index.ts';

const custardApple: Season = { from: '07-20', to: '09-30' };
const tangerine: Season = { from: '11-15', to: '01-20' };
const peachBlossom: Season = { from: '12-10', to: '01-15', calendar: 'lunar' };

describe('a harvest window', () => {
  it('includes its first and its last day', () => {
    expect(inSeason([custardApple], '2026-07-19')).toBe(false);
    expect(inSeason([custardApple], '2026-07-20')).toBe(true);
    expect(inSeason([custardApple], '2026-09-30')).toBe(true);
    expect(inSeason([custardApple], '2026-10-01')).toBe(false);
  });
  it('may go over the year’s end', () => {
    expect(seasonAt([tangerine], '2026-12-31')).toEqual({ from: '2026-11-15', to: '2027-01-20' });
    expect(seasonAt([tangerine], '2026-01-20')).toEqual({ from: '2025-11-15', to: '2026-01-20' });
    expect(seasonAt([tangerine], '2026-01-21')).toBeUndefined();
  });
  it('comes again next year', () => {
    expect(nextSeason([custardApple], '2026-08-01')).toEqual({ from: '2027-07-20', to: '2027-09-30' });
    expect(nextSeason([custardApple], '2026-07-19')).toEqual({ from: '2026-07-20', to: '2026-09-30' });
  });
  it('follows Tết when it is told by the moon', () => {
    expect(nextSeason([peachBlossom], '2026-10-01')).toEqual({ from: '2027-01-17', to: '2027-02-20' });
    expect(seasonAt([peachBlossom], '2026-02-01')).toEqual({ from: '2026-01-28', to: '2026-03-03' });
  });
  it('ends on the month’s last day where the month has fewer', () => {
    expect(seasonAt([{ from: '02-01', to: '02-29' }], '2026-02-28')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(seasonAt([{ from: '12-01', to: '12-30', calendar: 'lunar' }], '2026-02-16')).toMatchObject({
      to: '2026-02-16',
    });
  });
  it('of a leap year’s day comes on the 28th in other years', () => {
    expect(nextSeason([{ from: '02-29', to: '03-10' }], '2026-01-01')).toMatchObject({ from: '2026-02-28' });
    expect(nextSeason([{ from: '02-29', to: '03-10' }], '2028-01-01')).toMatchObject({ from: '2028-02-29' });
  });
  it('holds the leap month that lies inside it', () => {
    expect(inSeason([{ from: '06-15', to: '07-15', calendar: 'lunar' }], '2025-08-01')).toBe(true);
  });
});

describe('several windows', () => {
  const twice = [
    { from: '03-01', to: '04-15' },
    { from: '08-01', to: '10-31' },
  ];
  it('are in season when one of them is', () => {
    expect([inSeason(twice, '2026-04-01'), inSeason(twice, '2026-06-01'), inSeason(twice, '2026-09-01')]).toEqual([
      true,
      false,
      true,
    ]);
  });
  it('lead to the nearest', () => {
    expect(nextSeason(twice, '2026-04-01')).toMatchObject({ from: '2026-08-01' });
    expect(nextSeason(twice, '2026-11-01')).toMatchObject({ from: '2027-03-01' });
  });
  it('that overlap last as long as the longer one', () => {
    expect(seasonAt([...twice, { from: '04-01', to: '05-31' }], '2026-04-10')).toMatchObject({ to: '2026-05-31' });
  });
  it('of a calendar of a later release say nothing', () => {
    const unknown = [z.parse(seasonSchema, { from: '01-01', to: '12-31', calendar: 'rain' })];
    expect([inSeason(unknown, '2026-06-01'), nextSeason(unknown, '2026-06-01')]).toEqual([false, undefined]);
    expect(inSeason([], '2026-06-01')).toBe(false);
  });
});

describe('any window', () => {
  const monthDay = fc.integer({ min: 0, max: 364 }).map((day) => addDays('2025-01-01', day).slice(5));
  const calendar = fc.constantFrom('solar' as const, 'lunar' as const);
  const lunarSafe = (day: string) => (day.endsWith('31') ? `${day.slice(0, 2)}-30` : day);
  it('holds each day from its first to its last, and the next one begins later', () => {
    const day = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2024-01-01', days));
    fc.assert(
      fc.property(monthDay, monthDay, calendar, day, (from, to, told, today) => {
        const season = [{ from: lunarSafe(from), to: lunarSafe(to), calendar: told }];
        const [running, next] = [seasonAt(season, today), nextSeason(season, today)];
        expect(next && next.from > today && next.from <= next.to).toBe(true);
        expect(inSeason(season, next?.from ?? '')).toBe(true);
        if (running) expect(running.from <= today && today <= running.to).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the schema of a window', () => {
  it.each(['7-20', '13-01', '00-10', '07-32', '07-00'])('refuses %s', (from) => {
    expect(z.safeParse(seasonSchema, { from, to: '09-30' }).success).toBe(false);
  });
});
