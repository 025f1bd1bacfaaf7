import type { Span } from './parse-page.ts';

/** A piece of text put at a place of the page. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** The page with pieces put in and pieces taken out; everything else byte for byte as it was. */
export function editPage(html: string, insertions: readonly Insertion[], removals: readonly Span[]): string {
  const edits = [
    ...removals.map(({ from, to }) => ({ from, to, text: '' })),
    ...insertions.map(({ at, text }) => ({ from: at, to: at, text })),
  ];
  // What is put in at a place comes before what is taken out there.
  edits.sort((one, other) => one.from - other.from || one.to - other.to);
  let result = '';
  let position = 0;
  for (const { from, to, text } of edits) {
    result += html.slice(position, from) + text;
    position = Math.max(position, to);
  }
  return result + html.slice(position);
}
