import { expect, type Page } from '@playwright/test';
import { openStories, test, written } from './fixtures/gallery.ts';

/** What sheets of real pages do to everything on them, all of it at once. The size of text alone is the page's to choose. */
const ROUGH = `
  html { font-size: 12px; }
  *, *::before, *::after { box-sizing: content-box; }
  p, h1, h2, h3, ul, li, dl, dd, figure { margin: 0; padding: 0; list-style: none; }
  a { color: red; text-decoration: none; }
  button, input, select { all: unset; }
  svg, img { display: block; max-width: 50%; }
  .stage { direction: rtl; font-size: 16px; }
  .stage, .stage * {
    color: red; cursor: crosshair; font-style: italic; font-variant: small-caps; font-weight: 900; hyphens: auto;
    letter-spacing: 3px; line-height: 3; overflow-wrap: normal; text-align: center; text-indent: 40px;
    text-shadow: 2px 2px red; text-transform: uppercase; white-space: nowrap; word-break: break-all; word-spacing: 9px;
  }`;

/** Runs in the page: place in its element, size and colour of everything inside every element of the SDK. */
function shapes(): Record<string, string> {
  const found: Record<string, string> = {};
  const visit = (root: ShadowRoot, origin: DOMRect, path: string) => {
    [...root.querySelectorAll('*')].forEach((element, index) => {
      // What is not shown is nowhere.
      if (element.getClientRects().length === 0) return;
      const { x, y, width, height } = element.getBoundingClientRect();
      const name = `${path} ${element.localName}[${index}]`;
      const numbers = [x - origin.x, y - origin.y, width, height].map((value) => Math.round(value * 2) / 2);
      // Around it is what the page itself has put into the tag.
      const colour = element.closest('.base') === null ? '' : getComputedStyle(element).color;
      found[name] = `${numbers.join(' ')} ${colour}`;
      if (element.shadowRoot !== null) visit(element.shadowRoot, origin, name);
    });
  };
  for (const host of document.querySelectorAll('.stage *')) {
    if (host.shadowRoot === null) continue;
    const origin = host.getBoundingClientRect();
    const story = host.closest('.gallery-story')?.id ?? '';
    const count = Object.keys(found).filter((name) => name.startsWith(`${story}/`)).length;
    found[`${story}/${count} ${host.localName}`] = `${Math.round(origin.width)} × ${Math.round(origin.height)}`;
    visit(host.shadowRoot, origin, `${story}/${count} ${host.localName}`);
  }
  return found;
}

/** What stands inside a tag is the page's own, and so is its look: here it stays outside. */
const emptyTags = (page: Page) =>
  page.evaluate(() => {
    for (const host of document.querySelectorAll('.stage *')) if (host.shadowRoot !== null) host.replaceChildren();
  });

async function dress(page: Page, css: string): Promise<void> {
  await page.evaluate(async (text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, css);
}

for (const element of written.keys()) {
  test(`${element}: a rough page changes no box and no colour of it`, { tag: '@once' }, async ({ page, gallery }) => {
    await page.setViewportSize({ width: 420, height: 900 });
    await openStories(page, gallery, { story: element });
    await emptyTags(page);
    await dress(page, '.stage { font-size: 16px; }');
    const before = await page.evaluate(shapes);
    await dress(page, ROUGH);
    // The page is rough indeed.
    const letters = await page
      .locator('.stage')
      .first()
      .evaluate((stage) => getComputedStyle(stage).letterSpacing);
    expect(letters).toBe('3px');
    const after = await page.evaluate(shapes);
    expect(Object.keys(before).length).toBeGreaterThan(2);
    const changed = Object.keys(before)
      .filter((name) => before[name] !== after[name])
      .map((name) => `${name}: ${before[name] ?? ''} → ${after[name] ?? 'gone'}`);
    expect(changed.slice(0, 20)).toEqual([]);
  });
}
