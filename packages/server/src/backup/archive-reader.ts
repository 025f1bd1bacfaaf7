import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { BackupFileError } from './backup-file-error.ts';
import { blockSize, decodeHeader, paddingOf } from './tar-header.ts';

export interface ArchiveEntry {
  readonly name: string;
  readonly content: Buffer;
}

/** Far above any part that is written; a size beyond it comes from a damaged or a made-up file. */
const largestEntry = 64 * 1024 * 1024;

/**
 * The entries of a `.tar.gz`, one at a time, so that memory does not grow with the file.
 *
 * @throws BackupFileError when the file cannot be read, is cut off or damaged
 */
export async function* readArchive(file: string): AsyncGenerator<ArchiveEntry, void, undefined> {
  const bytes = new ByteReader(file);
  try {
    for (;;) {
      const header = decodeHeader(await bytes.take(blockSize));
      if (header === undefined) {
        await bytes.requireEnd();
        return;
      }
      if (header === 'damaged' || header.size > largestEntry) throw new BackupFileError(file, 'is damaged.');
      const content = await bytes.take(header.size);
      await bytes.take(paddingOf(header.size));
      yield { name: header.name, content };
    }
  } finally {
    await bytes.close();
  }
}

class ByteReader {
  readonly #file: string;
  readonly #chunks: AsyncIterator<Buffer>;
  #left: Buffer = Buffer.alloc(0);

  constructor(file: string) {
    this.#file = file;
    const gunzip = createGunzip();
    // A failure of either stream ends the other and comes out where the chunks are read.
    pipeline(createReadStream(file), gunzip, () => undefined);
    this.#chunks = gunzip[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  async take(size: number): Promise<Buffer> {
    const parts = [this.#left];
    let length = this.#left.length;
    while (length < size) {
      const chunk = await this.#next();
      parts.push(chunk);
      length += chunk.length;
    }
    const all = parts.length === 1 ? this.#left : Buffer.concat(parts, length);
    this.#left = all.subarray(size);
    return all.subarray(0, size);
  }

  /** Reads what is left, which also has gzip compare its own checksum at the end. */
  async requireEnd(): Promise<void> {
    const damaged = (chunk: Buffer) => chunk.some((byte) => byte !== 0);
    let bad = damaged(this.#left);
    for (let next = await this.#read(); next.done !== true; next = await this.#read()) bad ||= damaged(next.value);
    if (bad) throw new BackupFileError(this.#file, 'is damaged.');
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  async #next(): Promise<Buffer> {
    const next = await this.#read();
    if (next.done === true) throw new BackupFileError(this.#file, 'is cut off: its end is missing.');
    return next.value;
  }

  #read(): Promise<IteratorResult<Buffer>> {
    return this.#chunks.next().catch((cause: unknown) => {
      throw new BackupFileError(this.#file, describe(cause), { cause });
    });
  }
}

function describe(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : '';
  switch (code) {
    case 'ENOENT':
      return 'does not exist.';
    case 'Z_BUF_ERROR':
      return 'is cut off: its end is missing.';
    case 'Z_DATA_ERROR':
      return 'is damaged, or no backup at all.';
    default:
      return `cannot be read (${cause instanceof Error ? cause.message : String(cause)}).`;
  }
}
