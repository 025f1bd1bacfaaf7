import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, type Rgb } from '../../stories/look/contrast.ts';
import { pairs } from '../../stories/look/pairs.ts';
import { allDeclarations, declarationsIn, type Declaration } from './style-sheets.ts';

const THEMES = `${import.meta.dirname}/../../packages/elements/themes/`;

/** Colours that a browser computes, and these do not: the pair has no plain colour to be measured. */
const COMPUTED = ['off', 'accent-hover'];

function rgb(text: string): Rgb {
  const hex = /#([0-9a-f]{3}|[0-9a-f]{6})\b/.exec(text)?.[1] ?? '';
  const [r = 0, g = 0, b = 0] = hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
  return [r, g, b].map((two) => Number.parseInt(String(two), 16)) as unknown as Rgb;
}

/** The last plain colour of each role, as a browser takes it that passes over what it does not know. */
const plain = (declarations: readonly Declaration[], prefix: string): Map<string, Rgb> =>
  new Map(
    declarations
      .filter(({ property, value }) => property.startsWith(prefix) && /#[0-9a-f]{3}/.test(value))
      .filter(({ value }) => !/light-dark|color-mix/.test(value))
      .map(({ property, value }) => [property.slice(prefix.length), rgb(value)]),
  );

const fallback = plain(
  (await allDeclarations()).filter(({ sheet }) => sheet === 'styles/base.styles.ts'),
  '--_',
);
const page = new Map<string, Rgb>([
  ['surface', [255, 255, 255]],
  ['text', [0, 0, 0]],
]);
const files: readonly string[] = globSync(`${THEMES}*.css`);

describe('a browser that knows neither light-dark() nor color-mix()', () => {
  it.each([['no theme', ''], ...files.map((file) => [basename(file, '.css'), file])])(
    'shows %s with enough contrast',
    (_, file) => {
      const theme =
        file === '' ? new Map<string, Rgb>() : plain(declarationsIn(file, readFileSync(file, 'utf8')), '--nongsan-');
      const renamed = new Map([...theme].map(([role, colour]) => [role.replace('accent-soft', 'soft'), colour]));
      const roles = new Map([...page, ...fallback, ...renamed]);
      const measured = pairs.filter(({ front, ground }) => !COMPUTED.includes(front) && !COMPUTED.includes(ground));
      expect(measured.length).toBeGreaterThan(15);
      const weak = measured.flatMap(({ front, ground, least }) => {
        const [a, b] = [roles.get(front), roles.get(ground)];
        if (a === undefined || b === undefined) return [`${front} on ${ground} has no plain colour`];
        return contrast(a, b) < least ? [`${front} on ${ground}: ${contrast(a, b).toFixed(2)} < ${least}`] : [];
      });
      expect(weak).toEqual([]);
    },
  );
});

describe('contrast', () => {
  it('is 21 of black on white and 1 of a colour on itself', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrast([12, 120, 200], [12, 120, 200])).toBe(1);
  });

  it('agrees with the known greys on white, whichever is in front', () => {
    expect(contrast([0x76, 0x76, 0x76], [255, 255, 255])).toBeCloseTo(4.54, 2);
    expect(contrast([255, 255, 255], [0x94, 0x94, 0x94])).toBeCloseTo(3.03, 2);
  });
});
