/** A text inside a double-quoted attribute. */
export const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * A value as JSON inside a `<script>`: no `<` is left, so neither `</script>` nor `<!--` can end or bend it, and the JSON
 * says the same.
 */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
