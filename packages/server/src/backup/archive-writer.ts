import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import { BackupFileError } from './backup-file-error.ts';
import { blockSize, encodeHeader, paddingOf } from './tar-header.ts';

/** @throws BackupFileError when the file is there already */
export async function createArchive(file: string, modified: Date): Promise<ArchiveWriter> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const there = await stat(file).catch(() => undefined);
  if (there !== undefined) throw new BackupFileError(file, 'is there already. Name another file with --out.');
  await rm(`${file}.part`, { force: true });
  return new ArchiveWriter(file, modified);
}

const openNew = (file: string): Writable => createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });

/**
 * Writes a `.tar.gz` entry by entry, without holding more than one. The file has its name only when it is whole and on the
 * disk; until then it is `<name>.part`, which only its owner may read.
 */
export class ArchiveWriter {
  readonly #file: string;
  readonly #modified: Date;
  readonly #gzip: Gzip = createGzip();
  readonly #written: Promise<void>;

  constructor(file: string, modified: Date, open: (file: string) => Writable = openNew) {
    this.#file = file;
    this.#modified = modified;
    this.#written = pipeline(this.#gzip, open(this.#part));
    // Looked at when the next entry or the end comes.
    this.#written.catch(() => undefined);
  }

  get #part(): string {
    return `${this.#file}.part`;
  }

  async add(name: string, content: Buffer): Promise<void> {
    await this.#write(encodeHeader({ name, size: content.length }, this.#modified));
    await this.#write(content);
    await this.#write(Buffer.alloc(paddingOf(content.length)));
  }

  /** @returns the file's size in bytes */
  async finish(): Promise<number> {
    await this.#write(Buffer.alloc(2 * blockSize));
    this.#gzip.end();
    await this.#written.catch((cause: unknown) => this.#fail(cause));
    const { size } = await stat(this.#part);
    await rename(this.#part, this.#file);
    return size;
  }

  async discard(): Promise<void> {
    this.#gzip.destroy();
    await this.#written.catch(() => undefined);
    await rm(this.#part, { force: true });
  }

  /**
   * Waits until the chunk is compressed, and so for the disk when that is slower than the database. A full disk closes the
   * compressor, which then forgets a chunk that it holds back: its callback never comes, so closing counts as an answer.
   */
  async #write(chunk: Buffer): Promise<void> {
    const isTaken = await new Promise<boolean>((answer) => {
      const refuse = () => answer(false);
      this.#gzip.once('close', refuse);
      this.#gzip.write(chunk, (error) => {
        this.#gzip.off('close', refuse);
        answer(!error);
      });
    });
    if (!isTaken) await this.#written.catch((cause: unknown) => this.#fail(cause));
  }

  #fail(cause: unknown): never {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new BackupFileError(this.#file, `could not be written (${why}). Nothing was kept.`, { cause });
  }
}
