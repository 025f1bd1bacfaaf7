import { expect } from '@open-wc/testing';
import { hazardTexts } from '../testing/specimens/hazard-texts.ts';
import { tryTexts } from '../testing/specimens/hostile-trial.ts';
import { forgetSpecimens, rememberSpecimens, tags } from '../testing/specimens/specimens.ts';

/** What translation engines, string formatting and objects read as their own. */
const categories = ['placeholders', 'format strings', 'names of the language'];

beforeEach(rememberSpecimens);
afterEach(forgetSpecimens);

describe('texts that look like the markup of translations', () => {
  for (const tag of tags) {
    // In Vietnamese, without an engine, the naughty texts are tried all.
    it(`are not read as such by <${tag}> where the plural engine speaks`, async function () {
      this.timeout(60_000);
      const texts = (await hazardTexts('naughty')).filter(({ category }) => categories.includes(category));
      expect(texts.length).to.be.above(100);
      expect((await tryTexts(tag, texts, 'en')).slice(0, 12)).to.deep.equal([]);
    });
  }
});
