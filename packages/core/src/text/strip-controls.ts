/**
 * What can change how the text around it is laid out, or hides in it: control characters (TAB and LF are kept),
 * bidirectional marks, embeddings, overrides and isolates (UAX #9), invisible joiners that split words, annotation
 * marks, lone surrogates. ZWJ and ZWNJ are kept: emoji and some scripts are wrong without them.
 */
const spoofing =
  // eslint-disable-next-line no-control-regex -- naming control characters is what this expression is for
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb\p{Cs}]/gu;

/** Vietnamese needs two marks on a letter; a stack of dozens runs over the lines above and below it. */
const stackedMarks = /(\p{M}{4})\p{M}+/gu;

/**
 * Makes a text of unknown origin safe to lay out beside others. Whatever a reader sees stays as it is, so the
 * result may be shown as the original. It escapes nothing: render it as text.
 */
export function stripControls(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(spoofing, '')
    .replace(stackedMarks, '$1');
}
