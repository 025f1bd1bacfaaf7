/** Latin letters whose stroke is not a combining mark: NFD leaves them whole. `ð` is what some keyboards type for `đ`. */
const strokes = /[đð]/g;

/**
 * The form in which texts are compared and searched: lower case, without accents, `đ` as `d`
 * (`Hoà Bình`, `Hòa Bình` and `hoa binh` agree). Folding twice changes nothing. White space stays as it is.
 */
export function foldText(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(strokes, 'd').normalize('NFC');
}
