/** Marks a page that did not come from the server just now. The page's own script looks for it. */
export const keptMark = 'nongsan-kept';

/** What the page of a lot asks of the worker, with a port for the answer. */
export type KeepMessage =
  /** A visit, or a press on "keep for offline" (`pinned`). `files`: what the page was made of, by address. */
  | { readonly nongsan: 'keep'; readonly page: string; readonly files: readonly string[]; readonly pinned: boolean }
  /** Everything that is kept on this device goes. */
  | { readonly nongsan: 'forget' };

/** `full`: the device has no room. `refused`: the page may not be kept, or is not there. */
export type KeepAnswer = 'kept' | 'pinned' | 'forgotten' | 'full' | 'refused';

/** A message as it came: other scripts of this origin may post whatever they like. */
export function readMessage(data: unknown): KeepMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { nongsan, page, files, pinned } = data as Partial<Record<string, unknown>>;
  if (nongsan === 'forget') return { nongsan };
  if (nongsan !== 'keep' || typeof page !== 'string' || !Array.isArray(files)) return undefined;
  const texts = files.filter((file): file is string => typeof file === 'string').slice(0, 60);
  return { nongsan, page, files: texts, pinned: pinned === true };
}
