import type { Locator } from '@playwright/test';
import { hostileText, makeHostile } from '../support/hostile-goods.ts';
import { expectHarmless } from './fixtures/hostile-page.ts';
import { expect, test } from './fixtures/test.ts';

/** A mark in one text that turns the line around must not reach the next: digits of a price stand in their order. */
async function expectInOrder(price: Locator): Promise<void> {
  const lefts = await price.evaluate((element) => {
    const root = element.shadowRoot ?? element;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: number[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const { index } of (node.nodeValue ?? '').matchAll(/\d/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        found.push(range.getBoundingClientRect().left);
      }
    }
    return found;
  });
  expect(lefts.length).toBeGreaterThan(5);
  expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
}

// The goods are spoilt for good, so the test has a shop of its own.
test.describe('in a shop full of harm', () => {
  test.use({ freshShop: true });

  test('hostile texts in every field of product, household and lot are shown as text, and an address that is no web address becomes no link @engines', async ({
    page,
    shop,
  }) => {
    const { store, lot } = await makeHostile(shop.server.sql, 'che-dinh-tan-cuong');
    await page.goto(`${shop.pages}/one-of-each.html?product=che-dinh-tan-cuong`);
    await expectInOrder(page.locator('#card nongsan-price'));
    for (const query of ['product=che-dinh-tan-cuong', `store=${store}`, `lot=${lot}`]) {
      await test.step(query, async () => {
        await page.goto(`${shop.pages}/one-of-each.html?${query}`);
        await expect(page.getByText(hostileText.slice(0, 30)).first()).toBeVisible();
        await expectHarmless(page);
      });
    }
    await test.step('the page behind the QR', async () => {
      await page.goto(`${shop.server.origin}/t/${lot}`);
      await expect(page.getByText(hostileText.slice(0, 30)).first()).toBeVisible();
      await expectHarmless(page);
    });
    await test.step('an address that runs, in every way to reach a household', async () => {
      const contact = { website: 'javascript:window.hacked=1', zalo: 'javascript:window.hacked=1' };
      await shop.server.sql`
      UPDATE stores SET contact = ${shop.server.sql.json(contact)} WHERE slug = 'htx-che-hao-dat'`;
      await page.goto(`${shop.pages}/one-of-each.html?store=htx-che-hao-dat`);
      await expect(page.locator('#store [part]').first()).toBeVisible();
      await expect(page.locator('#store [aria-busy="true"]')).toHaveCount(0);
      await expect(page.locator('a[href^="javascript"]')).toHaveCount(0);
    });
  });
});

test('halves of characters in an answer break nothing @once', async ({ page, shop }) => {
  await page.route('**/v1/products?**', async (route) => {
    const answer = await route.fetch();
    const text = await answer.text();
    await route.fulfill({
      response: answer,
      body: text.replaceAll('Chè đinh Tân Cương', '\\udc00Chè \\ud83d đinh\\ud83d\\u0000'),
    });
  });
  await page.goto(`${shop.pages}/one-of-each.html?product=che-dinh-tan-cuong`);
  await expect(page.locator('#card .name')).toContainText('đinh');
  await expectHarmless(page);
});
