import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { deep, deepText } from '../../testing/deep-text.ts';
import { shown } from '../../testing/portal-fixture.ts';
import { testSource } from '../../testing/test-source.ts';
import { waitUntil } from '../../testing/wait-until.ts';
import '../../provider/portal/portal.define.ts';
import './trace-badge.define.ts';
import type { NongsanTraceBadge } from './trace-badge.ts';

const textOf = (host: Element): string => deepText(host).replace(/\s+/g, ' ').trim();

/** A badge of a page without a portal, when it says what it has to say. */
async function drawn(badge: TemplateResult): Promise<NongsanTraceBadge> {
  const element = await fixture<NongsanTraceBadge>(badge);
  await waitUntil(() => /Chưa kiểm tra|Not checked/.test(textOf(element)), 'not checked');
  return element;
}
const symbolOf = (badge: Element) => deep(badge).find(({ localName }) => localName === 'nongsan-qr');
const linkOf = (badge: Element) => deep(badge).find((element) => element instanceof HTMLAnchorElement);

describe('a trace badge in a page without a portal', () => {
  it('says of a growing-area code that nobody has checked it', async () => {
    const badge = await drawn(html`<nongsan-trace-badge growing-area="VN-BGOR 001"></nongsan-trace-badge>`);
    expect(textOf(badge)).to.equal('Mã vùng trồng VN-BGOR 001 Chưa kiểm tra');
    expect(linkOf(badge)).to.equal(undefined);
    badge.variant = 'card';
    await waitUntil(() => textOf(badge).includes('Ở đây chưa ai kiểm tra'));
    expect(textOf(badge)).to.contain('Mã vùng trồng xuất khẩu VN-BGOR 001 Chưa kiểm tra');
    expect(symbolOf(badge)).to.equal(undefined);
  });

  it('draws GTIN and lot with the Digital Link that is true of them anywhere, and leads nowhere', async () => {
    const badge = await drawn(
      html`<nongsan-trace-badge gtin="9521234567899" lot="tc-2611a" variant="card"></nongsan-trace-badge>`,
    );
    expect(symbolOf(badge)?.getAttribute('value')).to.equal('https://id.gs1.org/01/09521234567899/10/tc-2611a');
    expect(textOf(badge)).to.contain('(01)09521234567899(10)tc-2611a');
    expect(linkOf(badge)).to.equal(undefined);
    await expect(badge).to.be.accessible();
  });

  it('leads to the resolver that the page names', async () => {
    const badge = await drawn(
      html`<nongsan-trace-badge
        gtin="9521234567899"
        lot="TC-1"
        resolver="https://id.example/"
        variant="card"
      ></nongsan-trace-badge>`,
    );
    const link = 'https://id.example/01/09521234567899/10/TC-1';
    expect(symbolOf(badge)?.getAttribute('value')).to.equal(link);
    expect(linkOf(badge)?.getAttribute('href')).to.equal(link);
  });

  for (const resolver of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'id.example'])
    it(`takes no ${resolver} for a resolver`, async () => {
      const badge = await drawn(
        html`<nongsan-trace-badge
          gtin="9521234567899"
          lot="TC-1"
          resolver=${resolver}
          variant="card"
        ></nongsan-trace-badge>`,
      );
      expect(symbolOf(badge)?.getAttribute('value')).to.equal('https://id.gs1.org/01/09521234567899/10/TC-1');
      expect(linkOf(badge)).to.equal(undefined);
    });

  for (const variant of ['compact', 'card', 'label'] as const) {
    it(`says of a wrong check digit that it is wrong, and draws no code for it (${variant})`, async () => {
      const badge = await drawn(
        html`<nongsan-trace-badge gtin="9521234567890" lot="TC-1" variant=${variant}></nongsan-trace-badge>`,
      );
      expect(textOf(badge)).to.contain('GTIN 9521234567890 sai số kiểm tra');
      expect(symbolOf(badge)).to.equal(undefined);
      await expect(badge).to.be.accessible();
    });
  }

  it('says of a code without the form of one what it lacks', async () => {
    const badge = await drawn(
      html`<nongsan-trace-badge gtin="12345" lot="LÔ 1" growing-area="?" variant="card"></nongsan-trace-badge>`,
    );
    for (const part of ['12345 không phải là GTIN', 'Số lô LÔ 1 không đúng quy cách', '? không đúng quy cách'])
      expect(textOf(badge)).to.contain(part);
  });

  it('draws lot and growing area where no GTIN is printed', async () => {
    const badge = await drawn(html`<nongsan-trace-badge lot="TC-1" growing-area="VN-BGOR-0001"></nongsan-trace-badge>`);
    expect(textOf(badge)).to.equal('Mã vùng trồng VN-BGOR-0001 Lô TC-1 Chưa kiểm tra');
  });

  it('speaks the language of its tag', async () => {
    const badge = await drawn(
      html`<nongsan-trace-badge lang="en" gtin="9521234567890" lot="TC-1"></nongsan-trace-badge>`,
    );
    await waitUntil(() => textOf(badge).includes('wrong check digit'));
    expect(badge.renderRoot.querySelector('.base')?.getAttribute('lang')).to.equal('en');
  });

  it('waits for a portal that is in the page, and then shows what that one knows', async () => {
    const place = await fixture<HTMLElement>(
      html`<div>
        <nongsan-portal id="late"></nongsan-portal>
        <nongsan-trace-badge gtin="9521234567899" lot="TC-2611A"></nongsan-trace-badge>
      </div>`,
    );
    const badge = place.querySelector('nongsan-trace-badge') as NongsanTraceBadge;
    await badge.updateComplete;
    expect(textOf(badge)).to.equal('Đang tải…');
    const asked: unknown[] = [];
    place.querySelector('nongsan-portal')!.source = testSource({
      lot: (ref) => {
        asked.push(ref);
        return new Promise(() => undefined);
      },
    });
    await waitUntil(() => asked.length > 0);
    expect(asked).to.deep.equal([{ gtin: '9521234567899', lot: 'TC-2611A' }]);
  });

  it('is a label to be printed, too', async () => {
    const badge = await drawn(
      html`<nongsan-trace-badge gtin="9521234567899" lot="TC-1" variant="label"></nongsan-trace-badge>`,
    );
    const label = await shown(badge, 'nongsan-trace-label');
    expect((await shown(label, '.hri')).textContent).to.contain('(01)09521234567899');
    await expect(badge).to.be.accessible();
  });
});
