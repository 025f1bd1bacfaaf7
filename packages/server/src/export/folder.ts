import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { staticIndexSchema } from '@nongsan/core/static-files';
import type { WriteFile } from './files.ts';

export interface Folder {
  readonly write: WriteFile;
  /** What was written, in bytes, by path. */
  readonly written: ReadonlyMap<string, number>;
  /** Takes away what an earlier export wrote here and this one did not. Nothing else in the folder is touched. */
  clean(): Promise<void>;
}

/** A folder that files are exported to. Each file is there whole or not at all. */
export async function openFolder(folder: string): Promise<Folder> {
  await mkdir(folder, { recursive: true });
  const before = await earlierFiles(folder);
  const written = new Map<string, number>();
  return {
    written,
    async write(path, content) {
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(`${target}.part`, content);
      await rename(`${target}.part`, target);
      written.set(path, Buffer.byteLength(content));
    },
    async clean() {
      for (const path of before) if (!written.has(path)) await rm(join(folder, path), { force: true });
    },
  };
}

/** The schema lets no path lead out of the folder. */
async function earlierFiles(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, 'portal.json'), 'utf8').catch(() => '{}');
  try {
    const index = staticIndexSchema.parse(JSON.parse(text));
    return [...index.files, index.directory, index.search];
  } catch {
    return [];
  }
}
