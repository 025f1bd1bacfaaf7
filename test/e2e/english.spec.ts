import type { Page } from '@playwright/test';
import { vietnameseWords } from '../support/vietnamese-words.ts';
import { shownTexts } from './fixtures/shown-texts.ts';
import { expect, test } from './fixtures/test.ts';

/** No text of an element is one that it would say in Vietnamese; a longer one is not part of a text either. */
async function expectEnglish(page: Page): Promise<void> {
  const words = vietnameseWords();
  const texts = await shownTexts(page);
  expect(texts.length).toBeGreaterThan(5);
  // Names of producers hold short words of the messages, such as “Công ty”.
  const isSaid = (text: string, word: string) => text === word || (word.length > 12 && text.includes(word));
  expect(texts.filter((text) => words.some((word) => isSaid(text, word)))).toEqual([]);
}

async function seeAll(page: Page, selector: string): Promise<void> {
  for (const element of await page.locator(selector).all()) {
    await element.scrollIntoViewIfNeeded();
    await expect(element.locator('[part]').first()).toBeVisible();
    await expect(element.locator('[aria-busy="true"]')).toHaveCount(0);
  }
}

/** No engine changes words, and in the second one a whole page and the way to the order speak English. */
const inOneEngine = ['@once', '@chromium'];

test('the English portal page speaks English in every element @engines', async ({ page, shop }) => {
  await page.goto(`${shop.portal}/en/index.html`);
  await seeAll(page, 'main nongsan-product-card, main nongsan-store');
  await expect(page.locator('nongsan-product-card').first()).toContainText('Add to cart');
  await expectEnglish(page);
});

for (const [name, id, query] of [
  ['a product page', 'product', 'product=ruou-men-la-bang-phuc'],
  ['a product page with few left', 'product', 'product=non-che-xanh-trai-cai'],
  ['a product page of a service', 'product', 'product=lang-thai-hai'],
  ['a store page', 'store', 'store=htx-che-hao-dat'],
] as const) {
  test(`${name} speaks English`, { tag: inOneEngine }, async ({ page, shop }) => {
    await page.goto(`${shop.pages}/english.html?${query}`);
    await seeAll(page, `#${id}`);
    await expectEnglish(page);
  });
}

test('what cannot be found is told in English', { tag: inOneEngine }, async ({ page, shop, guard }) => {
  guard.expect(/status of 404/);
  await page.goto(`${shop.pages}/english.html?product=khong-co&store=khong-co&lot=KHONG-CO&order=ord_khong`);
  await seeAll(page, '#product, #store, #lot, #order');
  await expectEnglish(page);
});

test('a lot’s card speaks English', { tag: inOneEngine }, async ({ page, shop }) => {
  const [lot] = await shop.server.sql<{ code: string }[]>`SELECT code FROM lots WHERE code LIKE 'HD-CD-%'`;
  await page.goto(`${shop.pages}/english.html?lot=${lot?.code ?? ''}`);
  await expect(page.locator('nongsan-trace-badge')).toContainText('signature is right', { ignoreCase: true });
  await expectEnglish(page);
});

test('the way from the cart to the order speaks English @engines', async ({ page, shop }) => {
  await page.goto(`${shop.pages}/english.html?product=ruou-men-la-bang-phuc`);
  await seeAll(page, '#product');
  await page.getByRole('button', { name: /^Add to cart · / }).click();
  await page.getByRole('button', { name: /^Cart, / }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('link').or(drawer.getByRole('button')).last().waitFor();
  await expectEnglish(page);
  await drawer.locator('[part="action"]').click();
  const form = drawer.getByRole('form');
  await form.locator('[part="action"]').click();
  await expect(form.getByRole('group', { name: /to correct|fix/i })).toBeFocused();
  await expectEnglish(page);

  await form.locator('#name').fill('Test buyer');
  await form.locator('#phone').fill('0912 345 678');
  await form.locator('#province').selectOption({ value: '19' });
  await form.locator('#commune').pressSequentially('tan cuong');
  await form.getByRole('listbox').getByRole('option').first().click();
  await expectEnglish(page);
  await form.locator('#street').fill('1 Test street');
  await form.getByRole('radio').last().check();
  await form.locator('#age').check();
  await form.locator('#consent-order-processing').check();
  await form.locator('[part="action"]').click();
  await expect(form.locator('.review .heading')).toBeFocused();
  await expectEnglish(page);

  await form.locator('[part="action"]').click();
  await page.waitForURL(/order\.html\?order=/);
  const { search, hash } = new URL(page.url());
  await page.goto(`${shop.pages}/english.html${search}${hash}`);
  await expect(page.locator('nongsan-transfer nongsan-qr')).toBeVisible();
  await expectEnglish(page);
});
