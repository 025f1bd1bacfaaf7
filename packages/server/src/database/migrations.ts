import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

export interface Migration {
  /** The file's name without `.sql`: `0001-portals`. */
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the text with line ends as `\n`, so that a Windows checkout is the same migration. */
  readonly checksum: string;
}

const folder = new URL('./migrations/', import.meta.url);

/** The project's migrations in the order they run. */
export async function readMigrations(from: URL = folder): Promise<Migration[]> {
  const files = (await readdir(from)).filter((file) => /^\d{4}-[a-z-]+\.sql$/.test(file)).sort();
  return Promise.all(
    files.map(async (file) => {
      const text = (await readFile(new URL(file, from), 'utf8')).replaceAll('\r\n', '\n');
      const checksum = createHash('sha256').update(text).digest('hex');
      return { name: file.slice(0, -'.sql'.length), text, checksum };
    }),
  );
}
