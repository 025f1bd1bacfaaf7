import type { Span } from './mentions.ts';
import type { Token } from './tokens.ts';

const COUNTRY = /[\s,;.-]*(?:Việt\s*Nam|Viet\s*Nam|VN)[\s.]*$/iu;
const EDGES = /^[\s,;.|()\-–]+|[\s,;|()\-–]+$/gu;

/** The address without the words that a reading explains, in the writer's own spelling. */
export function restOf(text: string, tokens: readonly Token[], spans: readonly Span[]): string {
  const cut = spans
    .map((span) => [tokens[span.start]?.start ?? 0, tokens[span.to - 1]?.end ?? 0] as const)
    .sort(([one], [other]) => one - other);
  const pieces: string[] = [];
  let last = 0;
  for (const [start, end] of cut) {
    if (start > last) pieces.push(text.slice(last, start));
    last = Math.max(last, end);
  }
  pieces.push(text.slice(last));
  const left = pieces.map((piece) => piece.replace(COUNTRY, '').replace(EDGES, ''));
  return left.filter(Boolean).join(', ');
}
