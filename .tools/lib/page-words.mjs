// What is wrong with the words of the server's pages and of the offline worker. They are complete by their types; here is
// judged what they say, as with the words of the elements, Vietnamese being the reference.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { node24 } from './places.mjs';
import { Stop } from './stop.mjs';
import { faultsOfPage, faultsOfReview, faultsOfText } from './words.mjs';

/** Where the words are, in a repository. */
export const SPEECHES = ['packages/server/src/pages/words', 'packages/embed/src/offline/words'];

/** Words that are the same in English and another language, and meant to be. */
const ALLOWED_EQUAL = {
  '*': /\.units\.(?:g|kg|ml|l)(?: of one)?$|certificateKinds\.(?:vietgap|ocop)$/,
  fr: /^page\.title|^page\.facts\.code|\.lot$|^lot\.signature$|^lot\.commune$/,
};

function says(folder) {
  const script = fileURLToPath(new URL('say-pages.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(node24(), ['--conditions=@nongsan/source', script, folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Stop(`The words of the pages cannot be read:\n${stderr}`);
  return JSON.parse(stdout);
}

function* faultsOfSpeech(place, speech) {
  for (const [locale, texts] of Object.entries(speech)) {
    for (const [path, text] of Object.entries(texts)) {
      const where = `${place}/${locale}: "${path}"`;
      const empty = speech.vi[path] === '';
      if (speech.vi[path] === undefined) yield `${where} is not in Vietnamese`;
      else if (!empty) for (const fault of faultsOfText(locale, path, text, speech.vi[path])) yield `${where} ${fault}`;
      if (isStillEnglish(locale, path, text, speech.en[path])) yield `${where} is still English`;
    }
    for (const path of Object.keys(speech.vi).filter((one) => !Object.hasOwn(texts, one)))
      yield `${place}/${locale}: "${path}" is missing`;
  }
}

const isStillEnglish = (locale, path, text, english) =>
  !['vi', 'en'].includes(locale) &&
  text === english &&
  /\p{L}/u.test(text.replace(/\{\{\w+\}\}/g, '')) &&
  !ALLOWED_EQUAL['*'].test(path) &&
  !ALLOWED_EQUAL[locale]?.test(path);

/** Everything that is wrong with them in a repository; nothing when they may be built. */
export function pageWordFaults(root) {
  const said = says(root);
  return Object.entries(said).flatMap(([place, speech]) => [
    ...faultsOfSpeech(place, speech),
    ...faultsOfReview(`${root}/${place}`, Object.keys(speech)).map((fault) => `${place}: ${fault}`),
    ...faultsOfPage(`${root}/packages/server/docs/language.md`, `${root}/${place}`, Object.keys(speech)),
  ]);
}
