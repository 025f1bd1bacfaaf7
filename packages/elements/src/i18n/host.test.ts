import { expect } from '@open-wc/testing';
import i18next, { type BackendModule } from 'i18next';
import { hostTranslate } from './host.ts';

/** A page's own i18next, the way pages set it up, with a backend that notes what it is asked for. */
async function pageI18next(lng: string, options: Readonly<Record<string, unknown>> = {}) {
  const asked: string[] = [];
  const backend: BackendModule = {
    type: 'backend',
    init: () => undefined,
    read: (language, namespace, callback) => {
      asked.push(`${language}/${namespace}`);
      callback(null, { title: `Portal (${language})`, cart: { add: 'host' } });
    },
  };
  const instance = i18next.createInstance().use(backend);
  await instance.init({ lng, fallbackLng: 'en', ns: ['page'], defaultNS: 'page', ...options });
  return { instance, asked };
}

describe('a page’s own i18next', () => {
  it('speaks our words, in its language', async () => {
    const { instance } = await pageI18next('vi');
    expect((await hostTranslate(instance, 'vi'))('cart.take', { amount: '2 gói' })).to.equal('Lấy 2 gói');
    expect((await hostTranslate(instance, 'de'))('store.count', { count: 1 })).to.equal('1 Produkt');
  });

  it('may say a message its own way, in its plain language or its own tag', async () => {
    const { instance } = await pageI18next('en-GB');
    instance.addResourceBundle('en', 'nongsan', { 'card.add': 'Into the basket', 'card.view': 'Have a look' });
    instance.addResourceBundle('en-GB', 'nongsan', { 'card.view': 'Have a gander' });
    const translate = await hostTranslate(instance, 'en');
    expect(translate('card.add')).to.equal('Into the basket');
    expect(translate('card.view')).to.equal('Have a gander');
    expect(translate('card.soldOut')).to.equal('Sold out');
  });

  it('may say it later too', async () => {
    const { instance } = await pageI18next('en');
    const translate = await hostTranslate(instance, 'en');
    instance.addResourceBundle('en', 'nongsan', { 'card.add': 'Into the basket' }, true, true);
    expect(translate('card.add')).to.equal('Into the basket');
  });

  it('keeps names as they are, whatever it does with its own', async () => {
    const { instance } = await pageI18next('en', { interpolation: { prefix: '%', suffix: '%', escapeValue: true } });
    const translate = await hostTranslate(instance, 'en');
    const name = 'Trà & <Hoa> $t(title) {{amount}} %amount%';
    expect(translate('cart.from', { store: name })).to.equal(`Sent by ${name}`);
  });

  it('is otherwise left as it was', async () => {
    const { instance, asked } = await pageI18next('en');
    const before = {
      language: instance.language,
      languages: [...instance.languages],
      ns: structuredClone(instance.options.ns),
      options: JSON.stringify(instance.options),
      page: structuredClone(instance.getResourceBundle('en', 'page') as unknown),
    };
    await hostTranslate(instance, 'en');
    await hostTranslate(instance, 'vi');
    expect({
      language: instance.language,
      languages: [...instance.languages],
      ns: instance.options.ns,
      options: JSON.stringify(instance.options),
      page: instance.getResourceBundle('en', 'page') as unknown,
    }).to.deep.equal(before);
    expect(instance.t('title')).to.equal('Portal (en)');
    await instance.changeLanguage('fr');
    expect(asked).to.deep.equal(['en/page', 'fr/page']);
  });
});
