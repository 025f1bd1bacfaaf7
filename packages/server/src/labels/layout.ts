import type { LabelFacts } from './facts.ts';
import { leading, TextFitter, textSizes, type FittedText } from './fit-text.ts';
import type { LabelFont } from './font.ts';
import { printArea, type Sheet } from './sheets.ts';
import { wrap } from './wrap.ts';

/** Below this width of a module phones stop reading what office printers and label printers make. */
export const leastModule = 0.33;
/** No phone needs more than the first; down to the second the symbol gives way to letters that are read easily. */
const modules = { most: 0.55, easy: 0.4, step: 0.025 } as const;
/** Least width of the text beside the symbol, and the space between. The quiet zone is space already. */
const leastColumn = 13;
const gap = 0.6;

interface CodeLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Where everything of a label stands, in millimetres from the corner of its print area, which is the symbol's. */
export interface LabelLayout {
  /** Width of a module. */
  readonly module: number;
  readonly code: readonly CodeLine[];
  readonly column: { readonly x: number; readonly width: number };
  readonly text: FittedText;
}

/** What does not fit, with the width of a module that there would be. */
export interface NoLayout {
  readonly missing: 'symbol' | 'text';
  readonly module: number;
}

interface FittedSymbol {
  readonly module: number;
  readonly lines: readonly string[];
  readonly size: number;
}

/** Lays labels of one lot out on a stock: the symbol, its code under it, the facts beside it. */
export class LabelSetter {
  readonly #sheet: Sheet;
  readonly #facts: LabelFacts;
  readonly #font: LabelFont;
  readonly #fitters = new Map<string, TextFitter>();

  constructor(sheet: Sheet, facts: LabelFacts, font: LabelFont) {
    this.#sheet = sheet;
    this.#facts = facts;
    this.#font = font;
  }

  /**
   * @param side modules along the symbol with its quiet zone
   * @param code what stands under the symbol, in tokens that are best not broken. Where it is too long for that, its
   *   first token, the GTIN, stands among the facts.
   */
  layOut(side: number, code: readonly string[]): LabelLayout | NoLayout {
    const laid = this.#layOut(side, code, '');
    const [first, ...rest] = code;
    if (!('missing' in laid) || first === undefined || rest.length === 0) return laid;
    const other = this.#layOut(side, rest, first);
    return 'missing' in other ? laid : other;
  }

  #layOut(side: number, code: readonly string[], moved: string): LabelLayout | NoLayout {
    const tries = [
      { leastSymbol: modules.easy, leastText: textSizes.easy },
      { leastSymbol: leastModule, leastText: textSizes.least },
    ];
    let failed: NoLayout | undefined;
    for (const { leastSymbol, leastText } of tries) {
      for (let most: number = modules.most; most >= leastSymbol - 1e-9; most -= modules.step) {
        const laid = this.#layOutWithin(Math.max(most, leastSymbol), leastText, side, code, moved);
        if (!('missing' in laid)) return laid;
        failed = laid;
      }
    }
    return failed ?? { missing: 'symbol', module: 0 };
  }

  #layOutWithin(most: number, leastText: number, side: number, code: readonly string[], moved: string) {
    const { width, height } = printArea(this.#sheet);
    const symbol = this.#fitSymbol(most, side, code);
    if ('missing' in symbol) return symbol;
    const edge = side * symbol.module;
    const column = { x: edge + gap, width: width - edge - gap };
    const text = this.#fitter(moved).fit({ width: column.width, height }, leastText);
    if (text === undefined) return { missing: 'text', module: symbol.module } as const;
    const lines = symbol.lines.map((line, index) => ({
      text: line,
      size: symbol.size,
      x: (edge - this.#font.width(line, symbol.size, 'regular')) / 2,
      y: edge + symbol.size * (0.8 + index * leading),
    }));
    return { module: symbol.module, code: lines, column, text };
  }

  /** The code's letters give way before the symbol's modules do; the code itself is only broken, never shortened. */
  #fitSymbol(most: number, side: number, code: readonly string[]): FittedSymbol | NoLayout {
    const { width, height } = printArea(this.#sheet);
    const room = Math.min(most, (width - gap - leastColumn) / side);
    let widest = 0;
    for (let size = 2.4; size >= textSizes.least; size -= 0.05) {
      for (const rows of [1, 2, 3, 4, 5]) {
        const module = wholeDots(Math.min(room, (height - rows * size * leading) / side), this.#sheet.dot);
        widest = Math.max(widest, module);
        if (module < leastModule) break;
        const lines = wrap(code.join(' '), side * module, (line) => this.#font.width(line, size, 'regular'));
        if (lines.length <= rows) return { module, lines, size };
      }
    }
    return { missing: 'symbol', module: widest };
  }

  #fitter(moved: string): TextFitter {
    const { texts } = this.#facts;
    const known =
      this.#fitters.get(moved) ??
      new TextFitter(
        moved === '' ? this.#facts : { ...this.#facts, texts: [...texts, { text: moved, role: 'code' }] },
        this.#font,
      );
    this.#fitters.set(moved, known);
    return known;
  }
}

const wholeDots = (module: number, dot: number | undefined): number =>
  dot === undefined ? module : Math.floor(module / dot + 1e-9) * dot;
