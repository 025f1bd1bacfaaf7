import { expect } from '@open-wc/testing';
import { locales, type Locale } from '@nongsan/core';
import { createTranslate } from './engine.ts';
import { messagesOf } from './languages.ts';
import { chooseLocale, loadTranslate, plainTranslate, type MessageKey, type Translate } from './index.ts';

const stem = (key: string) => key.replace(/_(?:one|many|other)$/, '') as MessageKey;

/** The count of a counted message, and values for each hole: among them what i18next could take for its own syntax. */
function valuesFor(key: string, message: string, count: number): Record<string, string | number> {
  const names = [...message.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
  const hostile = 'Hộ & <b>$t(card.add)</b> {{count}} “\u00a0”';
  const values = Object.fromEntries(names.map((name) => [name, name === 'count' ? count : `${name}: ${hostile}`]));
  return key === stem(key) ? values : { ...values, count };
}

async function sayings(locale: Locale, translate: Translate, count: number): Promise<Record<string, string>> {
  const messages = await messagesOf(locale);
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [stem(key), translate(stem(key), valuesFor(key, message, count))]),
  );
}

describe('words without an engine', () => {
  for (const locale of ['vi', 'zh', 'ja', 'ko'] as const) {
    it(`say in ${locale} what i18next says, for every message and any value`, async () => {
      const messages = await messagesOf(locale);
      const plain = plainTranslate(messages);
      const engine = await createTranslate(locale, messages);
      expect(Object.keys(messages).length).to.be.greaterThan(300);
      for (const count of [0, 1, 2, 5, 11, 21, 1_000_000]) {
        expect(await sayings(locale, plain, count)).to.deep.equal(await sayings(locale, engine, count));
      }
    });
  }

  it('leave what was not given where it is', () => {
    const plain = plainTranslate({ 'cart.take': 'Lấy {{amount}}' });
    expect([plain('cart.take'), plain('cart.take', { constructor: 'x' })]).to.deep.equal(
      Array(2).fill('Lấy {{amount}}'),
    );
  });
});

describe('a count', () => {
  const said = async (locale: Locale, ...counts: number[]) => {
    const translate = await loadTranslate(locale);
    return counts.map((count) => translate?.('store.count', { count }));
  };

  it('chooses the form of each language', async () => {
    expect(await said('en', 0, 1, 2)).to.deep.equal(['0 products', '1 product', '2 products']);
    expect(await said('de', 0, 1, 2)).to.deep.equal(['0 Produkte', '1 Produkt', '2 Produkte']);
    expect(await said('fr', 0, 1, 2, 1_000_000)).to.deep.equal([
      '0 produit',
      '1 produit',
      '2 produits',
      '1000000 de produits',
    ]);
    expect(await said('zh', 1, 2)).to.deep.equal(['1 种商品', '2 种商品']);
    expect(await said('ja', 1, 2)).to.deep.equal(['商品1点', '商品2点']);
    expect(await said('ko', 1, 2)).to.deep.equal(['상품 1개', '상품 2개']);
  });

  it('has a form for whatever the browser’s plural rules say', async () => {
    for (const locale of locales) {
      const messages = await messagesOf(locale);
      const rules = new Intl.PluralRules(locale);
      for (const count of [0, 1, 1.5, 2, 3, 5, 11, 21, 100, 1e6, 2e6])
        for (const key of ['cart.count', 'unit.pack'])
          expect(messages, `${locale} ${count}`).to.have.property(`${key}_${rules.select(count)}`);
    }
  });
});

describe('the language', () => {
  it('is the first that is named', () => {
    expect(chooseLocale('', undefined, 'ko-KR', 'vi')).to.equal('ko');
    expect(chooseLocale('fr', 'vi')).to.equal('fr');
  });
  it('is English for readers of a language that is not spoken here', () => {
    expect(chooseLocale('cs', 'vi')).to.equal('en');
  });
  it('is Vietnamese where nothing is said', () => {
    expect(chooseLocale('', null, undefined)).to.equal('vi');
  });
});

describe('a language', () => {
  it('speaks without words of another one', async () => {
    const vietnamese = await messagesOf('vi');
    for (const locale of locales.filter((one) => one !== 'vi')) {
      const own = await messagesOf(locale);
      const left = Object.keys(own).filter(
        (key) => own[key] === vietnamese[key] && /[ăâđêôơưà-ỹ]/i.test(own[key] ?? ''),
      );
      expect(left, locale).to.deep.equal([]);
    }
  });
});
