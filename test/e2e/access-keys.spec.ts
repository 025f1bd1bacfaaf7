import { expect } from '@playwright/test';
import { openStories, test } from './fixtures/gallery.ts';
import { outcomes } from './fixtures/key-outcomes.ts';
import { keyTables, type KeyRow } from './fixtures/key-table.ts';

/** Where what a row tells of is shown by another story than the element's first. */
const storyOf = (element: string, { where, outcome }: KeyRow): string => {
  if (where === '“Thử lại”') return `${element}--failed`;
  if (where === 'commune') return 'checkout--commune';
  if (where === 'open cart') return 'cart-button--open';
  if (where === '“Xem thêm”') return 'store--many-products';
  if (outcome === 'one step more, or why not') return 'quantity--most';
  if (element === 'trace-badge' && where === 'link') return 'trace-badge--card';
  return `${element}--ready`;
};

for (const [element, rows] of keyTables)
  test(`${element}: each key does what the keyboard table says`, { tag: '@once' }, async ({ page, gallery }) => {
    expect(rows.length, 'the table has rows').toBeGreaterThan(0);
    for (const row of rows) {
      const perform = outcomes[row.outcome];
      if (perform === undefined) throw new Error(`Nobody can tell whether this happens: “${row.outcome}”`);
      const story = storyOf(element, row);
      for (const key of row.keys.length === 0 ? ['–'] : row.keys)
        await test.step(`${key} · ${row.where} · ${row.outcome}`, async () => {
          await openStories(page, gallery, { story, locale: 'vi' });
          await perform({ page, story: page.locator(`#${story}`), where: row.where, key });
        });
    }
  });
