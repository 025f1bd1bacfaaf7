import { load } from './load.ts';

/**
 * Escapes, and characters that Vietnamese and English do without: among them is all that can turn a line around, hide in
 * a text or run over its neighbours (core's `stripControls`). Control characters as such are no JSON.
 */
const odd = /\\[bfru]|[^\t\n\r -~\xa0-\u036f\u1ea0-\u1ef9\u2010-\u2027\u20ab]|\p{M}{5}/u;

/**
 * The value of a JSON text, its texts safe to lay out beside others. What strips them is loaded with the first answer that
 * may need it: most pages never meet one.
 * @throws SyntaxError when it is no JSON
 */
export async function parseJson(text: string): Promise<unknown> {
  return odd.test(text) ? (await load(import('./stripped-json.ts'))).strippedJson(text) : JSON.parse(text);
}
