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

/** Nothing was said but what the stories mean to be refused, and that as often as they tell. */
function expectMeant(said: readonly string[], refusals: readonly number[], where: string): void {
  expect
    .soft(
      said.filter((text) => !isRefusal(text)),
      where,
    )
    .toEqual([]);
  const meant = refusals.reduce((sum, each) => sum + each, 0);
  expect.soft(said.filter(isRefusal), `refusals, ${where}`).toHaveLength(meant);
}

/** The same whatever the width; the test below looks at all of them at each, on a phone in English and dark. */
for (const [element, count] of [...written, ...writtenOfLook])
  test(
    `${element}: every story mounts under the strict policy with a silent console`,
    { tag: '@once' },
    async ({ page, gallery }) => {
      test.setTimeout(120_000);
      const said = listen(page);
      await openStories(page, gallery, { locale: 'vi', story: element });
      const refusals = await refusalsOf(page);
      for (const story of await aloneOf(page, element)) {
        await openStories(page, gallery, { locale: 'vi', story });
        refusals.push(...(await refusalsOf(page)));
      }
      expect(refusals).toHaveLength(count);
      expectMeant(said, refusals, element);
    },
  );

test('all stories stand on one page, each with its own portal, and none is wider than it', async ({
  page,
  gallery,
}) => {
  // More than a hundred portals with their carts and orders.
  test.setTimeout(180_000);
  const said = listen(page);
  const isNarrow = (page.viewportSize()?.width ?? 0) < 600;
  const manner = isNarrow ? { locale: 'en', scheme: 'dark' } : { locale: 'vi', scheme: 'light' };
  const lookAt = async (query: Record<string, string>) => {
    said.length = 0;
    await openStories(page, gallery, { ...manner, ...query });
    const wide = await page.locator('.gallery-story').evaluateAll((stories) => {
      const width = document.documentElement.clientWidth;
      return stories.filter((story) => story.scrollWidth > width).map(({ id }) => id);
    });
    expect.soft(wide).toEqual([]);
    expectMeant(said, await refusalsOf(page), query['story'] ?? 'all');
  };
  await lookAt({});
  const alone = (await page.locator('#gallery').getAttribute('data-alone'))?.split(' ') ?? [];
  expect(alone.length).toBeGreaterThan(0);
  for (const story of alone) await test.step(story, () => lookAt({ story }));
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
