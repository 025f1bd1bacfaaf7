import { fromThousandths, toThousandths, vnd } from '@nongsan/core';
import type { LineChanges } from '@nongsan/core/selling';
import { isSold, orderable, type StockState } from '../repository/availability.ts';

interface KeptLine extends StockState {
  readonly ordered: string;
  readonly price: number;
  readonly addedPrice: number | null;
  readonly addedLeft: string | null;
}

/** What is another than when the buyer last touched a line; nothing where all is as it was. */
export function lineChanges(row: KeptLine): { readonly changes?: LineChanges } {
  const changes: LineChanges = { ...priceChange(row), ...lessThere(row) };
  return Object.keys(changes).length === 0 ? {} : { changes };
}

const priceChange = ({ addedPrice, price }: KeptLine): LineChanges =>
  addedPrice === null || addedPrice === price ? {} : { price: { was: vnd(addedPrice), now: vnd(price) } };

/** How much there is concerns a buyer when it no longer suffices. */
function lessThere(row: KeptLine): LineChanges {
  const left = isSold(row) ? orderable(row) : 0;
  if (row.addedLeft === null || left >= toThousandths(row.ordered) || left >= toThousandths(row.addedLeft)) return {};
  return { available: { was: row.addedLeft, now: fromThousandths(left) } };
}
