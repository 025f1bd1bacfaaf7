import { checkLot, type CheckedLot } from './check-lot.ts';
import { labelFacts, readableCode } from './facts.ts';
import type { LabelFont } from './font.ts';
import { layOutPages, type LabelItem, type LabelPage } from './pages.ts';
import { drawLink } from './qr.ts';
import { readSerials } from './serials.ts';
import type { Sheet } from './sheets.ts';
import type { LabelLocale } from './words.ts';

export interface LabelOrder extends CheckedLot {
  readonly sheet: Sheet;
  readonly locale: LabelLocale;
  readonly now: Date;
  /** How many, when every label is of the lot. Default: one sheet full. */
  readonly copies?: number;
  /** Labels that are gone from the first sheet. */
  readonly skip?: number;
  /** Lines of a CSV of signed serials: a label each instead. */
  readonly serials?: AsyncIterable<string> | Iterable<string>;
}

/**
 * Checks what is asked for and lays it out.
 *
 * @throws LabelError before the first page, or, for a serial, when its line is reached
 */
export async function printLabels(order: LabelOrder, font: LabelFont): Promise<AsyncGenerator<LabelPage>> {
  const { lot, issuers, sheet, locale, now, serials, skip = 0 } = order;
  await checkLot({ lot, issuers }, now);
  const items =
    serials === undefined ? lotItems(order) : serialItems(order, readSerials(serials, { lot, issuers }, now));
  return layOutPages({ sheet, facts: labelFacts(lot, locale), items, font, skip });
}

function lotItems({
  lot,
  locale,
  sheet,
  skip = 0,
  copies = sheet.rows * sheet.columns - skip,
}: LabelOrder): readonly LabelItem[] {
  const item = { qr: drawLink(lot.link), code: readableCode(lot, locale) };
  return Array.from({ length: copies }, () => item);
}

async function* serialItems(
  { lot, locale }: LabelOrder,
  serials: ReturnType<typeof readSerials>,
): AsyncGenerator<LabelItem> {
  for await (const { serial, link } of serials) yield { qr: drawLink(link), code: readableCode(lot, locale, serial) };
}
