import { fileURLToPath } from 'node:url';
import { openSync, type Font, type Glyph } from 'fontkit';

export const weights = ['regular', 'bold'] as const;
export type Weight = (typeof weights)[number];

const fileOf = (name: string): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/roboto-condensed/${name}.ttf`));

/** Roboto Condensed (OFL 1.1): narrow, as labels are, and drawn with every stacked Vietnamese mark. */
export const fontFiles: Readonly<Record<Weight, string>> = {
  regular: fileOf('400Regular/RobotoCondensed_400Regular'),
  bold: fileOf('700Bold/RobotoCondensed_700Bold'),
};

interface PlacedGlyph {
  readonly glyph: Glyph;
  /** From the beginning of the line, in em. */
  readonly x: number;
}

export interface Line {
  readonly glyphs: readonly PlacedGlyph[];
  /** In em. */
  readonly width: number;
}

/** Measures text and gives its outlines. Texts are expected in NFC. */
export class LabelFont {
  readonly #fonts: Readonly<Record<Weight, Font>>;
  readonly #lines = new Map<string, Line>();

  constructor() {
    this.#fonts = { regular: openFont('regular'), bold: openFont('bold') };
  }

  line(text: string, weight: Weight): Line {
    const key = `${weight} ${text}`;
    const known = this.#lines.get(key);
    if (known !== undefined) return known;
    // Serial numbers never come again.
    if (this.#lines.size > 5000) this.#lines.clear();
    const line = layOut(this.#fonts[weight], text);
    this.#lines.set(key, line);
    return line;
  }

  width(text: string, size: number, weight: Weight): number {
    return this.line(text, weight).width * size;
  }

  /** Units of an em in outlines. */
  get unitsPerEm(): number {
    return this.#fonts.regular.unitsPerEm;
  }
}

function openFont(weight: Weight): Font {
  const font = openSync(fontFiles[weight]);
  if ('fonts' in font) throw new TypeError(`${fontFiles[weight]} holds several fonts`);
  return font;
}

function layOut(font: Font, text: string): Line {
  const run = font.layout(text);
  let x = 0;
  const glyphs = run.glyphs.map((glyph, index) => {
    const placed = { glyph, x: (x + (run.positions[index]?.xOffset ?? 0)) / font.unitsPerEm };
    x += run.positions[index]?.xAdvance ?? 0;
    return placed;
  });
  return { glyphs, width: x / font.unitsPerEm };
}
