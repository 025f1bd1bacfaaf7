import { expect } from '@open-wc/testing';
import { hazardTexts } from '../testing/specimens/hazard-texts.ts';
import { tryTexts } from '../testing/specimens/hostile-trial.ts';
import { forgetSpecimens, rememberSpecimens, tags } from '../testing/specimens/specimens.ts';

beforeEach(rememberSpecimens);
afterEach(forgetSpecimens);

describe('the xss texts of test/hazards in every field and attribute', () => {
  for (const tag of tags) {
    it(`of <${tag}> are shown as they are: nothing runs, breaks or leaves its box`, async function () {
      this.timeout(60_000);
      expect((await tryTexts(tag, await hazardTexts('xss'))).slice(0, 12)).to.deep.equal([]);
    });
  }
});
