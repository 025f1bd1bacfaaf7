/** Words live in JSON files; modules import them. */
const WORDS = /\/elements\/src\/i18n\/.+\.json$/;

/**
 * Serves words as modules of JavaScript: the transpiler drops the `with { type: 'json' }` that a browser asks for before
 * it takes JSON, and not every browser of the list knows it.
 */
export function jsonPlugin() {
  return {
    name: 'nongsan-json',
    resolveMimeType: ({ path }) => (WORDS.test(path) ? 'js' : undefined),
    transform: ({ path, body }) => (WORDS.test(path) ? { body: `export default ${body};` } : undefined),
  };
}
