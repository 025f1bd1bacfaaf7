import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { NongsanTraceOpenEvent } from '../../events/index.ts';
import { portalFixture, shown } from '../../testing/portal-fixture.ts';
import { tea, teaLot } from '../../testing/product-fixture.ts';
import { testSource } from '../../testing/test-source.ts';
import '../product-card/product-card.define.ts';
import './trace-badge.define.ts';

/** Follows the badge without leaving the page, and tells what the page heard meanwhile. */
function followed(badge: HTMLElement): NongsanTraceOpenEvent[] {
  const heard: NongsanTraceOpenEvent[] = [];
  const hear = (event: NongsanTraceOpenEvent): void => void heard.push(event);
  const stay = (event: Event): void => event.preventDefault();
  document.addEventListener('nongsan-trace-open', hear);
  document.addEventListener('click', stay);
  badge.click();
  document.removeEventListener('nongsan-trace-open', hear);
  document.removeEventListener('click', stay);
  return heard;
}

describe('nongsan-trace-open', () => {
  it('tells the page which lot a person follows, and where to', async () => {
    const portal = await portalFixture(testSource(), html`<nongsan-trace-badge .data=${teaLot}></nongsan-trace-badge>`);
    const host = portal.querySelector('nongsan-trace-badge')!;
    const [event, ...others] = followed(await shown(host, 'a'));
    expect(event?.detail).to.deep.equal({ lot: teaLot.code, link: teaLot.link });
    expect(event?.target).to.equal(host);
    expect(event?.cancelable).to.equal(false);
    expect(others).to.deep.equal([]);
  });

  it('comes out of a card as one event of the card', async () => {
    const data = { ...tea, lot: teaLot };
    const portal = await portalFixture(testSource(), html`<nongsan-product-card .data=${data}></nongsan-product-card>`);
    const card = portal.querySelector('nongsan-product-card')!;
    const badge = await shown(card, 'nongsan-trace-badge');
    const heard = followed(await shown(badge, 'a'));
    expect(heard.map(({ target, detail }) => [target, detail.lot])).to.deep.equal([[card, teaLot.code]]);
  });

  it('is not told by showing a badge', async () => {
    let heard = 0;
    const hear = (): void => void (heard += 1);
    document.addEventListener('nongsan-trace-open', hear);
    const portal = await portalFixture(testSource(), html`<nongsan-trace-badge .data=${teaLot}></nongsan-trace-badge>`);
    await shown(portal.querySelector('nongsan-trace-badge')!, 'a');
    document.removeEventListener('nongsan-trace-open', hear);
    expect(heard).to.equal(0);
  });
});
