import { readdirSync, readFileSync } from 'node:fs';
import { test as base, expect, type Page } from '@playwright/test';
import { storyNow } from '../../stories/support/now.ts';
import { serveGallery, type GalleryServer } from '../support/gallery-server.ts';

const STORIES = `${import.meta.dirname}/../../stories`;

const test = base.extend<object, { gallery: GalleryServer }>({
  gallery: [
    // Playwright reads from the pattern which fixtures this one needs: none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const gallery = await serveGallery();
      await use(gallery);
      await gallery.stop();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** Names of all stories as they stand in the files: what is forgotten on the page is missed here. */
const written = readdirSync(STORIES)
  .filter((name) => name.endsWith('.stories.ts'))
  .flatMap((name) => [...readFileSync(`${STORIES}/${name}`, 'utf8').matchAll(/^export const (\w+): Story/gm)]);

/** A request that the portal refused: a browser always says so, and the stories tell how many they mean to cause. */
const isRefusal = (text: string) => /^Failed to load resource: .* status of 4\d\d/.test(text);

function listen(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  return said;
}

/** A hundred stories with their carts and orders take a while, in milliseconds. */
const patience = 45_000;

async function open(page: Page, address: string): Promise<void> {
  await page.clock.setFixedTime(storyNow);
  await page.goto(address);
  await expect(page.locator('#gallery')).not.toHaveAttribute('aria-busy', /.*/, { timeout: patience });
}

const addressOf = (gallery: GalleryServer, query: Record<string, string>) =>
  `${gallery.origin}/?${new URLSearchParams(query).toString()}`;

/** How many requests each story on the page means to be refused. */
const refusalsOf = (page: Page) =>
  page
    .locator('.gallery-story')
    .evaluateAll((stories) => stories.map((story) => Number((story as HTMLElement).dataset['refusals'])));

for (const [name, query] of [
  ['in Vietnamese', { locale: 'vi' }],
  ['in English', { locale: 'en' }],
  ['in a dark page', { scheme: 'dark' }],
] as const) {
  test(`every story mounts under the strict policy with a silent console, ${name}`, async ({ page, gallery }) => {
    const said = listen(page);
    await open(page, addressOf(gallery, query));
    const refusals = await refusalsOf(page);
    const alone = (await page.locator('#gallery').getAttribute('data-alone'))?.split(' ') ?? [];
    for (const story of alone) {
      await open(page, addressOf(gallery, { ...query, story }));
      refusals.push(...(await refusalsOf(page)));
    }
    expect(refusals).toHaveLength(written.length);
    expect(said.filter((text) => !isRefusal(text))).toEqual([]);
    expect(said.filter(isRefusal)).toHaveLength(refusals.reduce((sum, count) => sum + count, 0));
  });
}

test('no story is wider than the page', async ({ page, gallery }) => {
  await open(page, gallery.origin);
  const wide = await page.locator('.gallery-story').evaluateAll((sections) => {
    const width = document.documentElement.clientWidth;
    return sections.filter((section) => section.scrollWidth > width).map(({ id }) => id);
  });
  expect(wide).toEqual([]);
});

test('the policy is enforced: inline code does not run', async ({ page, gallery }) => {
  const said = listen(page);
  await open(page, `${gallery.origin}/?story=price--ready`);
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
