import { readArchive, type ArchiveEntry } from './archive-reader.ts';
import { tableOfEntry } from './manifest.ts';

/** Hands out the rows of a checked backup, table by table in the order of the file, one part in memory at a time. */
export class TableReader {
  readonly #entries: AsyncGenerator<ArchiveEntry, void, undefined>;
  #waiting: ArchiveEntry | undefined;

  constructor(file: string) {
    this.#entries = readArchive(file);
  }

  /** Parts of this table; none when the next entry is of another one. */
  async *rowsOf(table: string): AsyncGenerator<Buffer, void, undefined> {
    for (;;) {
      this.#waiting ??= await this.#nextPart();
      if (this.#waiting === undefined || tableOfEntry(this.#waiting.name) !== table) return;
      const { content } = this.#waiting;
      this.#waiting = undefined;
      yield content;
    }
  }

  async close(): Promise<void> {
    await this.#entries.return();
  }

  /** Passes over what is not of a table. */
  async #nextPart(): Promise<ArchiveEntry | undefined> {
    for (;;) {
      const { value } = await this.#entries.next();
      if (value === undefined || tableOfEntry(value.name) !== undefined) return value ?? undefined;
    }
  }
}
