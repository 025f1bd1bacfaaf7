import { createHash } from 'node:crypto';
import type { TableTotals } from './manifest.ts';

/** Counts and hashes a table's rows as they pass. */
export class TableSum {
  readonly #name: string;
  readonly #hash = createHash('sha256');
  #rows = 0;
  #bytes = 0;

  constructor(name: string) {
    this.#name = name;
  }

  add(content: Buffer): void {
    this.#hash.update(content);
    this.#rows += countRows(content);
    this.#bytes += content.length;
  }

  totals(): TableTotals {
    return { name: this.#name, rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }
}

export const isSame = (one: TableTotals, other: TableTotals): boolean =>
  one.name === other.name && one.rows === other.rows && one.sha256 === other.sha256;

/** In COPY's text format a line break ends a row; those inside values are written as `\n`. */
function countRows(content: Buffer): number {
  let rows = 0;
  for (let at = content.indexOf(10); at !== -1; at = content.indexOf(10, at + 1)) rows++;
  return rows;
}
