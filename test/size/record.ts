import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Bytes by what is downloaded and file: `{ 'first card': { 'JS nongsan.js': 18000 } }`. */
export type Sizes = Readonly<Record<string, Readonly<Record<string, number>>>>;

const file = fileURLToPath(new URL('sizes.json', import.meta.url));

export async function readRecord(): Promise<Sizes> {
  return JSON.parse(await readFile(file, 'utf8')) as Sizes;
}

export async function writeRecord(sizes: Sizes): Promise<void> {
  await writeFile(file, `${JSON.stringify(sizes, null, 2)}\n`);
}

/** Where sizes and record differ, one line each; what became smaller is news too. */
export function differences(record: Sizes, sizes: Sizes): readonly string[] {
  const names = (a: object = {}, b: object = {}) => [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names(record, sizes).flatMap((part) =>
    names(record[part], sizes[part]).flatMap((name) => {
      const [before, now] = [record[part]?.[name], sizes[part]?.[name]];
      return before === now ? [] : [`${part}, ${name}: ${change(before, now)}`];
    }),
  );
}

function change(before: number | undefined, now: number | undefined): string {
  if (before === undefined) return `new, ${now} bytes`;
  if (now === undefined) return `gone, it had ${before} bytes`;
  return `${before} → ${now} bytes (${now > before ? '+' : '−'}${Math.abs(now - before)})`;
}
