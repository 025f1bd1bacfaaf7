import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import i18next from 'i18next';
import type { TemplateResult } from 'lit';
import '../../connected/product-card/product-card.define.ts';
import '../../leaf/quantity/quantity.define.ts';
import '../../leaf/price/price.define.ts';
import { textOf } from '../../testing/portal-fixture.ts';
import { loadTranslate } from '../../i18n/index.ts';
import { tea, teaLot } from '../../testing/product-fixture.ts';
import { testSource } from '../../testing/test-source.ts';
import './portal.define.ts';
import type { NongsanPortal } from './portal.ts';
import { waitUntil } from '../../testing/wait-until.ts';

const page = (content: TemplateResult, settings: Partial<NongsanPortal> = {}): Promise<NongsanPortal> =>
  fixture<NongsanPortal>(
    html`<nongsan-portal
      .source=${testSource()}
      .locale=${settings.locale ?? ''}
      .i18next=${settings.i18next}
      now="2026-11-22T09:00:00+07:00"
      >${content}</nongsan-portal
    >`,
  );

const card = (root: ParentNode, selector = 'nongsan-product-card') => root.querySelector(selector) as HTMLElement;

const says = (element: HTMLElement, text: string) =>
  waitUntil(() => textOf(element).includes(text), `${text} in ${textOf(element)}`);

const langOf = (element: HTMLElement, selector = '.base') =>
  element.shadowRoot?.querySelector(selector)?.closest('[lang]')?.getAttribute('lang');

afterEach(() => document.documentElement.setAttribute('lang', 'vi'));

describe('the language of an element', () => {
  it('is its own before its portal’s, and the portal’s before the page’s', async () => {
    document.documentElement.lang = 'ko';
    const portal = await page(
      html`<nongsan-product-card product="che-dinh"></nongsan-product-card
        ><nongsan-product-card id="own" product="che-dinh" locale="ja"></nongsan-product-card
        ><nongsan-product-card id="lang" product="che-dinh" lang="de-AT"></nongsan-product-card>`,
    );
    await says(card(portal), '장바구니에 담기');
    await says(card(portal, '#own'), 'カートに入れる');
    await says(card(portal, '#lang'), 'In den Warenkorb');
    portal.locale = 'fr';
    await says(card(portal), 'Ajouter au panier');
    await says(card(portal, '#own'), 'カートに入れる');
  });

  it('goes with what stands inside it', async () => {
    const portal = await page(
      html`<nongsan-product-card .data=${{ ...tea, lot: teaLot }} locale="de"></nongsan-product-card>`,
    );
    await says(card(portal), 'In den Warenkorb');
    await says(card(card(portal).shadowRoot as ShadowRoot, 'nongsan-trace-badge'), 'Herkunft ansehen');
  });

  it('is said on what is shown, and on the host only by the page', async () => {
    const portal = await page(html`<nongsan-product-card product="che-dinh"></nongsan-product-card>`, { locale: 'zh' });
    await says(card(portal), '加入购物车');
    expect(langOf(card(portal))).to.equal('zh');
    expect(card(portal).hasAttribute('lang')).to.equal(false);
    expect(portal.hasAttribute('lang')).to.equal(false);
  });

  it('is not that of names and of texts that nobody has translated', async () => {
    const portal = await page(html`<nongsan-product-card product="che-dinh"></nongsan-product-card>`, { locale: 'zh' });
    await says(card(portal), '加入购物车');
    expect(langOf(card(portal), '.people')).to.equal('vi');
    expect(langOf(card(portal), '.name')).to.equal('en'); // the sample has no Chinese name, but an English one
  });

  it('changes with the element', async () => {
    const portal = await page(html`<nongsan-product-card product="che-dinh" locale="ko"></nongsan-product-card>`);
    await says(card(portal), '장바구니에 담기');
    card(portal).setAttribute('locale', 'fr');
    await says(card(portal), 'Ajouter au panier');
    card(portal).removeAttribute('locale');
    await says(card(portal), 'Thêm vào giỏ');
  });

  it('may change faster than words arrive: the last one stays', async () => {
    const portal = await page(html`<nongsan-product-card product="che-dinh"></nongsan-product-card>`);
    const passed = ['fr', 'de', 'ja', 'vi', 'ko'] as const;
    for (const locale of passed) {
      portal.locale = locale;
      await portal.updateComplete;
    }
    await says(card(portal), '장바구니에 담기');
    await Promise.all(passed.map((locale) => loadTranslate(locale))); // all of them have arrived
    await nextFrame();
    expect(textOf(card(portal))).to.contain('장바구니에 담기');
  });
});

