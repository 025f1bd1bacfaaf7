import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { drawSerial } from './draw-serial.ts';
import { SerialFileError } from './serial-file-error.ts';

export interface SerialRun {
  /** The CSV file; it appears when it is whole. */
  readonly file: string;
  readonly count: number;
  readonly sign: (serial: string) => string;
  /** Told how many are written. */
  readonly progress?: (written: number) => void;
  readonly signal?: AbortSignal;
}

/** As many as are signed between two looks at the signal, and held in memory. */
const batch = 500;

/**
 * Writes `serial,link` lines (RFC 4180) in constant memory. The file is its owner's alone, because whoever has it can print
 * labels; it gets its name when it is whole and on the disk, and never takes the place of another.
 *
 * @throws SerialFileError when there is a file of this name, or it cannot be written
 */
export async function writeSerials({ file, count, sign, progress, signal }: SerialRun): Promise<void> {
  if (await exists(file)) throw new SerialFileError(file, 'is there already; its labels may be in print');
  const draft = `${file}.${randomUUID()}.part`;
  try {
    await writeDraft(draft, { count, sign, ...(progress && { progress }), ...(signal && { signal }) });
    if (await exists(file)) throw new SerialFileError(file, 'came into being meanwhile');
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    if (error instanceof SerialFileError || signal?.aborted === true) throw error;
    const why = (error as NodeJS.ErrnoException).code;
    throw why === undefined ? error : new SerialFileError(file, `cannot be written (${why})`);
  }
}

async function writeDraft(draft: string, { count, sign, progress, signal }: Omit<SerialRun, 'file'>): Promise<void> {
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.write('serial,link\r\n');
    for (let written = 0; written < count;) {
      signal?.throwIfAborted();
      const size = Math.min(batch, count - written);
      await handle.write(Array.from({ length: size }, () => lineOf(drawSerial(), sign)).join(''));
      written += size;
      progress?.(written);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A link holds neither comma nor quotation mark. */
const lineOf = (serial: string, sign: SerialRun['sign']): string => `${serial},${sign(serial)}\r\n`;

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    (error: unknown) => (error as NodeJS.ErrnoException).code !== 'ENOENT',
  );
