import { expect } from '@playwright/test';
import { themes, schemes } from '../../stories/support/globals.ts';
import { contrast, type Rgb } from '../../stories/look/contrast.ts';
import { pairs } from '../../stories/look/pairs.ts';
import { openStories, test } from './fixtures/gallery.ts';

interface Painted {
  readonly name: string;
  readonly least: number;
  readonly front: Rgb;
  readonly ground: Rgb;
}

/** Runs in the page: the colours of every pair as this browser paints them, without the page's own arithmetic. */
function paintedPairs(): Painted[] {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const paint = (colour: string): Rgb => {
    if (context === null) throw new Error('This browser paints nothing');
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
  const root = document.querySelector('look-sheet')?.shadowRoot;
  return [...(root?.querySelectorAll<HTMLElement>('[data-pair]') ?? [])].map((pair) => {
    const { backgroundColor, color } = getComputedStyle(pair);
    const { least = '', pair: name = '' } = pair.dataset;
    return { name, least: Number(least), front: paint(color), ground: paint(backgroundColor) };
  });
}

for (const theme of themes) {
  for (const scheme of schemes) {
    const name = `${theme === 'none' ? 'without a theme' : `in the theme ${theme}`}, ${scheme}`;
    test(`every colour stands out from its ground ${name}`, { tag: '@once' }, async ({ page, gallery }) => {
      await openStories(page, gallery, { story: 'look-colour-roles--roles', theme, scheme });
      const found = await page.evaluate(paintedPairs);
      expect(found).toHaveLength(pairs.length);
      const weak = found
        .map((pair) => ({ ...pair, ratio: contrast(pair.front, pair.ground) }))
        .filter(({ least, ratio }) => ratio < least);
      expect(weak.map((pair) => `${pair.name}: ${pair.ratio.toFixed(2)} < ${pair.least}`)).toEqual([]);
    });
  }
}
