import { expect, type Page } from '@playwright/test';
import { openEyes } from './fixtures/eyes.ts';
import { openStories, test } from './fixtures/gallery.ts';
import { expectFocusSeen } from './fixtures/keyboard.ts';

/** One state of each element that takes the focus, with as much in it as can be reached. */
const stories = [
  'cart--ready',
  'cart--sold-out',
  'cart-button--english',
  'checkout--faults',
  'checkout--review',
  'contact--every-way',
  'order--two-transfers',
  'product--ready',
  'product-card--ready',
  'product-card--failed',
  'quantity--ready',
  'store--ready',
  'trace-badge--ready',
  'trace-card--ready',
  'trace-scanner--ready',
  'trace-scanner--signed',
];

interface Stop {
  readonly what: string;
  /** Nothing else lies over its middle or all of its corners (WCAG 2.4.11). */
  readonly isCovered: boolean;
}

/** Where the focus is; `undefined` when it has left the page. */
function focusedStop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (focused === null || focused === document.body) return undefined;
    const { around, name } = window.eyes;
    const { bottom, left, right, top } = focused.getBoundingClientRect();
    const topmost = (x: number, y: number): Element | null => {
      let found = document.elementFromPoint(x, y);
      for (;;) {
        const inner = found?.shadowRoot?.elementFromPoint(x, y) ?? null;
        if (inner === null || inner === found) return found;
        found = inner;
      }
    };
    const points = [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 3, top + 3],
      [right - 3, bottom - 3],
    ] as const;
    const target = focused.closest('label') ?? focused;
    const isFree = points.some(([x, y]) => {
      const found = topmost(x, y);
      return found !== null && (around(found).includes(target) || target.contains(found));
    });
    return { what: name(focused), isCovered: !isFree };
  });
}

for (const [look, query, media] of [
  ['a light page', { scheme: 'light' }, {}],
  ['a dark page', { scheme: 'dark' }, { colorScheme: 'dark' }],
  ['forced colours', { scheme: 'light' }, { forcedColors: 'active' }],
] as const) {
  test(
    `in ${look} the focus is seen at every stop, and nothing lies over it`,
    { tag: '@once' },
    async ({ page, gallery }) => {
      test.setTimeout(120_000);
      await page.emulateMedia(media);
      // A phone held upright: what sticks to an edge takes its share.
      await page.setViewportSize({ width: 360, height: 640 });
      for (const story of stories) {
        await test.step(story, async () => {
          await openStories(page, gallery, { ...query, story });
          await openEyes(page);
          await page.locator('.gallery-story').evaluate((section) => section.scrollIntoView());
          const stops: string[] = [];
          for (let press = 0; press < 60; press += 1) {
            await page.keyboard.press('Tab');
            const stop = await focusedStop(page);
            if (stop === undefined) break;
            await expectFocusSeen(page);
            expect.soft(stop.isCovered, `${story}: ${stop.what} is covered`).toBe(false);
            stops.push(stop.what);
          }
          expect(stops.length, `${story} has stops`).toBeGreaterThan(0);
        });
      }
    },
  );
}
