import { expect, type Locator, type Page } from '@playwright/test';
import { faultsOf } from './fixtures/axe.ts';
import { aloneOf, openStories, test, written } from './fixtures/gallery.ts';
import { accessibleTree, expectStill } from './fixtures/stillness.ts';

/** WCAG 2.2, levels A and AA. What a whole page needs is the page's part and is measured on the portal's pages. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const faults = (page: Page) => faultsOf(page, { within: '.gallery-story', tags: WCAG });

async function treesOf(stories: readonly Locator[]): Promise<string[]> {
  const trees: string[] = [];
  for (const story of stories) trees.push(`# ${await story.getAttribute('id')}\n${await accessibleTree(story)}\n`);
  return trees;
}

for (const element of written.keys()) {
  test(
    `${element}: every state is in the accessibility tree as it is on record, and meets WCAG 2.2 AA`,
    { tag: '@once' },
    async ({ page, gallery }) => {
      // An element has up to twenty states, each with a portal of its own.
      test.setTimeout(120_000);
      await openStories(page, gallery, { story: element, locale: 'vi' });
      await expectStill(page);
      const trees = await treesOf(await page.locator('.gallery-story').all());
      expect.soft(await faults(page)).toEqual([]);
      for (const story of await aloneOf(page, element)) {
        await openStories(page, gallery, { story, locale: 'vi' });
        await expectStill(page);
        trees.push(...(await treesOf(await page.locator('.gallery-story').all())));
        expect.soft(await faults(page), story).toEqual([]);
      }
      expect(trees.join('\n')).toMatchSnapshot(['aria', `${element}.yml`]);
    },
  );
}
