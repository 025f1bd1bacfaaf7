import { describe, expect, it } from 'vitest';
import { deltaT } from './delta-t.ts';
import { lunationNear, newMoon } from './new-moon.ts';
import { sunLongitude } from './sun.ts';

const days = (instant: string) => Date.parse(instant) / 86_400_000;

describe('a new moon', () => {
  it.each([
    // Conjunctions of solar eclipses, from published eclipse tables.
    ['2017-08-21T18:30:10Z', 15],
    ['2024-04-08T18:20:48Z', 15],
    ['1999-08-11T11:08:34Z', 15],
  ])('is found at %s within %i seconds', (instant, seconds) => {
    const moment = days(instant);
    expect(Math.abs(newMoon(lunationNear(moment)) - moment) * 86_400).toBeLessThan(seconds);
  });
});

describe('the Sun', () => {
  it.each([
    ['2024-03-20T03:06:00Z', 0],
    ['2024-06-20T20:51:00Z', 90],
    ['2025-09-22T18:19:00Z', 180],
    ['2025-12-21T15:03:00Z', 270],
  ])('at %s stands at %i degrees', (instant, degrees) => {
    const off = ((sunLongitude(days(instant)) - degrees + 540) % 360) - 180;
    expect(Math.abs(off)).toBeLessThan(0.006);
  });
});

describe('the lag of the Earth', () => {
  it.each([
    [1968.5, 38.6],
    [1990, 56.9],
    [2000, 63.8],
    [2020, 69.4],
    [2100, 202.7],
  ])('in %d is about %d seconds', (year, seconds) => {
    expect(Math.abs(deltaT(year) - seconds)).toBeLessThan(3);
  });
  it('has no jump from one polynomial to the next', () => {
    for (const year of [1986, 2005, 2050]) {
      expect(Math.abs(deltaT(year) - deltaT(year - 1e-6))).toBeLessThan(1);
    }
  });
});
