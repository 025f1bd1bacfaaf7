import { expect, fixture, html } from '@open-wc/testing';
import type { StorefrontSource } from '@nongsan/core';
import { fullLot, now, signedLot } from '../../testing/lot-fixture.ts';
import { shown } from '../../testing/portal-fixture.ts';
import { testSource } from '../../testing/test-source.ts';
import { waitUntil } from '../../testing/wait-until.ts';
import '../../provider/portal/portal.define.ts';
import './trace-badge.define.ts';
import type { NongsanTraceBadge } from './trace-badge.ts';

const dialogOf = (badge: NongsanTraceBadge) => badge.renderRoot.querySelector('dialog');
const linkOf = (badge: NongsanTraceBadge) => badge.renderRoot.querySelector('a') as HTMLAnchorElement;
const isOpen = (badge: NongsanTraceBadge) => dialogOf(badge)?.open === true;

/** The page must stay while a link is followed in a test; says whether it would have. */
function press(badge: NongsanTraceBadge, init: MouseEventInit = {}): boolean {
  let stayed = false;
  const stay = (event: Event): void => {
    stayed = event.defaultPrevented;
    event.preventDefault();
  };
  document.addEventListener('click', stay);
  linkOf(badge).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...init }));
  document.removeEventListener('click', stay);
  return stayed;
}

async function opening(source?: StorefrontSource): Promise<NongsanTraceBadge> {
  const { lot, issuers } = await signedLot();
  const given = source ?? testSource({ lot: async () => lot, issuers: async () => issuers });
  const portal = await fixture<HTMLElement>(
    html`<nongsan-portal .source=${given} now=${now}>
      <nongsan-trace-badge lot="TC-2611A" opens="dialog"></nongsan-trace-badge>
    </nongsan-portal>`,
  );
  const badge = portal.querySelector('nongsan-trace-badge') as NongsanTraceBadge;
  await shown(badge, 'dialog');
  return badge;
}

/** The page's own entry in the history: an open dialog of the test before has left one of its own. */
let own = 0;
const enter = (): object => {
  const state = { own: (own += 1) };
  history.pushState(state, '');
  return state;
};

describe('a trace badge that opens a dialog', () => {
  beforeEach(enter);

  it('shows the lot’s card with its signature checked, and stays on the page', async () => {
    const badge = await opening();
    expect(linkOf(badge).getAttribute('aria-haspopup')).to.equal('dialog');
    expect(press(badge)).to.equal(true);
    expect(dialogOf(badge)?.matches(':modal')).to.equal(true);
    expect(getComputedStyle(dialogOf(badge) as Element).position).to.equal('fixed');
    const card = await shown<HTMLElementTagNameMap['nongsan-trace-card']>(badge, 'dialog nongsan-trace-card');
    await waitUntil(() => card.signature.outcome === 'valid');
    await shown(card, 'nongsan-qr');
    expect(card.lot).to.have.property('growingAreas');
    await expect(badge).to.be.accessible();
    badge.renderRoot.querySelector<HTMLElement>('.close')?.click();
    expect(isOpen(badge)).to.equal(false);
  });

  it('asks for the whole lot and for keys when it is opened, not before', async () => {
    const asked: string[] = [];
    const { lot, issuers } = await signedLot();
    const badge = await opening(
      testSource({
        lot: async () => (asked.push('lot'), lot),
        issuers: async () => (asked.push('issuers'), issuers),
      }),
    );
    expect(asked).to.deep.equal(['lot']);
    press(badge);
    await waitUntil(() => asked.includes('issuers'));
  });

  it('gives the focus back to the badge', async () => {
    const badge = await opening();
    linkOf(badge).focus();
    press(badge);
    dialogOf(badge)?.close();
    await waitUntil(() => badge.shadowRoot?.activeElement === linkOf(badge));
  });

  it('is closed by a press beside it, and not by one inside', async () => {
    const badge = await opening();
    press(badge);
    const dialog = dialogOf(badge) as HTMLDialogElement;
    const { left, top } = dialog.getBoundingClientRect();
    dialog.dispatchEvent(new MouseEvent('click', { clientX: left + 5, clientY: top + 5 }));
    expect(isOpen(badge)).to.equal(true);
    dialog.dispatchEvent(new MouseEvent('click', { clientX: left - 2, clientY: top + 5 }));
    expect(isOpen(badge)).to.equal(false);
  });

  it('is closed by the back key, which stays on the page', async () => {
    const badge = await opening();
    const { href } = location;
    const state = enter();
    press(badge);
    expect(history.state).not.to.deep.equal(state);
    history.back();
    await waitUntil(() => !isOpen(badge));
    expect(location.href).to.equal(href);
    expect(history.state).to.deep.equal(state);
  });

  for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey'] as const)
    it(`leaves a press with ${key} to the browser`, async () => {
      const badge = await opening();
      expect(press(badge, { [key]: true })).to.equal(false);
      expect(isOpen(badge)).to.equal(false);
    });

  it('tells the page that its lot is being looked at', async () => {
    const badge = await opening();
    const heard: string[] = [];
    badge.addEventListener('nongsan-trace-open', ({ detail }) => heard.push(detail.lot));
    press(badge);
    expect(heard).to.deep.equal([fullLot.code]);
    dialogOf(badge)?.close();
  });

  it('is a link to the lot’s page for as long as it cannot open', async () => {
    const badge = await opening();
    expect(linkOf(badge).getAttribute('href')).to.contain('https://portal.example/t/TC-2611A');
    badge.opens = 'page';
    await badge.updateComplete;
    expect(press(badge)).to.equal(false);
  });
});
