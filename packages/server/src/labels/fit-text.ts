import type { LabelFacts, LabelText } from './facts.ts';
import type { LabelFont, Weight } from './font.ts';
import { clamp, wrap } from './wrap.ts';

interface TextLine {
  readonly text: string;
  /** Height of an em in millimetres. */
  readonly size: number;
  readonly weight: Weight;
  /** Baseline, from the top of the column. */
  readonly y: number;
}

export interface FittedText {
  readonly lines: readonly TextLine[];
  /** Height of the band that says that the lot is a sample, and the em of its letters. */
  readonly band: number;
  readonly bandSize: number;
}

/** Ems in millimetres: the largest; what is read without effort; the least, at which small letters are 0.9 mm high. */
export const textSizes = { most: 3.4, easy: 2.1, least: 1.71, step: 0.05 } as const;

export const leading = 1.17;
/** How far below the top of a line its baseline is, so that marks over capitals stay in it. */
const ascent = 0.95;

const looks = {
  name: { weight: 'bold', lines: 2 },
  people: { weight: 'bold', lines: 2 },
  code: { weight: 'regular', lines: Infinity },
  note: { weight: 'regular', lines: 2 },
} as const;

interface Scales {
  readonly name: number;
  readonly people: number;
}

/** How much larger names are than the rest, the second where room is scarce. */
const scales: readonly Scales[] = [
  { name: 1.3, people: 1.1 },
  { name: 1.1, people: 1 },
];

interface Column {
  readonly width: number;
  readonly height: number;
}

interface Setting {
  readonly texts: readonly LabelText[];
  readonly scale: Scales;
  readonly size: number;
  readonly shorten?: boolean;
}

/**
 * Sets a label's text as large as its column allows. Names break at spaces and the whole shrinks; when the smallest
 * letters do not help, spare lines go, then names and notes end with an ellipsis. Codes and dates are always whole.
 */
export class TextFitter {
  readonly #facts: LabelFacts;
  readonly #font: LabelFont;
  readonly #known = new Map<string, FittedText | undefined>();

  constructor(facts: LabelFacts, font: LabelFont) {
    this.#facts = facts;
    this.#font = font;
  }

  /** @returns nothing where no letters of this size, or larger, fit */
  fit(column: Column, least: number): FittedText | undefined {
    const key = `${column.width.toFixed(4)} ${column.height.toFixed(4)} ${least}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#fit(column, least));
    return this.#known.get(key);
  }

  #fit(column: Column, least: number): FittedText | undefined {
    const { texts } = this.#facts;
    const must = texts.filter(({ spare }) => spare !== true);
    for (const setting of this.#settings(texts, must, least)) {
      const { height, ...fitted } = this.#set(column, setting);
      if (height <= column.height) return fitted;
    }
    return undefined;
  }

  *#settings(texts: readonly LabelText[], must: readonly LabelText[], least: number): Generator<Setting> {
    for (const some of [texts, must]) {
      for (const scale of scales) {
        for (let size: number = textSizes.most; size >= least; size -= textSizes.step)
          yield { texts: some, scale, size };
      }
    }
    if (least > textSizes.least) return;
    for (const scale of scales) yield { texts: must, scale, size: least, shorten: true };
  }

  #set({ width }: Column, { texts, scale, size, shorten = false }: Setting): FittedText & { height: number } {
    const { sample } = this.#facts;
    const bandSize = sample === undefined ? 0 : Math.min(size, (width * 0.96) / this.#font.width(sample, 1, 'bold'));
    const band = bandSize * 1.35;
    const lines: TextLine[] = [];
    let height = band + (sample === undefined ? 0 : size * 0.2);
    for (const text of texts) {
      const em = size * (text.role === 'name' || text.role === 'people' ? scale[text.role] : 1);
      for (const line of this.#linesOf(text, width, em, shorten)) {
        lines.push({ text: line, size: em, weight: looks[text.role].weight, y: height + em * ascent });
        height += em * leading;
      }
    }
    return { lines, band, bandSize, height };
  }

  #linesOf({ text, role }: LabelText, width: number, em: number, shorten: boolean): readonly string[] {
    const { weight, lines: most } = looks[role];
    const measure = (line: string) => this.#font.width(line, em, weight);
    const lines = wrap(text, width, measure);
    return shorten ? clamp(lines, most, width, measure) : lines;
  }
}
