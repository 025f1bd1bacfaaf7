// Says everything that the server's pages and the offline worker can say, as JSON: node --conditions=@nongsan/source say-pages.mjs FOLDER
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { SPEECHES } from './page-words.mjs';

/** Stand in for what a sentence is told: found again in the text, or counted as one. */
const marked = (sentence) => Array.from(sentence, (_, at) => `{{v${at}}}`);
const ones = (sentence) => Array.from(sentence, () => 1);

function* textsOf(thing, path) {
  if (typeof thing === 'string') return yield [path, thing];
  if (typeof thing !== 'function') {
    for (const [name, part] of Object.entries(thing)) yield* textsOf(part, path === '' ? name : `${path}.${name}`);
    return;
  }
  const values = { length: thing.length };
  yield [path, thing(...marked(values))];
  yield [`${path} of one`, thing(...ones(values))];
}

const [, , folder] = process.argv;
const said = {};
for (const place of SPEECHES.filter((one) => existsSync(`${folder}/${one}/index.ts`))) {
  const { speech } = await import(pathToFileURL(`${folder}/${place}/index.ts`).href);
  said[place] = Object.fromEntries(
    Object.entries(speech).map(([locale, words]) => [locale, Object.fromEntries(textsOf(words, ''))]),
  );
}
process.stdout.write(JSON.stringify(said));
