import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { PortalController } from '../../internal/portal-controller.ts';
import { testSource } from '../../testing/test-source.ts';
import './portal.define.ts';
import type { NongsanPortal } from './portal.ts';

/** An element that only tells which portal it found. */
class PortalProbe extends LitElement {
  @property() portal = '';
  @property() locale = '';
  readonly seeker = new PortalController(this);
  get found(): string | undefined {
    return this.seeker.handle?.id;
  }
}
customElements.define('portal-probe', PortalProbe);

const settled = () => new Promise((resolve) => setTimeout(resolve));
const page = async (template: ReturnType<typeof html>) => {
  const root = await fixture<HTMLElement>(html`<div>${template}</div>`);
  for (const portal of root.querySelectorAll('nongsan-portal')) portal.source = testSource();
  await settled();
  const probe = root.querySelector('portal-probe') as PortalProbe;
  return { root, probe };
};

describe('<nongsan-portal>', () => {
  it('is found by what stands inside it', async () => {
    const { probe } = await page(html`<nongsan-portal id="tn"><portal-probe></portal-probe></nongsan-portal>`);
    expect(probe.found).to.equal('tn');
  });

  it('is found from elsewhere when it is the only one', async () => {
    const { probe } = await page(html`<portal-probe></portal-probe><nongsan-portal id="tn"></nongsan-portal>`);
    expect(probe.found).to.equal('tn');
  });

  it('is found by name among several', async () => {
    const { probe } = await page(
      html`<portal-probe portal="ls"></portal-probe><nongsan-portal id="tn"></nongsan-portal
        ><nongsan-portal id="ls"></nongsan-portal>`,
    );
    expect(probe.found).to.equal('ls');
  });

  it('is not guessed among several', async () => {
    const { probe } = await page(
      html`<portal-probe></portal-probe><nongsan-portal id="tn"></nongsan-portal
        ><nongsan-portal id="ls"></nongsan-portal>`,
    );
    expect(probe.found).to.equal(undefined);
    expect(probe.seeker.lookup).to.equal('several');
  });

  it('is found when it comes after its elements', async () => {
    const { root, probe } = await page(html`<portal-probe portal="late"></portal-probe>`);
    expect(probe.found).to.equal(undefined);
    const portal = document.createElement('nongsan-portal');
    portal.id = 'late';
    portal.source = testSource();
    root.append(portal);
    await settled();
    expect(probe.found).to.equal('late');
  });

  it('is let go when it leaves the page', async () => {
    const { root, probe } = await page(
      html`<portal-probe portal="tn"></portal-probe><nongsan-portal id="tn"></nongsan-portal>`,
    );
    root.querySelector('nongsan-portal')?.remove();
    expect(probe.found).to.equal(undefined);
  });

  it('follows an element that moves from one portal into another', async () => {
    const { root, probe } = await page(
      html`<nongsan-portal id="tn"><portal-probe></portal-probe></nongsan-portal
        ><nongsan-portal id="ls"></nongsan-portal>`,
    );
    root.querySelector('#ls')?.append(probe);
    await settled();
    expect(probe.found).to.equal('ls');
  });

  it('speaks the page’s language, its own before that', async () => {
    const { probe } = await page(
      html`<nongsan-portal id="tn" locale="en"><portal-probe></portal-probe></nongsan-portal>`,
    );
    const portal = probe.closest('nongsan-portal') as NongsanPortal;
    if (portal.handle === undefined) await oneEvent(document, 'nongsan-portals-change');
    expect(probe.seeker.handle?.locale).to.equal('en');
    expect(probe.seeker.handle?.translate?.('common.retry')).to.equal('Try again');
  });

  it('needs no plural engine in Vietnamese', async () => {
    const { probe } = await page(
      html`<nongsan-portal id="tn" locale="vi"><portal-probe></portal-probe></nongsan-portal>`,
    );
    expect(probe.seeker.handle?.translate).to.equal(undefined);
  });

  it('judges by the moment it is given', async () => {
    const { probe } = await page(
      html`<nongsan-portal id="tn" now="2026-11-22T09:00:00+07:00"><portal-probe></portal-probe></nongsan-portal>`,
    );
    expect(probe.seeker.handle?.now().toISOString()).to.equal('2026-11-22T02:00:00.000Z');
  });

  it('leaves the page’s own content alone', async () => {
    const { root } = await page(html`<nongsan-portal id="tn"><p>của trang</p></nongsan-portal>`);
    expect(root.querySelector('p')?.textContent).to.equal('của trang');
    expect(root.querySelector('nongsan-portal')?.shadowRoot).to.equal(null);
  });

  it('waits for a source that comes after it, as where a framework takes over a page; nothing is said', async () => {
    const said: unknown[] = [];
    const { warn } = console;
    console.warn = (...parts: unknown[]) => void said.push(parts);
    try {
      const portal = await fixture<NongsanPortal>(html`<nongsan-portal id="tn"></nongsan-portal>`);
      await settled();
      const refused = portal.handle!.catalog.products;
      portal.source = testSource();
      await portal.updateComplete;
      await settled();
      expect(portal.handle!.catalog.products).to.not.equal(refused);
      expect(said).to.deep.equal([]);
    } finally {
      console.warn = warn;
    }
  });
});
