import { expect, type Page } from '@playwright/test';
import { aloneOf, openStories, test, written, writtenOfLook } from './fixtures/gallery.ts';

/** A request that the portal refused: a browser always says so, and the stories tell how many they mean to cause. */
const isRefusal = (text: string) => /^Failed to load resource: .* status of 4\d\d/.test(text);

function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  return said;
}

/** How many requests each story on the page means to be refused. */
const refusalsOf = (page: Page) =>
  page
    .locator('.gallery-story')
    .evaluateAll((stories) => stories.map((story) => Number((story as HTMLElement).dataset['refusals'])));

for (const [element, count] of [...written, ...writtenOfLook]) {
  for (const [name, query] of [
    ['Vietnamese and light', { locale: 'vi' }],
    ['English and dark', { locale: 'en', scheme: 'dark' }],
  ] as const) {
    test(`${element}: every story mounts under the strict policy with a silent console, ${name}`, async ({
      page,
      gallery,
    }) => {
      const said = listen(page);
      await openStories(page, gallery, { ...query, story: element });
      const refusals = await refusalsOf(page);
      for (const story of await aloneOf(page, element)) {
        await openStories(page, gallery, { ...query, story });
        refusals.push(...(await refusalsOf(page)));
      }
      expect(refusals).toHaveLength(count);
      expect(said.filter((text) => !isRefusal(text))).toEqual([]);
      expect(said.filter(isRefusal)).toHaveLength(refusals.reduce((sum, each) => sum + each, 0));
    });
  }
}

test('all stories stand on one page, each with its own portal, and none is wider than it', async ({
  page,
  gallery,
}) => {
  // More than a hundred portals with their carts and orders.
  test.setTimeout(120_000);
  const said = listen(page);
  await openStories(page, gallery, {});
  const wide = await page.locator('.gallery-story').evaluateAll((stories) => {
    const width = document.documentElement.clientWidth;
    return stories.filter((story) => story.scrollWidth > width).map(({ id }) => id);
  });
  expect(wide).toEqual([]);
  expect(said.filter((text) => !isRefusal(text))).toEqual([]);
});

test('the policy is enforced: inline code does not run', async ({ page, gallery }) => {
  const said = listen(page);
  await openStories(page, gallery, { story: 'price--ready' });
  await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.text = 'window.ran = true';
      document.body.append(script);
    } catch {
      // Trusted Types refuse the text before the policy sees the script.
    }
  });
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(said.join('\n')).toMatch(/TrustedScript|Content Security Policy/);
});
