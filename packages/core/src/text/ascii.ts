const lookalikes: readonly (readonly [RegExp, string])[] = [
  [/\p{M}/gu, ''],
  [/[đð₫]/g, 'd'],
  [/[ĐÐ]/g, 'D'],
  [/[‘’‚′]/g, "'"],
  [/[“”„″«»]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  [/[⁄∕]/g, '/'],
];

/**
 * A text in printable ASCII, case kept: accents dropped, typographic signs by their plain forms, anything else
 * a space; runs of space are one. For carriers of ASCII alone, such as a bank transfer's purpose.
 */
export function toUnaccentedAscii(text: string): string {
  const plain = lookalikes.reduce((left, [from, to]) => left.replace(from, to), text.normalize('NFKD'));
  return plain.replace(/[^\x21-\x7e]+/g, ' ').trim();
}
