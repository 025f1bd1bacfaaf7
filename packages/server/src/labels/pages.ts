import type { LabelFacts } from './facts.ts';
import type { LabelFont } from './font.ts';
import { LabelSetter, type LabelLayout } from './layout.ts';
import type { QrDrawing } from './qr.ts';
import { placesOf, type Sheet } from './sheets.ts';
import { tooSmall } from './too-small.ts';

/** One label to print: its symbol and the code under it. */
export interface LabelItem {
  readonly qr: QrDrawing;
  readonly code: readonly string[];
}

export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly qr: QrDrawing;
  readonly layout: LabelLayout;
}

export interface LabelPage {
  readonly sheet: Sheet;
  readonly facts: LabelFacts;
  readonly labels: readonly PlacedLabel[];
}

export interface PagesInput {
  readonly sheet: Sheet;
  readonly facts: LabelFacts;
  readonly items: AsyncIterable<LabelItem> | Iterable<LabelItem>;
  readonly font: LabelFont;
  /** Labels that are gone from the first sheet. */
  readonly skip?: number;
}

/**
 * Puts labels on pages, one page at a time: a hundred thousand of them never lie in memory together.
 *
 * @throws LabelError where a label would be too small to read
 */
export async function* layOutPages({ sheet, facts, items, font, skip = 0 }: PagesInput): AsyncGenerator<LabelPage> {
  const places = placesOf(sheet);
  let next = skip;
  let labels: PlacedLabel[] = [];
  const setter = new LabelSetter(sheet, facts, font);
  const layOut = (item: LabelItem): LabelLayout => {
    const layout = setter.layOut(item.qr.side, item.code);
    if ('missing' in layout) throw tooSmall(sheet, item, facts, font, layout);
    return layout;
  };
  let last: { readonly item: LabelItem; readonly layout: LabelLayout } | undefined;
  for await (const item of items) {
    const layout = last?.item === item ? last.layout : layOut(item);
    last = { item, layout };
    labels.push({ ...(places[next] ?? { x: 0, y: 0 }), qr: item.qr, layout });
    next++;
    if (next === places.length) {
      yield { sheet, facts, labels };
      labels = [];
      next = 0;
    }
  }
  if (labels.length > 0) yield { sheet, facts, labels };
}
