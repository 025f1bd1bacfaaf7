import { addDays, type CopySign } from '@nongsan/core';

/**
 * When a code is taken for a copied one. An item has one code, so its page is opened by those who hold it, sell it or pass
 * the shelf: a few times, in one or two provinces. docs/decisions/0003 has the reasons of the numbers.
 */
export interface CopyRule {
  /** Opened at least so many times within so many days. */
  readonly often: { readonly views: number; readonly days: number };
  /** Opened in at least so many provinces within so many days. */
  readonly apart: { readonly provinces: number; readonly days: number };
}

export const defaultCopyRule: CopyRule = { often: { views: 25, days: 30 }, apart: { provinces: 3, days: 2 } };

/** Looks at one code on one day in one commune, or in none that is known. */
export interface ViewRow {
  readonly day: string;
  readonly commune: string;
  readonly province: string;
  readonly views: number;
}

/** What is odd about a code. Once it was, it stays so, as long as its days are kept. */
export function copySignsOf(rows: readonly ViewRow[], { often, apart }: CopyRule): readonly CopySign[] {
  const isOften = hasSpan(rows, often.days, (span) => sum(span) >= often.views);
  const isApart = hasSpan(rows, apart.days, (span) => provincesIn(span) >= apart.provinces);
  return [...(isOften ? (['often'] as const) : []), ...(isApart ? (['apart'] as const) : [])];
}

function hasSpan(rows: readonly ViewRow[], days: number, holds: (span: readonly ViewRow[]) => boolean): boolean {
  const starts = new Set(rows.map(({ day }) => day));
  return [...starts].some((first) => {
    const last = addDays(first, days - 1);
    return holds(rows.filter(({ day }) => day >= first && day <= last));
  });
}

const sum = (rows: readonly ViewRow[]): number => rows.reduce((total, { views }) => total + views, 0);

const provincesIn = (rows: readonly ViewRow[]): number =>
  new Set(rows.flatMap(({ province, views }) => (province === '' || views === 0 ? [] : [province]))).size;
