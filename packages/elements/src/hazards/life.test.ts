import { expect, fixture } from '@open-wc/testing';
import { SourceError, uniformSource, type StorefrontSource } from '@nongsan/core';
import { html, render, type TemplateResult } from 'lit';
import { watchForHarm } from '../testing/specimens/calm.ts';
import { textsOf } from '../testing/specimens/outline.ts';
import { deepElements, quiet } from '../testing/specimens/quiet.ts';
import { resources } from '../testing/specimens/resources.ts';
import { specimenSource } from '../testing/specimens/source.ts';
import {
  connectedTags,
  forgetSpecimens,
  inPortal,
  rememberSpecimens,
  specimen,
  tags,
} from '../testing/specimens/specimens.ts';

/** A source whose answers wait until the test lets them come. */
function heldSource(source: StorefrontSource) {
  const waiting: (() => void)[] = [];
  const held = new Proxy(source, {
    get(target, name: keyof StorefrontSource) {
      const method = target[name];
      if (typeof method !== 'function') return method;
      return (...args: unknown[]) =>
        new Promise((resolve, reject) => {
          waiting.push(() => void (method as (...args: unknown[]) => Promise<unknown>)(...args).then(resolve, reject));
        });
    },
  });
  return { held, waiting };
}

const failing = (code: 'network' | 'malformed-answer'): StorefrontSource =>
  uniformSource(() => Promise.reject(new SourceError(code, `This source always fails with ${code}`)));

const failureOf = (tag: string, portal: Element) =>
  portal.querySelector(tag)?.shadowRoot?.querySelector('[part="error"]');

const inside = html`<a href="/o-trang-khac">Xem ở trang khác</a>`;

let harm = watchForHarm();

beforeEach(() => {
  rememberSpecimens();
  harm = watchForHarm();
});
afterEach(() => {
  forgetSpecimens();
  expect(harm.stop()).to.deep.equal([]);
});

describe('an element that leaves the page while it loads', () => {
  for (const tag of tags) {
    it(`says nothing and breaks nothing: <${tag}>`, async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const { held, waiting } = heldSource(specimenSource());
      render(inPortal(held, specimen(tag)), place);
      const element = place.querySelector(tag);
      await new Promise((resolve) => setTimeout(resolve));
      element?.remove();
      for (const pass of waiting.splice(0)) pass();
      await quiet(place);
      expect(element?.isConnected).to.equal(false);
    });
  }
});

describe('a network that is not there', () => {
  for (const tag of connectedTags) {
    it(`is told by <${tag}> in words, never on the console`, async () => {
      const portal = await fixture(inPortal(failing('network'), specimen(tag)));
      await quiet(portal);
      // A button to a cart that cannot be read is still a button; what it opens says the rest.
      if (tag === 'nongsan-cart-button')
        return expect(portal.querySelector(tag)?.shadowRoot?.querySelector('button')).to.exist;
      expect(failureOf(tag, portal)?.textContent?.trim()).to.not.equal('');
      expect(failureOf(tag, portal)).to.exist;
    });
  }
});

describe('an answer that breaks the contract', () => {
  for (const tag of connectedTags) {
    it(`does not break <${tag}>`, async () => {
      const portal = await fixture(inPortal(failing('malformed-answer'), specimen(tag)));
      await quiet(portal);
      if (tag === 'nongsan-cart-button')
        return expect(portal.querySelector(tag)?.shadowRoot?.querySelector('button')).to.exist;
      expect(failureOf(tag, portal)).to.exist;
    });
  }
});

describe('two portals on a page', () => {
  for (const tag of connectedTags) {
    it(`each give <${tag}> what is theirs`, async () => {
      const named = (name: string): TemplateResult => {
        const given = structuredClone(resources);
        const store = { ...given.store, name, id: given.store.id };
        const product = { ...given.product, name: { vi: name } };
        const cart = {
          ...given.cart,
          lines: given.cart.lines.map((line) => ({ ...line, product: { ...line.product, name: { vi: name } } })),
        };
        const order = { ...given.order, contact: { ...given.order.contact, name } };
        const lot = { ...given.lot, issuer: name };
        const issuer = { ...given.issuer, name };
        return inPortal(specimenSource({ ...given, store, product, cart, order, lot, issuer }), specimen(tag));
      };
      const place = await fixture<HTMLElement>(html`<div>${named('Cổng thứ nhất')}${named('Cổng thứ hai')}</div>`);
      await quiet(place);
      const [first = [], second = []] = [...place.children].map((portal) => textsOf(portal));
      if (tag === 'nongsan-cart-button') return expect(first).to.deep.equal(second);
      expect(first.join(' ')).to.contain('Cổng thứ nhất').and.not.contain('Cổng thứ hai');
      expect(second.join(' ')).to.contain('Cổng thứ hai').and.not.contain('Cổng thứ nhất');
    });
  }
});

describe('a portal that comes after its elements', () => {
  for (const tag of connectedTags) {
    it(`brings <${tag}> to life`, async () => {
      const place = await fixture<HTMLElement>(html`<div>${specimen(tag)}</div>`);
      const element = place.querySelector(tag) as HTMLElement;
      const portal = await fixture<HTMLElement>(inPortal(specimenSource(), inside));
      await quiet(place);
      await quiet(portal);
      expect([...deepElements(place)].some((one) => one.getAttribute('aria-busy') === 'true')).to.equal(false);
      expect(element.shadowRoot?.querySelector('[part="error"]') ?? null).to.equal(null);
      expect(textsOf(place).length).to.be.above(0);
    });
  }
});
