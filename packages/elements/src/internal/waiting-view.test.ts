import { expect, fixture, html } from '@open-wc/testing';
import { uniformSource } from '@nongsan/core';
import '../define.ts';
import { portalFixture, shown } from '../testing/portal-fixture.ts';
import { waitUntil } from '../testing/wait-until.ts';

/** A portal that answers nothing for as long as the test lasts, and keeps what it was asked. */
function silent() {
  const asked: string[] = [];
  const source = uniformSource((method) => {
    asked.push(method);
    return new Promise<never>(() => undefined);
  });
  return Object.assign(source, { asked });
}

const visible = (node: Element | null | undefined): boolean =>
  node?.checkVisibility({ visibilityProperty: true }) === true;
const tags = [
  html`<nongsan-product-card product="che-dinh"><a href="/x">Chè đinh</a></nongsan-product-card>`,
  html`<nongsan-product product="che-dinh"><a href="/x">Chè đinh</a></nongsan-product>`,
  html`<nongsan-store store="htx"><a href="/x">Hợp tác xã</a></nongsan-store>`,
  html`<nongsan-trace-badge lot="TC-1"><a href="/x">Lô TC-1</a></nongsan-trace-badge>`,
  html`<nongsan-trace-badge lot="TC-1" variant="card"><a href="/x">Lô TC-1</a></nongsan-trace-badge>`,
  html`<nongsan-contact store="htx"><a href="/x">Hợp tác xã</a></nongsan-contact>`,
  html`<nongsan-checkout><a href="/x">Đặt qua điện thoại</a></nongsan-checkout>`,
];

describe('what stands inside a tag', () => {
  for (const tag of tags)
    it(`is shown until the element is ready, and the skeleton is not: ${tag.strings.join('').trim()}`, async () => {
      const source = silent();
      const portal = await portalFixture(source, tag);
      const element = portal.firstElementChild as HTMLElement;
      await shown(element, '.waiting');
      await waitUntil(() => source.asked.length > 0, 'it is waiting for an answer');
      expect(visible(element.querySelector('a'))).to.equal(true);
      expect([...(element.shadowRoot?.querySelectorAll('.skeleton') ?? [])].some(visible)).to.equal(false);
      await expect(element).to.be.accessible();
    });

  it('is shown in place of a cart button while there is no portal', async () => {
    const button = await fixture(html`<nongsan-cart-button><a href="/gio-hang">Giỏ hàng</a></nongsan-cart-button>`);
    await waitUntil(() => visible(button.querySelector('a')));
    expect(button.shadowRoot?.querySelector('button')).to.equal(null);
  });

  it('takes the skeleton’s place also when it comes later than the tag', async () => {
    const portal = await portalFixture(
      silent(),
      html`<nongsan-product-card product="che-dinh"></nongsan-product-card>`,
    );
    const card = portal.firstElementChild as HTMLElement;
    const skeleton = await shown(card, '.skeleton');
    expect(visible(skeleton)).to.equal(true);
    card.append('Chè đinh Tân Cương');
    await waitUntil(() => !visible(skeleton));
  });

  it('is not white space, nor what belongs to another slot', async () => {
    const content = html`<nongsan-checkout>
      <a slot="empty" href="/x">Mua gì đó</a>
    </nongsan-checkout>`;
    const portal = await portalFixture(silent(), content);
    const checkout = portal.firstElementChild as HTMLElement;
    expect(visible(await shown(checkout, '.skeleton'))).to.equal(true);
  });

  it('leaves the element as large as its skeleton', async () => {
    const source = silent();
    const portal = await portalFixture(
      source,
      html`<nongsan-product-card product="a"></nongsan-product-card>
        <nongsan-product-card product="b"><a href="/x">Chè đinh</a></nongsan-product-card>`,
    );
    const [bare, filled] = [...portal.children] as [HTMLElement, HTMLElement];
    await Promise.all([shown(bare, '.waiting'), shown(filled, '.given')]);
    expect(filled.offsetHeight).to.equal(bare.offsetHeight).and.greaterThan(200);
  });
});

describe('a tag whose address lacks its parameter', () => {
  for (const tag of [
    html`<nongsan-product-card product="?missing"></nongsan-product-card>`,
    html`<nongsan-product product="?missing"></nongsan-product>`,
    html`<nongsan-store store="?missing"></nongsan-store>`,
    html`<nongsan-trace-badge lot="?missing"></nongsan-trace-badge>`,
    html`<nongsan-contact store="?missing"></nongsan-contact>`,
  ])
    it(`says so, leads on and asks nothing: ${tag.strings.join('').trim()}`, async () => {
      const source = silent();
      const portal = await portalFixture(source, tag);
      const element = portal.firstElementChild as HTMLElement;
      const error = await shown(element, '[part="error"]');
      expect(error.textContent).to.contain('Địa chỉ trang không nói cần xem mục nào');
      expect(error.querySelector('a')?.getAttribute('href')).to.equal('/');
      expect(source.asked).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });

  it('leads on by what the page put inside', async () => {
    const tag = html`<nongsan-product product="?missing"><a href="/index.html">Xem các món khác</a></nongsan-product>`;
    const portal = await portalFixture(silent(), tag);
    const element = portal.firstElementChild as HTMLElement;
    const error = await shown(element, '[part="error"]');
    expect(visible(element.querySelector('a'))).to.equal(true);
    expect(error.querySelector('a')).to.equal(null);
  });
});
