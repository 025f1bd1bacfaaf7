import { expect } from '@open-wc/testing';
import { locales, type Locale, type Unit, type Variant } from '@nongsan/core';
import { createTranslate } from '../i18n/engine.ts';
import { messagesOf } from '../i18n/languages.ts';
import { loadTranslate, plainTranslate, type Translate } from '../i18n/index.ts';
import viCard from '../i18n/vi/card.json' with { type: 'json' };
import { amountText } from './amount-text.ts';
import { variantUnit } from './variant-unit.ts';

const counted = ['pack', 'box', 'bag', 'jar', 'bottle', 'piece', 'bundle', 'night', 'person'] as const;
const measured = ['g', 'kg', 'ml', 'l'] as const;

const speechIn = async (locale: Locale) => ({
  locale,
  say: (await loadTranslate(locale)) ?? plainTranslate(viCard),
});

async function said(locale: Locale, unit: Unit, ...amounts: string[]): Promise<readonly string[]> {
  const speech = await speechIn(locale);
  return amounts.map((amount) => amountText(amount, { unit }, speech).replace(/\s/gu, ' '));
}

describe('an amount', () => {
  it('has its unit in the form of each language', async () => {
    expect(await said('vi', 'pack', '1', '2', '1.5')).to.deep.equal(['1 gói', '2 gói', '1,5 gói']);
    expect(await said('en', 'pack', '0', '1', '2', '1.5')).to.deep.equal(['0 packs', '1 pack', '2 packs', '1.5 packs']);
    expect(await said('de', 'pack', '0', '1', '2', '1.5')).to.deep.equal([
      '0 Packungen',
      '1 Packung',
      '2 Packungen',
      '1,5 Packungen',
    ]);
    expect(await said('fr', 'pack', '0', '1', '2', '1.5')).to.deep.equal([
      '0 paquet',
      '1 paquet',
      '2 paquets',
      '1,5 paquet',
    ]);
    expect(await said('zh', 'pack', '1', '2', '1.5')).to.deep.equal(['1 包', '2 包', '1.5 包']);
    expect(await said('ja', 'pack', '1', '2', '1.5')).to.deep.equal(['1 パック', '2 パック', '1.5 パック']);
    expect(await said('ko', 'pack', '1', '2', '1.5')).to.deep.equal(['1 팩', '2 팩', '1.5 팩']);
  });

  it('of French millions takes its “de”', async () => {
    expect(await said('fr', 'box', '1000000', '1500000')).to.deep.equal(['1 000 000 de boîtes', '1 500 000 boîtes']);
  });

  it('is one as well where it is written 1.0', async () => {
    expect(await said('en', 'box', '1.0', '1.00', '2.0')).to.deep.equal(['1 box', '1 box', '2 boxes']);
  });

  for (const locale of locales) {
    it(`never changes g, kg, ml and l in ${locale}`, async () => {
      for (const unit of measured)
        for (const text of await said(locale, unit, '0', '1', '1.5', '2', '1000000'))
          expect(text).to.match(new RegExp(`^[\\d.,\u202f ]+ ${unit}$`, 'u'));
    });

    it(`has a word for every unit and number in ${locale}`, async () => {
      for (const unit of counted)
        for (const text of await said(locale, unit, '0', '1', '1.5', '2', '3', '5', '11', '21', '1000000'))
          expect(text).to.match(/^[\d., ]+ [^\d._]+$/u);
    });
  }

  for (const locale of ['vi', 'zh', 'ja', 'ko'] as const) {
    it(`is the same in ${locale} with and without the plural engine`, async () => {
      const messages = await messagesOf(locale);
      const spoken = (say: Translate) =>
        [...counted, ...measured].flatMap((unit) =>
          ['0', '1', '1.5', '2', '21', '1000000'].map((amount) => amountText(amount, { unit }, { locale, say })),
        );
      expect(spoken(plainTranslate(messages))).to.deep.equal(spoken(await createTranslate(locale, messages)));
    });
  }
});

describe('what one price buys', () => {
  const variant = (unit: Unit, content?: Variant['content']) =>
    ({ order: { unit, step: '1', min: '1' }, content }) as Variant;

  it('is one of its unit, whatever is in it', async () => {
    const texts = async (locale: Locale) => {
      const speech = await speechIn(locale);
      return [
        variantUnit(variant('kg'), speech),
        variantUnit(variant('pack', { amount: '100', unit: 'g' }), speech),
        variantUnit(variant('box', { amount: '20', unit: 'bag' }), speech),
        variantUnit(variant('box', { amount: '1', unit: 'bottle' }), speech),
      ].map((text) => text.replace(/\s/gu, ' '));
    };
    expect(await texts('vi')).to.deep.equal(['kg', 'gói 100 g', 'hộp 20 túi', 'hộp 1 chai']);
    expect(await texts('en')).to.deep.equal(['kg', 'pack 100 g', 'box 20 bags', 'box 1 bottle']);
    expect(await texts('de')).to.deep.equal(['kg', 'Packung 100 g', 'Schachtel 20 Beutel', 'Schachtel 1 Flasche']);
    expect(await texts('fr')).to.deep.equal(['kg', 'paquet 100 g', 'boîte 20 sachets', 'boîte 1 bouteille']);
  });
});
