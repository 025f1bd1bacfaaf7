import { staticPathSchema } from '@nongsan/core/static-files';
import { ExportError } from './export-error.ts';

/** Takes one file: its path below `portal.json`, and its content. */
export type WriteFile = (path: string, content: string | Uint8Array) => Promise<void>;

/** Things that go into one file at most: a card's page downloads the whole of it. */
export const mostProducts = 20;
export const mostLots = 50;

/** `stores/ten-gian-hang.json`, then `stores/ten-gian-hang/2.json`: no slug has a slash, so no two stores meet. */
export function filePath(kind: 'stores' | 'lots', slug: string, part: number): string {
  return checkedPath(part === 1 ? `${kind}/${slug}.json` : `${kind}/${slug}/${part}.json`);
}

/** @throws ExportError when a path would lead out of the folder, or to a file that no host serves */
export function checkedPath(path: string): string {
  if (staticPathSchema.safeParse(path).success) return path;
  throw new ExportError(`${JSON.stringify(path)} cannot be a file of the export. Rename what is called so.`);
}

/** Without spaces, and with a line's end, as text files have it. */
export const asFile = (value: unknown): string => `${JSON.stringify(value)}\n`;
