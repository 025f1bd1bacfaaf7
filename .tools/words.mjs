// The words of elements, pages and offline worker in every language: complete, with the right forms and values, and said somewhere. Part of pnpm build.
import { main, Stop } from './lib/stop.mjs';
import { root } from './lib/places.mjs';
import { pageWordFaults } from './lib/page-words.mjs';
import { locales, wordFaults, WORDS } from './lib/words.mjs';

await main(() => {
  const [folder = root] = process.argv.slice(2);
  const faults = [...wordFaults(folder), ...pageWordFaults(folder)];
  if (faults.length > 0) throw new Stop(`The words are not in order:\n${faults.join('\n')}`);
  console.log(`words: ${locales(`${folder}/${WORDS}`).join(', ')} complete`);
  return 0;
});
