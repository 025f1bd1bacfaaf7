import { describe, expect, test } from 'vitest';
import { median, passes, spread, type Figure } from './figure.ts';

const figure: Figure = { name: 'x', value: 2, unit: 's', samples: [2], note: '' };

describe('a figure', () => {
  test.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 2, 3], 2.5],
  ])('of %j has the median %d', (samples, middle) => {
    expect(median(samples)).toBe(middle);
  });
  test('tells how far its samples lie apart', () => {
    expect(spread([9, 10, 12])).toBeCloseTo(0.3);
    expect(spread([0, 0, 0])).toBe(0);
  });
  test('passes at its aim, from either side', () => {
    expect(passes({ ...figure, aim: { atMost: 2 } })).toBe(true);
    expect(passes({ ...figure, aim: { atMost: 1.9 } })).toBe(false);
    expect(passes({ ...figure, aim: { atLeast: 2 } })).toBe(true);
    expect(passes({ ...figure, aim: { atLeast: 2.1 } })).toBe(false);
  });
  test('without an aim is there to be read', () => {
    expect(passes(figure)).toBeUndefined();
  });
});
