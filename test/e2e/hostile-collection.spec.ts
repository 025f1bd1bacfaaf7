import type { Page } from '@playwright/test';
import { stripControls } from '@nongsan/core/text';
import { hazardTexts, isStorable } from '../support/hazard-texts.ts';
import { makeHostile } from '../support/hostile-goods.ts';
import { allTextsOf, expectHarmless } from './fixtures/hostile-page.ts';
import { expect, test } from './fixtures/test.ts';

// The goods are spoilt for good, so this file has a shop of its own.
test.use({ freshShop: true });

/** Each of another household, which is spoilt with it. */
const products = [
  'che-dinh-tan-cuong',
  'non-che-xanh-trai-cai',
  'mat-ong-phuc-thanh',
  'mien-viet-cuong',
  'tra-den-thinh-an',
  'tra-giao-co-lam-nui-da',
  'tra-hich',
  'tra-tn-gaba',
] as const;

const texts = [...hazardTexts('naughty'), ...hazardTexts('xss')].filter(isStorable);

/** Every eighth text, so that long ones do not meet in one field. */
const shareOf = (index: number): readonly string[] => texts.filter((_, at) => at % products.length === index);

/** Texts that a page does not show as they came out of the database, white space and what hides in texts apart. */
async function missingIn(page: Page, wanted: readonly string[]): Promise<readonly string[]> {
  const bare = (text: string) => stripControls(text).replace(/\s+/g, '');
  const shown = bare(await allTextsOf(page));
  return wanted.filter((text) => !shown.includes(bare(text)));
}

test(
  'every naughty and every XSS text out of the database is shown as text on the portal’s pages',
  {
    tag: ['@engines', '@once'],
  },
  async ({ page, shop }) => {
    // Four pages of each product, full of text.
    test.setTimeout(120_000);
    expect(texts.length).toBeGreaterThan(800);
    for (const [index, product] of products.entries()) {
      const share = shareOf(index);
      const { store, lot } = await makeHostile(shop.server.sql, product, share.join(' · '));
      for (const address of [
        `${shop.portal}/product.html?product=${product}`,
        `${shop.portal}/store.html?store=${store}`,
        `${shop.portal}/trace.html?lot=${lot}`,
        `${shop.server.origin}/t/${lot}`,
      ])
        await test.step(address, async () => {
          await page.goto(address);
          await expect.poll(() => missingIn(page, share)).toEqual([]);
          await expectHarmless(page);
        });
    }
  },
);
