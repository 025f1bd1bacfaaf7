/** How wide a text is, in the unit of the width it has to fit. */
export type Measure = (text: string) => number;

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Breaks a text at its spaces; a word that is wider than a line is broken where it reaches the edge. */
export function wrap(text: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, width, measure);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return [...lines, line];
}

function breakWord(word: string, width: number, measure: Measure): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && measure(piece + segment) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

/** Keeps so many lines; the last ends with an ellipsis where something was left out. */
export function clamp(lines: readonly string[], most: number, width: number, measure: Measure): readonly string[] {
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = [...graphemes.segment(kept.at(-1) ?? '')].map(({ segment }) => segment);
  while (last.length > 0 && measure(`${last.join('').trimEnd()}…`) > width) last = last.slice(0, -1);
  return [...kept.slice(0, -1), `${last.join('').trimEnd()}…`];
}
