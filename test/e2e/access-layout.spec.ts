import { expect } from '@playwright/test';
import { aloneOf, openStories, test, written } from './fixtures/gallery.ts';
import { expectReadable } from './fixtures/layout.ts';
import { expectMeant, listen, refusalsOf } from './fixtures/silence.ts';

/** One visit shows both; what must be silent is so while it is read in every way, too. */
for (const [element, count] of written) {
  test(
    `${element}: every story mounts under the strict policy with a silent console, and nothing is cut, covered, off the page or too small to hit at 320 px, enlarged twice or with more space`,
    { tag: '@once' },
    async ({ page, gallery }) => {
      test.setTimeout(120_000);
      const said = listen(page);
      await openStories(page, gallery, { story: element, locale: 'vi' });
      const refusals = await refusalsOf(page);
      await expectReadable(page);
      for (const story of await aloneOf(page, element)) {
        await openStories(page, gallery, { story, locale: 'vi' });
        refusals.push(...(await refusalsOf(page)));
        await expectReadable(page);
      }
      expect(refusals).toHaveLength(count);
      expectMeant(said, refusals, element);
    },
  );
}
