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
  'trace--ready',
  'trace--recalled',
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

const looks = [
  ['a light page', 'light', { colorScheme: 'light', forcedColors: 'none' }],
  ['a dark page', 'dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', 'light', { colorScheme: 'light', forcedColors: 'active' }],
] as const;

/** Goes with the Tab key from the story's first stop until the focus leaves the page. @returns the stops */
async function walk(page: Page, where: string): Promise<readonly string[]> {
  await page.locator('.gallery-story').evaluate((section) => section.scrollIntoView());
  const stops: string[] = [];
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await focusedStop(page);
    if (stop === undefined) break;
    await expectFocusSeen(page);
    expect.soft(stop.isCovered, `${where}: ${stop.what} is covered`).toBe(false);
    stops.push(stop.what);
  }
  return stops;
}

for (const story of stories)
  test(
    `${story}: in a light page, a dark one and forced colours the focus is seen at every stop, and nothing lies over it`,
    { tag: '@once' },
    async ({ page, gallery }) => {
      // A phone held upright: what sticks to an edge takes its share.
      await page.setViewportSize({ width: 360, height: 640 });
      await openStories(page, gallery, { story });
      await openEyes(page);
      const stops: string[] = [];
      for (const [look, scheme, media] of looks)
        await test.step(look, async () => {
          await page.emulateMedia(media);
          await page.locator('.stage').evaluate((stage, now) => {
            stage.classList.remove('light', 'dark');
            stage.classList.add(now);
          }, scheme);
          const met = await walk(page, look);
          if (stops.length === 0) stops.push(...met);
          expect(stops.length, 'has stops').toBeGreaterThan(0);
          // An open dialog is entered at its content; its own buttons come when the keys have been once around.
          expect(met, 'no stop is lost').toEqual(expect.arrayContaining(stops));
        });
    },
  );
