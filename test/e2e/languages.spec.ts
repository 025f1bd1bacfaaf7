import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { locales, type Locale } from '@nongsan/core';
import { vietnameseWords } from '../support/vietnamese-words.ts';
import { inLanguage } from './fixtures/in-language.ts';
import { shownTexts } from './fixtures/shown-texts.ts';
import { expect, test } from './fixtures/test.ts';
import { unmarkedNames } from './fixtures/unmarked-names.ts';

const wordsOf = (locale: Locale, file: string) =>
  JSON.parse(
    readFileSync(new URL(`../../packages/elements/src/i18n/${locale}/${file}.json`, import.meta.url), 'utf8'),
  ) as Readonly<Record<string, string>>;

/** A sentence that only this language has. */
const mark = (locale: Locale): string => wordsOf(locale, 'common')['error.network'] ?? '';

async function seeAll(page: Page, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const element = page.locator(`#${id}`);
    await element.scrollIntoViewIfNeeded();
    await expect(element.locator('[part]').first()).toBeVisible();
    await expect(element.locator('[aria-busy="true"]')).toHaveCount(0);
  }
}

/** No text is one that the elements would say in Vietnamese, and what is Vietnamese says so. */
async function expectSpoken(page: Page): Promise<void> {
  const isSaid = (text: string, word: string) => text === word || (word.length > 12 && text.includes(word));
  const texts = await shownTexts(page);
  expect(texts.length).toBeGreaterThan(5);
  expect(texts.filter((text) => vietnameseWords().some((word) => isSaid(text, word)))).toEqual([]);
  expect(await unmarkedNames(page)).toEqual([]);
}

/** No width changes words, and hardly an engine: the second one tries a language of long words and one without spaces. */
const tags = (locale: Locale, ...inBoth: readonly Locale[]): string[] =>
  inBoth.includes(locale) ? ['@once'] : ['@once', '@chromium'];

for (const locale of locales) {
  test(
    `a page in ${locale} downloads the words of ${locale} alone`,
    { tag: tags(locale, 'de') },
    async ({ page, shop }) => {
      await inLanguage(page, locale);
      const scripts: Promise<string>[] = [];
      page.on('response', (answer) => {
        if (new URL(answer.url()).pathname.endsWith('.js')) scripts.push(answer.text());
      });
      await page.goto(`${shop.pages}/english.html?product=ruou-men-la-bang-phuc&store=htx-che-hao-dat`);
      await seeAll(page, ['product', 'store']);
      await expect(page.locator('#product')).toContainText(wordsOf(locale, 'product')['product.about'] ?? '');
      const code = (await Promise.all(scripts)).join('\n').replaceAll('\\u00a0', '\u00a0');
      // Vietnamese is in each element, and what an element says until its words have come.
      const spoken = locales.filter((one) => one !== 'vi' && code.includes(mark(one)));
      expect(spoken).toEqual(locale === 'vi' ? [] : [locale]);
      // The plural engine comes where a count has several forms.
      expect(/pluralResolver/.test(code)).toBe(['de', 'en', 'fr'].includes(locale));
    },
  );
}

for (const locale of locales.filter((one) => one !== 'vi')) {
  test(`a product, a store and a lot speak ${locale}`, { tag: tags(locale, 'ja') }, async ({ page, shop }) => {
    await inLanguage(page, locale);
    const [lot] = await shop.server.sql<{ code: string }[]>`SELECT code FROM lots WHERE code LIKE 'HD-CD-%'`;
    for (const product of ['ruou-men-la-bang-phuc', 'non-che-xanh-trai-cai', 'lang-thai-hai']) {
      await page.goto(`${shop.pages}/english.html?product=${product}&store=htx-che-hao-dat&lot=${lot?.code ?? ''}`);
      await seeAll(page, ['product', 'store', 'lot']);
      await expectSpoken(page);
    }
  });

  test(`the way from the cart to the order speaks ${locale}`, { tag: tags(locale, 'de') }, async ({ page, shop }) => {
    await inLanguage(page, locale);
    await page.goto(`${shop.pages}/english.html?product=ruou-men-la-bang-phuc`);
    await seeAll(page, ['product']);
    await page.locator('#product button[part="action"]').click();
    await expect(page.locator('nongsan-cart-button [part="badge"]')).toHaveText('1');
    await page.locator('nongsan-cart-button [part="button"]').click();
    const drawer = page.getByRole('dialog');
    await drawer.locator('[part="line"]').waitFor();
    await expectSpoken(page);
    await drawer.locator('[part="action"]').click();
    const form = drawer.getByRole('form');
    await form.locator('[part="action"]').click();
    await expect(form.locator('.faults')).toBeFocused();
    await expectSpoken(page);

    await form.locator('#name').fill('Test buyer');
    await form.locator('#phone').fill('0912 345 678');
    await form.locator('#province').selectOption({ value: '19' });
    await form.locator('#commune').pressSequentially('tan cuong');
    await form.getByRole('listbox').getByRole('option').first().click();
    await form.locator('#street').fill('1 Test street');
    await form.getByRole('radio').last().check();
    await form.locator('#age').check();
    await form.locator('#consent-order-processing').check();
    await form.locator('[part="action"]').click();
    await expect(form.locator('.review .heading')).toBeFocused();
    await expectSpoken(page);

    await form.locator('[part="action"]').click();
    await page.waitForURL(/order\.html\?order=/);
    // Firefox tells of words that were on their way when the page is left.
    await page.waitForLoadState('networkidle');
    const { search, hash } = new URL(page.url());
    await page.goto(`${shop.pages}/english.html${search}${hash}`);
    await expect(page.locator('nongsan-transfer nongsan-qr')).toBeVisible();
    await expectSpoken(page);
  });
}
