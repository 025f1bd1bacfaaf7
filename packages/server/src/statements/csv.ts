import { localDateAt } from '@nongsan/core';
import type { Statement, StatementEntry } from './statement.ts';
import { statementWords, type StatementLocale } from './words.ts';

/**
 * A statement as CSV (RFC 4180) with the byte order mark that spreadsheets want: a row for each line of an order, one for its
 * shipping, one for tax on top of the prices. The last column's sum is the month's revenue.
 */
export function statementCsv({ entries }: Statement, locale: StatementLocale): string {
  const { columns, kinds, methods, shipping, tax } = statementWords(locale);
  const { day, order, kind, goods, packing, quantity, unitPrice, discount, taxRate, payment, total } = columns;
  const head = [day, order, kind, goods, packing, quantity, unitPrice, discount, taxRate, payment, total].map(text);
  const rowsOf = (entry: StatementEntry): string[][] => {
    const first = [localDateAt(entry.at), text(entry.order), kinds[entry.kind]];
    const method = methods[entry.method] ?? text(entry.method);
    const extra = (name: string, amount: number) =>
      amount === 0 ? [] : [[...first, name, '', '', '', '', '', method, String(amount)]];
    return [
      ...entry.lines.map((line) => [
        ...first,
        ...[text(line.name), text(line.packing), line.quantity, String(line.unitPrice), String(line.discount)],
        ...[text(line.taxRate), method, String(line.total)],
      ]),
      ...extra(shipping, entry.shipping),
      ...extra(tax, entry.tax),
    ];
  };
  return `\uFEFF${[head, ...entries.flatMap(rowsOf)].map((row) => `${row.join(',')}\r\n`).join('')}`;
}

/** A text that begins like a formula is one to a spreadsheet, unless an apostrophe stands before it. */
const text = (value: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
