import { expect } from '@playwright/test';
import { openStories, test, writtenOfLook } from './fixtures/gallery.ts';
import { expectMeant, listen, openAllStories, refusalsOf } from './fixtures/silence.ts';

/** The pages about the look; what each element shows is opened in access-layout.spec.ts, and must be as silent there. */
for (const [look, count] of writtenOfLook)
  test(
    `${look}: every story mounts under the strict policy with a silent console`,
    { tag: '@once' },
    async ({ page, gallery }) => {
      const said = listen(page);
      await openStories(page, gallery, { locale: 'vi', story: look });
      const refusals = await refusalsOf(page);
      expect(refusals).toHaveLength(count);
      expectMeant(said, refusals, look);
    },
  );

test.describe('on a phone, in English and dark', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  /** On a desktop, in Vietnamese and light, manifest.spec.ts opens them all, to see what each is made of. */
  test(
    'all stories stand on one page, each with its own portal, and none is wider than it',
    { tag: '@once' },
    async ({ page, gallery }) => {
      // More than a hundred portals with their carts and orders.
      test.setTimeout(180_000);
      await openAllStories(page, gallery, { locale: 'en', scheme: 'dark' });
    },
  );
});

test('the policy is enforced: inline code does not run', { tag: '@once' }, async ({ page, gallery }) => {
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
