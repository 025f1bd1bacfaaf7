/** What a line of an order came to. Amounts are in đồng; of what was given back they are negative. */
export interface StatementLine {
  readonly name: string;
  readonly packing: string;
  /** A decimal, as it was ordered. */
  readonly quantity: string;
  readonly unitPrice: number;
  readonly discount: number;
  /** Per cent, as the price says: `8`. */
  readonly taxRate: string;
  readonly taxIncluded: boolean;
  readonly total: number;
}

/** One household's part of an order that was delivered, or of one that came back. */
export interface StatementEntry {
  readonly kind: 'sold' | 'givenBack';
  readonly at: Date;
  readonly order: string;
  readonly lines: readonly StatementLine[];
  readonly shipping: number;
  /** What is on top of the prices. */
  readonly tax: number;
  /** What the prices include. */
  readonly taxIncluded: number;
  readonly total: number;
  readonly method: string;
  readonly isPaid: boolean;
}

/** What one household sold in one month. */
export interface Statement {
  readonly store: { readonly name: string; readonly place: string };
  readonly portal: string;
  /** `2026-11`, as the calendar in Việt Nam has it. */
  readonly month: string;
  readonly entries: readonly StatementEntry[];
  /** Is anything in it made up? */
  readonly sample: boolean;
  readonly madeAt: Date;
}

export interface Sums {
  readonly count: number;
  readonly goods: number;
  readonly shipping: number;
  readonly tax: number;
  readonly taxIncluded: number;
  readonly total: number;
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((before, item) => before + of(item), 0);

export const goodsOf = ({ lines }: StatementEntry): number => sum(lines, ({ total }) => total);

export const sumsOf = (entries: readonly StatementEntry[]): Sums => ({
  count: entries.length,
  goods: sum(entries, goodsOf),
  shipping: sum(entries, ({ shipping }) => shipping),
  tax: sum(entries, ({ tax }) => tax),
  taxIncluded: sum(entries, ({ taxIncluded }) => taxIncluded),
  total: sum(entries, ({ total }) => total),
});

/** The entries by a property of theirs, in the order in which its values come. */
export function groupsOf<Key>(
  entries: readonly StatementEntry[],
  of: (entry: StatementEntry) => Key,
): readonly (readonly [key: Key, entries: readonly StatementEntry[]])[] {
  const groups = new Map<Key, StatementEntry[]>();
  for (const entry of entries) groups.set(of(entry), [...(groups.get(of(entry)) ?? []), entry]);
  return [...groups];
}
