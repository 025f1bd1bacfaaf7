import { describe, expect, it } from 'vitest';
import { allDeclarations, type Declaration } from './style-sheets.ts';

const all = await allDeclarations();
const tell = ({ sheet, selector, property, value }: Declaration) => `${sheet} ${selector} { ${property}: ${value} }`;
const those = (pattern: RegExp) => all.filter(({ property }) => pattern.test(property));

const STEPS = ['0.8125em', '0.875em', '1em', '1.125em', '1.375em', '1.75em'];
/** Not a step of ours: the page's size and the least that is readable, fields that must not make a phone zoom in. */
const SIZES = [...STEPS, 'inherit', 'max(1em, 15.4px)', 'max(1em, 16px)', 'max(1rem, 16px)', '100%'];

/** The grid, and half a step of it for what stands inside one line of text. */
const onGrid = (px: number) => px % 4 === 0 || Math.abs(px) <= 2;
const lengths = (value: string) => [...value.matchAll(/(?<![\w.])(-?[\d.]+)px/g)].map(([, number]) => Number(number));

describe('the sheets of all elements', () => {
  it('are read', () => {
    expect(all.length).toBeGreaterThan(900);
  });

  it('set text in the six steps alone, save on paper and by the measure of a map', () => {
    const drawn = ({ sheet, selector }: Declaration) =>
      sheet.startsWith('leaf/trace-label/') || selector.endsWith('.maps text');
    expect(
      those(/^font-size$/)
        .filter((one) => !SIZES.includes(one.value) && !drawn(one))
        .map(tell),
    ).toEqual([]);
  });

  it('leave stacked diacritics room: no line is lower than 1.3 where words stand', () => {
    const isLow = ({ value }: Declaration) => /^[\d.]+$/.test(value) && Number(value) < 1.3;
    const silent = /skeleton/;
    expect(
      those(/^line-height$/)
        .filter((one) => isLow(one) && !silent.test(one.selector))
        .map(tell),
    ).toEqual([]);
  });

  it('keep gaps and paddings on the 4 px grid', () => {
    const off = those(/^(gap|row-gap|column-gap|padding|padding-.*|margin|margin-.*)$/).filter(
      ({ value }) => !lengths(value).every(onGrid),
    );
    expect(off.map(tell)).toEqual([]);
  });

  it('round controls and cards by the two public radii', () => {
    const known = ['var(--_radius)', 'var(--_control-radius)', 'calc(var(--_control-radius) - 1px)', '99px'];
    expect(
      those(/^border-radius$/)
        .filter(({ value }) => !known.includes(value))
        .map(tell),
    ).toEqual([]);
  });

  it('move for 120 to 200 ms, and only after a hand', () => {
    const times = those(/^(transition|animation)$/).flatMap((one) =>
      [...one.value.matchAll(/(\d+)ms/g)].map(([, ms]) => ({ one, ms: Number(ms) })),
    );
    expect(times.length).toBeGreaterThan(0);
    expect(times.filter(({ ms }) => ms < 120 || ms > 200).map(({ one }) => tell(one))).toEqual([]);
    expect(
      those(/^animation$/)
        .filter(({ value }) => !value.startsWith('none'))
        .map(tell),
    ).toEqual([]);
  });

  it('cast a shadow only where something floats', () => {
    const cast = those(/^box-shadow$/).filter(({ value }) => !/^(inset|none)/.test(value));
    expect(cast.map(({ selector }) => selector).sort()).toEqual(['.options', 'dialog', 'dialog.base']);
  });

  it('read the page’s properties in one place', () => {
    const own = /--nongsan-(picture-ratio|qr-size|label-size)/;
    const read = all.filter(({ value }) => value.includes('var(--nongsan-') && !own.test(value));
    expect([...new Set(read.map(({ sheet }) => sheet))]).toEqual(['styles/base.styles.ts']);
  });

  it('name colours nowhere else, save black and white of a QR code, of paper and of a camera’s picture, and the veil behind a dialog', () => {
    const literal = /#[0-9a-f]{3,8}\b|rgb\(|hsl\(|oklch\(/i;
    const found = all.filter(({ sheet, value }) => literal.test(value) && sheet !== 'styles/base.styles.ts');
    const allowed =
      /^(leaf\/(qr|transfer|trace-label)|connected\/(cart-button|checkout|trace-scanner))\/|\/trace-dialog\.styles/;
    expect(found.filter(({ sheet }) => !allowed.test(sheet)).map(tell)).toEqual([]);
  });
});