describe('a page', () => {
  it('that changes its language takes its portals along', async () => {
    const portal = await page(html`<nongsan-product-card product="che-dinh"></nongsan-product-card>`);
    await says(card(portal), 'Thêm vào giỏ');
    document.documentElement.lang = 'en';
    await says(card(portal), 'Add to cart');
  });

  it('in a language that is not spoken here is answered in English', async () => {
    document.documentElement.lang = 'cs';
    const portal = await page(html`<nongsan-product-card product="che-dinh"></nongsan-product-card>`);
    await says(card(portal), 'Add to cart');
  });

  it('may hold two languages, each around its portal', async () => {
    const root = await fixture<HTMLElement>(
      html`<div>
        <section lang="zh-CN">
          <nongsan-portal id="a" .source=${testSource()}
            ><nongsan-product-card product="che-dinh"></nongsan-product-card
          ></nongsan-portal>
        </section>
        <section lang="vi">
          <nongsan-portal id="b" .source=${testSource()}
            ><nongsan-product-card product="che-dinh"></nongsan-product-card
          ></nongsan-portal>
        </section>
      </div>`,
    );
    await says(card(root, '#a nongsan-product-card'), '加入购物车');
    await says(card(root, '#b nongsan-product-card'), 'Thêm vào giỏ');
  });
});

describe('a leaf', () => {
  it('that stands alone speaks the language of its tag', async () => {
    const root = await fixture<HTMLElement>(
      html`<div>
        <nongsan-quantity locale="ko"></nongsan-quantity><nongsan-quantity id="lang" lang="fr"></nongsan-quantity
        ><nongsan-price amount="245000" lang="en"></nongsan-price>
      </div>`,
    );
    const label = (selector: string) =>
      card(root, selector).shadowRoot?.querySelector('[part="stepper"]')?.getAttribute('aria-label');
    await waitUntil(() => label('nongsan-quantity') === '수량' && label('#lang') === 'Quantité', 'Korean and French');
    expect(langOf(card(root, '#lang'))).to.equal('fr');
    expect(textOf(card(root, 'nongsan-price'))).to.equal('₫245,000');
  });
});

describe('a page’s own i18next', () => {
  const pageI18next = async (lng: string) => {
    const instance = i18next.createInstance();
    await instance.init({ lng, resources: { en: { nongsan: { 'card.add': 'Into the basket' } } } });
    return instance;
  };
  const template = html`<nongsan-product-card product="che-dinh"></nongsan-product-card>`;

  it('is followed, and its messages go before ours', async () => {
    const own = await pageI18next('de');
    const portal = await page(template, { i18next: own });
    await says(card(portal), 'In den Warenkorb');
    await own.changeLanguage('en');
    await says(card(portal), 'Into the basket');
    await own.changeLanguage('vi');
    await says(card(portal), 'Thêm vào giỏ');
  });

  it('is no longer listened to by a portal that has left', async () => {
    const own = await pageI18next('de');
    const heard = new Set<unknown>();
    const { off, on } = own;
    own.on = ((event: 'languageChanged', listener: (language: string) => void) => {
      heard.add(listener);
      return on.call(own, event, listener);
    }) as typeof own.on;
    own.off = (event: string, listener?: (...values: unknown[]) => void) => {
      heard.delete(listener);
      off.call(own, event, listener);
    };
    const portal = await page(template, { i18next: own });
    await says(card(portal), 'In den Warenkorb');
    expect(heard.size).to.equal(1);
    portal.remove();
    expect(heard.size).to.equal(0);
  });

  it('that is not ready yet leaves the word to the page', async () => {
    const late = i18next.createInstance();
    const portal = await page(template, { i18next: late });
    await says(card(portal), 'Thêm vào giỏ');
    await late.init({ lng: 'en', resources: {} });
    await says(card(portal), 'Add to cart');
  });
});
