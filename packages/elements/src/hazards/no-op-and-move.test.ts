import { expect, fixture } from '@open-wc/testing';
import { html, render } from 'lit';
import { deepElements, quiet } from '../testing/specimens/quiet.ts';
import { specimenSource } from '../testing/specimens/source.ts';
import { forgetSpecimens, inPortal, rememberSpecimens, specimen, tags } from '../testing/specimens/specimens.ts';

/** Every change of a tree, shadow roots included, from now on. */
function changesIn(root: Node): () => readonly string[] {
  const observer = new MutationObserver(() => undefined);
  const options = { attributes: true, characterData: true, childList: true, subtree: true };
  observer.observe(root, options);
  for (const { shadowRoot } of deepElements(root as Element)) if (shadowRoot) observer.observe(shadowRoot, options);
  return () =>
    observer
      .takeRecords()
      .map(({ type, target, attributeName }) => `${type} ${target.nodeName} ${attributeName ?? ''}`);
}

/** Asks every element of a tree to update, as a host does that renders again with what it had. */
const askAll = (root: ParentNode): void => {
  for (const element of deepElements(root)) (element as { requestUpdate?: () => void }).requestUpdate?.();
};

const nodesOf = (element: Element): readonly Node[] => [...(element.shadowRoot?.querySelectorAll('*') ?? [])];

beforeEach(rememberSpecimens);
afterEach(forgetSpecimens);

describe('an update that changes nothing', () => {
  for (const tag of tags) {
    it(`leaves the tree of <${tag}> alone`, async () => {
      const portal = await fixture<HTMLElement>(inPortal(specimenSource(), specimen(tag)));
      await quiet(portal);
      const changes = changesIn(portal);
      askAll(portal);
      await quiet(portal);
      expect(changes()).to.deep.equal([]);
    });
  }
});

describe('a page that renders the same again', () => {
  for (const tag of tags) {
    it(`leaves the tree of <${tag}> alone`, async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const source = specimenSource();
      render(inPortal(source, specimen(tag)), place);
      await quiet(place);
      const changes = changesIn(place);
      render(inPortal(source, specimen(tag)), place);
      await quiet(place);
      expect(changes()).to.deep.equal([]);
    });
  }
});

describe('an element that is moved in its portal', () => {
  for (const tag of tags) {
    it(`is the same <${tag}>: its nodes stay, and nothing is asked again`, async () => {
      const source = specimenSource();
      const portal = await fixture<HTMLElement>(
        inPortal(
          source,
          html`<div class="from">${specimen(tag)}</div>
            <div class="to"></div>`,
        ),
      );
      await quiet(portal);
      const element = portal.querySelector(tag) as HTMLElement;
      const [before, asked] = [nodesOf(element), source.asked.length];
      portal.querySelector('.to')?.append(element);
      await quiet(portal);
      expect(nodesOf(element)).to.deep.equal(before);
      expect(source.asked.slice(asked)).to.deep.equal([]);
    });
  }
});
