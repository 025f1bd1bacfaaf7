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

/** Elements that are looked at together: a page of portals is a slow page. */
const batch = 24;

const linksIn = (tree: ParentNode): readonly HTMLAnchorElement[] =>
  deepElements(tree)
    .filter((element) => element instanceof HTMLAnchorElement)
    .filter((link) => link.hasAttribute('href'));

/** For each address the schemes that an element's links lead to when every address of every resource is this one. */
async function schemesOf(tag: Tag, addresses: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const content = addresses.map((address) => {
    // Pictures are no links, and a test page asks no strangers for them.
    const given = resourcesWith('url', (at) =>
      at.endsWith('icture.url') || at.includes('pictures') ? 'data:,' : address,
    );
    return inPortal(specimenSource(given), specimen(tag, { given }));
  });
  render(undefined, place);
  render(content, place);
  await quiet(place);
  const portals = [...place.children];
  expect(portals.length).to.equal(addresses.length);
  return new Map(
    addresses.map((address, index) => [address, linksIn(portals[index] ?? place).map(({ protocol }) => protocol)]),
  );
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
      const texts = addresses.map(({ text }) => text);
      for (let start = 0; start < texts.length; start += batch) {
        for (const [text, schemes] of await schemesOf(tag, texts.slice(start, start + batch))) {
          const strange = schemes.filter((scheme) => !allowed.includes(scheme) && scheme !== ':');
          expect(strange, JSON.stringify(text)).to.deep.equal([]);
        }
      }
      expect(harm.stop()).to.deep.equal([]);
    });
  }
});
