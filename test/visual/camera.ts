/** Takes the pictures of a sheet: a page of the gallery on which nothing depends on the machine or the hour. */
import type { Browser, Page } from 'playwright';
import { storyNow } from '../../stories/support/now.ts';
import type { Boxes } from './compare.ts';
import { shotName, type Cell, type Sheet, type StoryFacts } from './matrix.ts';

export interface Shot {
  readonly name: string;
  readonly png: Buffer;
  readonly boxes: Boxes;
}

/** Padding of the stage at both sides: a room of 240 px stands in a window of 272. */
const PADDING = 32;

/** Letters come out the same with and without a screen: no hinting, no colour fringes, no profile of a monitor. */
export const STEADY = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-font-subpixel-positioning',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

function openPage(browser: Browser, { cell, alone }: Sheet): Promise<Page> {
  const isForced = cell.look === 'forced';
  return browser.newPage({
    // High enough for the longest story: what sticks to the window's edge then stands where it belongs.
    viewport: { width: cell.width === 240 ? cell.width + PADDING : cell.width, height: alone ? 740 : 3200 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    colorScheme: isForced ? 'dark' : 'light',
    forcedColors: isForced ? 'active' : 'none',
  });
}

function queryOf({ look, width, locale }: Cell): Record<string, string> {
  const room = width === 360 ? {} : { box: String(width === 240 ? width : width - PADDING) };
  return { theme: look === 'forced' ? 'none' : look, scheme: look === 'forced' ? 'dark' : 'light', locale, ...room };
}

async function showStories(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('#gallery:not([aria-busy])').waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    const roots = (root: ParentNode): ParentNode[] => [
      root,
      ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : roots(shadowRoot))),
    ];
    const images = roots(document).flatMap((root) => [...root.querySelectorAll('img')]);
    for (const image of images) image.loading = 'eager';
    // One that does not arrive is a story of its own.
    await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
  });
}

/** Runs in the page: where the parts of a story are, by their way through the trees. */
function boxesOf(story: Element): Boxes {
  const origin = story.getBoundingClientRect();
  const found: Record<string, [number, number, number, number]> = {};
  const note = (element: Element, path: string) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    found[path] = [x - origin.x, y - origin.y, width, height].map(Math.round) as [number, number, number, number];
  };
  const visit = (root: ParentNode, path: string) => {
    const met = new Map<string, number>();
    for (const element of root.querySelectorAll('*')) {
      const isMarked =
        element.hasAttribute('part') || element.matches('a, button, input, select, textarea, img, h2, h3');
      if (!isMarked && element.shadowRoot === null) continue;
      const name = element.getAttribute('part') ?? element.localName;
      const count = (met.get(name) ?? 0) + 1;
      met.set(name, count);
      const own = `${path} ${name}${count > 1 ? count : ''}`.trim();
      note(element, own);
      if (element.shadowRoot !== null) visit(element.shadowRoot, own);
    }
  };
  visit(story, '');
  return found;
}

/**
 * Runs in the page, last of all: what chance has made (an order's number, a signature, and the QR codes that hold them) is
 * made the same everywhere.
 */
function withoutChance(): void {
  const visit = (root: ParentNode): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node as Text;
      text.data = text.data.replace(/\bNS-?[0-9A-Z]{4}-?[0-9A-Z]{4}[0-9A-Z]{0,3}\b/g, (number) =>
        number.replace(/(?<=NS.*)[0-9A-Z]/g, '0'),
      );
      // The portal behind the stories listens somewhere else each time.
      text.data = text.data.replace(/\blocalhost:\d{5}\b/g, 'localhost:00000');
    }
    for (const element of root.querySelectorAll('*')) {
      if (['nongsan-trace-card', 'nongsan-trace-label', 'nongsan-transfer'].includes(element.localName)) {
        for (const code of element.shadowRoot?.querySelectorAll<HTMLElement>('nongsan-qr') ?? []) {
          code.style.visibility = 'hidden';
        }
      }
      if (element.shadowRoot !== null) visit(element.shadowRoot);
    }
  };
  visit(document);
}

/** Runs in the page: nothing sticks to the edge of a window that is scrolled from picture to picture. */
function withoutSticking(): void {
  const visit = (root: ParentNode): void => {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      if (getComputedStyle(element).position === 'sticky') element.style.position = 'static';
      if (element.shadowRoot !== null) visit(element.shadowRoot);
    }
  };
  visit(document);
}

/** Runs in the page: whether a story still waits for something, where waiting is not what it shows. */
function isWaiting(story: Element): boolean {
  const waits = (root: ParentNode): boolean =>
    root.querySelector('[aria-busy="true"], .skeleton') !== null ||
    [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null && waits(shadowRoot));
  return waits(story);
}

/** Stories whose subject is the waiting. */
const showsWaiting = (id: string): boolean => /loading|waiting/.test(id);

async function atRest(page: Page, ids: readonly string[]): Promise<void> {
  const stories = ids.filter((id) => !showsWaiting(id)).map((id) => page.locator(`#${id} .stage`));
  const end = Date.now() + 20_000;
  for (const story of stories) {
    while (await story.evaluate(isWaiting)) {
      if (Date.now() > end)
        throw new Error(`${await story.evaluate(({ parentElement }) => parentElement?.id)} still waits`);
    }
  }
}

/** What the gallery has to show. */
export async function listStories(browser: Browser, origin: string): Promise<readonly StoryFacts[]> {
  const page = await browser.newPage();
  await page.goto(`${origin}/?story=none`);
  await page.locator('#gallery:not([aria-busy])').waitFor({ state: 'attached' });
  const listed = await page.locator('#gallery').getAttribute('data-stories');
  await page.close();
  return JSON.parse(listed ?? '[]') as StoryFacts[];
}

/**
 * The pictures of a sheet that are wanted. The whole sheet is laid out for any of them: a story stands on the same fraction of
 * a pixel whether others are photographed or not.
 */
export async function photograph(
  browser: Browser,
  origin: string,
  sheet: Sheet,
  isWanted: (story: string) => boolean,
): Promise<readonly Shot[]> {
  const page = await openPage(browser, sheet);
  await page.clock.setFixedTime(storyNow);
  const query = new URLSearchParams({ ...queryOf(sheet.cell), story: sheet.stories.join(',') });
  await showStories(page, `${origin}/?${query.toString()}`);
  await atRest(page, sheet.stories);
  await page.evaluate(withoutChance);
  if (!sheet.alone) await page.evaluate(withoutSticking);
  const shots: Shot[] = [];
  for (const id of sheet.stories.filter(isWanted)) {
    const story = page.locator(`#${id} .stage`);
    const boxes = await story.evaluate(boxesOf);
    const options = { animations: 'disabled', caret: 'hide', scale: 'css' } as const;
    const png = sheet.alone ? await page.screenshot(options) : await story.screenshot(options);
    shots.push({ name: shotName(id, sheet.cell), png, boxes });
  }
  await page.close();
  return shots;
}
