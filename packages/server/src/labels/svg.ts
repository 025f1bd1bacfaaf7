import { escapeXml } from './escape-xml.ts';
import { weights, type LabelFont, type Weight } from './font.ts';
import type { LabelPage, PlacedLabel } from './pages.ts';

const n = (value: number): string => String(Number(value.toFixed(4)));

/**
 * A page of labels as SVG in millimetres. Text is outlines, so that it looks the same on a machine that lacks the font;
 * a reader of screens gets it from the labels. No style, script or address: it may be opened under any policy.
 */
export function svgPage(page: LabelPage, font: LabelFont): string {
  const { width, height } = page.sheet.page;
  const drawing = new Drawing(font);
  const labels = page.labels.map((label) => drawing.label(label, page.facts.sample)).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${n(width)}mm" height="${n(height)}mm" viewBox="0 0 ${n(width)} ${n(height)}">
<defs>
${drawing.definitions}
</defs>
<path fill="#fff" d="M0 0h${n(width)}v${n(height)}H0z"/>
${labels}
</svg>
`;
}

/** Defines each letter and each repeated label once. */
class Drawing {
  readonly #font: LabelFont;
  readonly #letters = new Map<string, string>();
  readonly #labels = new Map<PlacedLabel['layout'], { readonly id: string; readonly markup: string }>();

  constructor(font: LabelFont) {
    this.#font = font;
  }

  get definitions(): string {
    return [...this.#letters.values(), ...[...this.#labels.values()].map(({ markup }) => markup)].join('\n');
  }

  label({ x, y, layout, qr }: PlacedLabel, sample: string | undefined): string {
    const known = this.#labels.get(layout) ?? this.#define(layout, qr, sample);
    this.#labels.set(layout, known);
    return `<use xlink:href="#${known.id}" x="${n(x)}" y="${n(y)}"/>`;
  }

  #define(layout: PlacedLabel['layout'], qr: PlacedLabel['qr'], sample: string | undefined) {
    const { module, column, text, code } = layout;
    const id = `label${this.#labels.size}`;
    const words = [sample, ...text.lines.map((line) => line.text), ...code.map((line) => line.text)];
    const parts = [
      `<path transform="scale(${n(module)})" shape-rendering="crispEdges" d="${qr.path}"/>`,
      ...code.map((line) => this.#line(line, 'regular')),
      sample === undefined ? '' : this.#band(layout, sample),
      ...text.lines.map(({ text: line, size, weight, y }) => this.#line({ text: line, size, x: column.x, y }, weight)),
    ];
    const label = escapeXml(words.filter((word) => word !== undefined).join(' · '));
    return { id, markup: `<g id="${id}" role="img" aria-label="${label}">\n${parts.filter(Boolean).join('\n')}\n</g>` };
  }

  /** White letters in a black band. */
  #band({ column, text: { band, bandSize } }: PlacedLabel['layout'], sample: string): string {
    const x = column.x + (column.width - this.#font.width(sample, bandSize, 'bold')) / 2;
    const line = this.#line({ text: sample, size: bandSize, x, y: bandSize }, 'bold', '#fff');
    return `<path d="M${n(column.x)} 0h${n(column.width)}v${n(band)}h-${n(column.width)}z"/>\n${line}`;
  }

  #line(
    line: { readonly text: string; readonly size: number; readonly x: number; readonly y: number },
    weight: Weight,
    fill?: string,
  ): string {
    const scale = line.size / this.#font.unitsPerEm;
    const letters = this.#font.line(line.text, weight).glyphs.map(({ glyph, x }) => {
      const id = this.#letter(glyph, weight);
      return id === undefined ? '' : `<use xlink:href="#${id}" x="${n(x * this.#font.unitsPerEm)}"/>`;
    });
    const paint = fill === undefined ? '' : ` fill="${fill}"`;
    return `<g transform="translate(${n(line.x)} ${n(line.y)}) scale(${scale.toFixed(7)} -${scale.toFixed(7)})"${paint}>${letters.join('')}</g>`;
  }

  #letter(glyph: { readonly id: number; readonly path: { toSVG(): string } }, weight: Weight): string | undefined {
    const outline = glyph.path.toSVG();
    if (outline === '') return undefined;
    const id = `${weights.indexOf(weight) === 0 ? 'r' : 'b'}${glyph.id}`;
    if (!this.#letters.has(id)) this.#letters.set(id, `<path id="${id}" d="${outline}"/>`);
    return id;
  }
}
