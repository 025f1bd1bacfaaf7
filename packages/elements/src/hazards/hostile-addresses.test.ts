import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { watchForHarm } from '../testing/specimens/calm.ts';
import { hazardTexts } from '../testing/specimens/hazard-texts.ts';
import { deepElements, quiet } from '../testing/specimens/quiet.ts';
import { resourcesWith, specimenSource } from '../testing/specimens/source.ts';
import {
  forgetSpecimens,
  inPortal,
  rememberSpecimens,
  specimen,
  tags,
  type Tag,
} from '../testing/specimens/specimens.ts';

const allowed = ['http:', 'https:', 'tel:', 'mailto:'];
const place = document.createElement('div');

/** Schemes that links of an element lead to when every address of every resource is this one. */
async function schemesOf(tag: Tag, address: string): Promise<readonly string[]> {
  // Pictures are no links, and a test page asks no strangers for them.
  const given = resourcesWith('url', (at) =>
    at.endsWith('icture.url') || at.includes('pictures') ? 'data:,' : address,
  );
  render(undefined, place);
  render(inPortal(specimenSource(given), specimen(tag, { given })), place);
  await quiet(place);
  const links = deepElements(place).filter((element) => element instanceof HTMLAnchorElement);
  return links.filter((link) => link.hasAttribute('href')).map(({ protocol }) => protocol);
}

before(() => document.body.append(place));
after(() => place.remove());
beforeEach(rememberSpecimens);
afterEach(() => {
  render(undefined, place);
  forgetSpecimens();
});

describe('an address that is none of the web', () => {
  for (const tag of tags) {
    it(`makes nothing to press of <${tag}>, though no client stood in its way`, async function () {
      this.timeout(60_000);
      const addresses = (await hazardTexts('xss')).filter(({ category }) => category === 'addresses');
      const harm = watchForHarm();
      for (const { text } of addresses) {
        const strange = (await schemesOf(tag, text)).filter((scheme) => !allowed.includes(scheme) && scheme !== ':');
        expect(strange, JSON.stringify(text)).to.deep.equal([]);
      }
      expect(harm.stop()).to.deep.equal([]);
    });
  }
});
