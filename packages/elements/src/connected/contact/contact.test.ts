import { expect, fixture, html } from '@open-wc/testing';
import { SourceError, type Product, type Store, type StorefrontSource } from '@nongsan/core';
import { expectAccessible } from '../../testing/accessible.ts';
import { gone, portalFixture, shown, textOf } from '../../testing/portal-fixture.ts';
import { tea, teaLot } from '../../testing/product-fixture.ts';
import { teaStore } from '../../testing/store-fixture.ts';
import { answers, testSource } from '../../testing/test-source.ts';
import '../cart-button/cart-button.define.ts';
import '../product-card/product-card.define.ts';
import '../product/product.define.ts';
import './contact.define.ts';
import type { NongsanContact } from './contact.ts';
import { waitUntil } from '../../testing/wait-until.ts';

const outlets = [
  { name: 'Chợ mẫu', address: 'Phường Mẫu' },
  { name: 'Sàn mẫu', website: 'https://san.example/che' },
];

/** A source that takes no orders: any question about a cart fails the test. */
const contactSource = (overrides: Partial<StorefrontSource> = {}) =>
  testSource({
    ordering: 'contact',
    stores: async (refs) => answers(refs, { [teaStore.id]: teaStore, [teaStore.slug]: teaStore }),
    ...overrides,
  });

const withProduct = (product: Partial<Product>) =>
  contactSource({ products: async (refs) => answers(refs, { [tea.slug]: { ...tea, ...product } }) });

const contactOf = (data: Store): Promise<NongsanContact> =>
  fixture<NongsanContact>(html`<nongsan-contact .data=${data}><a href="/s">Gian hàng</a></nongsan-contact>`);

const hrefs = (host: Element): (string | null)[] =>
  [...(host.shadowRoot?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));

describe('<nongsan-contact>', () => {
  it('leads to every way that the store has told of', async () => {
    const contact = await contactOf({ ...teaStore, contact: { ...teaStore.contact, outlets } });
    expect(hrefs(contact)).to.deep.equal([
      'tel:0912345678',
      'https://zalo.me/84912345678',
      'https://www.che.example/',
      teaStore.url,
      'https://san.example/che',
    ]);
    const text = textOf(contact);
    for (const part of [
      'HTX chè Hảo Đạt',
      'Gọi 0912\u00a0345\u00a0678',
      'Nhắn Zalo',
      'che.example',
      'Chợ mẫu',
      'Phường Mẫu',
      'dữ liệu mẫu',
    ])
      expect(text).to.contain(part);
    await expectAccessible(contact);
  });

  it('shows the page’s own link for a store that has told of no way', async () => {
    const contact = await contactOf({ ...teaStore, contact: { address: 'Xóm Mẫu' } });
    expect(hrefs(contact)).to.deep.equal([]);
    expect(contact.shadowRoot?.querySelector('slot')?.assignedElements()[0]?.textContent).to.equal('Gian hàng');
  });

  it('shows the page’s own link until the store is there', async () => {
    let answer: (() => void) | undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    const source = contactSource({
      stores: async (refs) => {
        await held;
        return answers(refs, { [teaStore.slug]: teaStore });
      },
    });
    const portal = await portalFixture(
      source,
      html`<nongsan-contact store="hao-dat"><a href="/s">x</a></nongsan-contact>`,
    );
    const contact = portal.querySelector('nongsan-contact') as NongsanContact;
    await shown(contact, '[aria-busy] slot');
    answer?.();
    await shown(contact, 'a[href="tel:0912345678"]');
    expect(contact.shadowRoot?.querySelector('slot')).to.equal(null);
  });

  it('says when the store cannot be loaded, and tries again', async () => {
    let broken = true;
    const source = contactSource({
      stores: async (refs) => {
        if (broken) throw new SourceError('network', 'cut');
        return answers(refs, { [teaStore.slug]: teaStore });
      },
    });
    const portal = await portalFixture(source, html`<nongsan-contact store="hao-dat"></nongsan-contact>`);
    const contact = portal.querySelector('nongsan-contact') as NongsanContact;
    broken = false;
    (await shown(contact, '[part="error"] button')).click();
    await shown(contact, '[part="action"]');
  });

  it('speaks English', async () => {
    const portal = await portalFixture(contactSource(), html`<nongsan-contact store="hao-dat"></nongsan-contact>`);
    portal.setAttribute('locale', 'en');
    const contact = portal.querySelector('nongsan-contact') as NongsanContact;
    const isEnglish = () => contact.shadowRoot?.textContent?.includes('Write on Zalo') === true;
    await waitUntil(isEnglish, 'English words');
    expect(textOf(contact)).to.contain('Order directly from HTX chè Hảo Đạt');
  });
});

describe('where goods are ordered by contact', () => {
  it('a card leads to the household instead of a cart', async () => {
    const source = contactSource();
    const portal = await portalFixture(source, html`<nongsan-product-card product="che-dinh"></nongsan-product-card>`);
    const card = portal.querySelector('nongsan-product-card') as HTMLElement;
    const contact = await shown(card, 'nongsan-contact');
    await shown(contact, 'a[href="tel:0912345678"]');
    expect(card.shadowRoot?.querySelector('button')).to.equal(null);
    await expectAccessible(card);
  });

  it('a card whose lot is recalled leads to nobody who would sell it', async () => {
    const source = withProduct({ lot: { ...teaLot, status: 'revoked' } });
    const portal = await portalFixture(source, html`<nongsan-product-card product="che-dinh"></nongsan-product-card>`);
    const card = portal.querySelector('nongsan-product-card') as HTMLElement;
    const action = await shown<HTMLAnchorElement>(card, '[part="action"]');
    expect(action.getAttribute('href')).to.equal(tea.url);
    expect(card.shadowRoot?.querySelector('nongsan-contact')).to.equal(null);
  });

  it('the product page says when the stock was known, and asks for no quantity', async () => {
    const portal = await portalFixture(contactSource(), html`<nongsan-product product="che-dinh"></nongsan-product>`);
    const page = portal.querySelector('nongsan-product') as HTMLElement;
    const contact = await shown(page, 'nongsan-contact');
    await shown(contact, 'a[href="https://zalo.me/84912345678"]');
    await shown(page, '.stock.available');
    expect(textOf(page, '.stock')).to.equal('Còn hàng (theo cổng ngày 22/11/2026)');
    expect(page.shadowRoot?.querySelector('nongsan-quantity')).to.equal(null);
    expect(textOf(page)).not.to.contain('Phí giao hàng');
  });

  it('there is no cart button', async () => {
    const portal = await portalFixture(contactSource(), html`<nongsan-cart-button></nongsan-cart-button>`);
    await portal.updateComplete;
    const button = portal.querySelector('nongsan-cart-button') as HTMLElement;
    await gone(button, 'button');
    expect(button.shadowRoot?.textContent?.trim()).to.equal('');
  });
});
