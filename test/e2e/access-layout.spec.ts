import { aloneOf, openStories, test, written } from './fixtures/gallery.ts';
import { expectReadable } from './fixtures/layout.ts';

for (const element of written.keys()) {
  test(
    `${element}: nothing is cut, covered, off the page or too small to hit at 320 px, enlarged twice or with more space`,
    { tag: '@once' },
    async ({ page, gallery }) => {
      test.setTimeout(120_000);
      await openStories(page, gallery, { story: element, locale: 'vi' });
      await expectReadable(page);
      for (const story of await aloneOf(page, element)) {
        await openStories(page, gallery, { story, locale: 'vi' });
        await expectReadable(page);
      }
    },
  );
}
