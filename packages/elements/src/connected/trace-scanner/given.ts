import { readTraceLink } from '@nongsan/core/trace';

/** The picture among what was dropped or pasted; of something else that is a file, that one, so that it is answered. */
export function pictureIn(given: DataTransfer | null): File | undefined {
  const files = [...(given?.files ?? [])];
  return files.find(({ type }) => type.startsWith('image/')) ?? files[0];
}

/** A code's text that was copied elsewhere, out of a message say. */
export const textIn = (given: DataTransfer | null): string => given?.getData('text/plain').trim() ?? '';

/** Of several codes in one picture: the first that has the form of a lot's. */
export const lotFirst = (texts: readonly string[]): string =>
  texts.find((text) => !('fault' in readTraceLink(text.trim()))) ?? texts[0] ?? '';
