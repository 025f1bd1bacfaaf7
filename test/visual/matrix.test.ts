import { locales } from '@nongsan/core';
import { describe, expect, it } from 'vitest';
import { arrivals } from './arrivals.ts';
import { cellsOf, looks, plan, roomWidths, type Cell, type StoryFacts } from './matrix.ts';

const elements = Array.from({ length: 14 }, (_, index) => `element-${index}`);
const stories: readonly StoryFacts[] = elements.flatMap((name) => [
  { id: `${name}--ready`, fixed: ['width'], alone: false },
  { id: `${name}--empty`, fixed: [], alone: false },
  { id: `${name}--dark`, fixed: ['scheme'], alone: false },
  { id: `${name}--open`, fixed: [], alone: true },
]);

describe('the matrix of pictures', () => {
  const sheets = plan(stories);
  const shots = sheets.flatMap(({ cell, stories: ids }) => ids.map((id) => ({ id, cell })));

  it('shows every story once at 360 px in Vietnamese', () => {
    for (const { id } of stories) {
      const base = shots.filter(
        ({ id: other, cell }) => other === id && cell.look === 'none' && cell.width === 360 && cell.locale === 'vi',
      );
      expect(base, id).toHaveLength(1);
    }
  });

  it('takes no picture twice', () => {
    expect(new Set(shots.map((shot) => JSON.stringify(shot))).size).toBe(shots.length);
  });

  it.each(elements)('%s meets every look, width and language', (element) => {
    const met = shots.filter(({ id }) => id === `${element}--ready`).map(({ cell }) => cell);
    expect(new Set(met.map(({ look }) => look)).size).toBe(looks.length);
    expect(new Set(met.map(({ width }) => width)).size).toBe(roomWidths.length);
    expect(new Set(met.map(({ locale }) => locale)).size).toBe(locales.length);
  });

  it('meets every pair of look, width and language', () => {
    const cells = elements.flatMap((_, n) => cellsOf(n));
    const pairs = (a: keyof Cell, b: keyof Cell) => new Set(cells.map((cell) => `${cell[a]} ${cell[b]}`)).size;
    expect(pairs('look', 'width')).toBe(looks.length * roomWidths.length);
    expect(pairs('look', 'locale')).toBe(looks.length * locales.length);
    expect(pairs('width', 'locale')).toBe(roomWidths.length * locales.length);
  });

  it('leaves out of the pairs what fixes its own colours, and shows by itself what covers the page', () => {
    const others = shots.filter(({ cell }) => cell.look !== 'none');
    expect(others.some(({ id }) => id.endsWith('--dark'))).toBe(false);
    expect(sheets.filter(({ alone }) => alone).every(({ stories: ids }) => ids.length === 1)).toBe(true);
  });

  it('keeps the pictures of those that were there when another comes', () => {
    const newcomer = { id: 'arrival--ready', fixed: [], alone: false };
    const names = (facts: readonly StoryFacts[]) =>
      plan(facts).flatMap(({ cell, stories: ids }) => ids.map((id) => `${id} ${JSON.stringify(cell)}`));
    const known = arrivals.map((name) => ({ ...newcomer, id: `${name}--ready` }));
    expect(names([newcomer, ...known])).toEqual(expect.arrayContaining(names(known)));
  });
});
