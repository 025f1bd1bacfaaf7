import { expect, type Page } from '@playwright/test';
import { openStories, test } from './fixtures/gallery.ts';
import { harmless, outcomes } from './fixtures/key-outcomes.ts';
import { keyTables, type KeyRow } from './fixtures/key-table.ts';

/** Where what a row tells of is shown by another story than the element's first. */
const storyOf = (element: string, { where, outcome }: KeyRow): string => {
  if (where === '“Thử lại”') return `${element}--failed`;
  if (outcome === 'goes on at the other site') return 'cart--hand-over';
  if (where === 'commune') return 'checkout--commune';
  if (where === 'open cart') return 'cart-button--open';
  if (where === '“Xem thêm”') return 'store--many-products';
  if (outcome === 'one step more, or why not') return 'quantity--most';
  if (element === 'trace-scanner' && where === 'link') return 'trace-scanner--signed';
  if (where === 'badge that opens a dialog') return 'trace-badge--dialog';
  if (where === 'open dialog') return 'trace-badge--dialog-open';
  if (element === 'trace-badge' && where === 'link') return 'trace-badge--card';
  return `${element}--ready`;
};

const twice = (key: string, value: unknown): unknown =>
  key === 'pictures' && Array.isArray(value) ? [...(value as unknown[]), ...(value as unknown[])] : value;

/** What the sample has not: a product with two pictures, a list longer than what is shown of it at first. */
async function prepare(page: Page, { where }: KeyRow): Promise<void> {
  if (where === 'small picture')
    await page.route(/\/v1\/products\?/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: JSON.stringify(JSON.parse(await response.text(), twice)) });
    });
  if (where === '“Xem thêm”')
    await page.route(/[?&](?:goods|limit)=\d/, (route) =>
      route.continue({
        url: route
          .request()
          .url()
          .replace(/(?<=[?&](?:goods|limit)=)\d+/, '1'),
      }),
    );
}

for (const [element, rows] of keyTables)
  test(`${element}: each key does what the keyboard table says`, { tag: '@once' }, async ({ page, gallery }) => {
    expect(rows.length, 'the table has rows').toBeGreaterThan(0);
    // Nobody is there to be asked.
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    let shown = '';
    for (const row of rows) {
      await page.unrouteAll();
      await prepare(page, row);
      const perform = outcomes[row.outcome];
      if (perform === undefined) throw new Error(`Nobody can tell whether this happens: “${row.outcome}”`);
      const story = storyOf(element, row);
      for (const key of row.keys.length === 0 ? ['–'] : row.keys)
        await test.step(`${key} · ${row.where} · ${row.outcome}`, async () => {
          if (shown !== story) await openStories(page, gallery, { story, locale: 'vi', anew: `${row.where} ${key}` });
          shown = harmless.has(row.outcome) ? story : '';
          const trial = { page, story: page.locator(`#${story}`), tag: `nongsan-${element}`, where: row.where, key };
          await perform(trial);
        });
    }
  });
