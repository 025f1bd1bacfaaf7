import { expect, type Page } from '@playwright/test';
import { openStories, test } from './fixtures/gallery.ts';

test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

/** Runs in the page: how a part of a story's element is painted. */
function paintOf([story = '', tag = '', selector = '']: readonly string[]) {
  const find = (root: ParentNode): Element | undefined => {
    const found = root.querySelector(selector);
    if (found !== null) return found;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const deeper = shadowRoot === null ? undefined : find(shadowRoot);
      if (deeper !== undefined) return deeper;
    }
    return undefined;
  };
  const host = document.querySelector(`#${story} ${tag}`);
  const part = host?.shadowRoot ? find(host.shadowRoot) : undefined;
  if (part === undefined) throw new Error(`${story} shows no ${selector}`);
  const { backgroundColor, borderBottomColor, borderBottomStyle, borderBottomWidth, color, fill } =
    getComputedStyle(part);
  const border = borderBottomStyle === 'none' ? 0 : Number.parseInt(borderBottomWidth, 10);
  return { backgroundColor, border, borderColor: borderBottomColor, color, fill };
}

/** Runs in the page: how far a part of a story's element stands below the text before it. */
function gapAbove([story = '', tag = '', selector = '']: readonly string[]): number {
  const roots = (root: ParentNode): readonly ParentNode[] => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : roots(shadowRoot))),
  ];
  const host = document.querySelector(`#${story} ${tag}`);
  const [part] = roots(host?.shadowRoot ?? document).flatMap((root) => [...root.querySelectorAll(selector)]);
  const before = part?.previousElementSibling;
  if (part === undefined || !before) throw new Error(`${story} shows no ${selector} below a text`);
  return part.getBoundingClientRect().top - before.getBoundingClientRect().bottom;
}

const paint = (page: Page, story: string, tag: string, selector: string) =>
  page.evaluate(paintOf, [story, tag, selector]);

/** A system colour as this browser computes it now. */
const systemColour = (page: Page, name: string) =>
  page.evaluate((keyword) => {
    const probe = document.createElement('i');
    probe.style.color = keyword;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);

test.describe('where the reader’s own colours replace all', { tag: '@once' }, () => {
  test('buttons have frames, and the one button too', async ({ page, gallery }) => {
    await openStories(page, gallery, { story: 'product-card' });
    const action = await paint(page, 'product-card--ready', 'nongsan-product-card', '[part="action"]');
    expect(action.border).toBeGreaterThan(0);
    expect(action.borderColor).toBe(await systemColour(page, 'ButtonText'));
  });

  test('the frame of a quiet link keeps clear of the text above it', async ({ page, gallery }) => {
    await openStories(page, gallery, { story: 'product--ready,trace-card--ready' });
    for (const [story, tag, selector] of [
      ['product--ready', 'nongsan-product', '.about a.button.quiet'],
      ['trace-card--ready', 'nongsan-trace-card', 'figcaption a.button.quiet'],
    ] as const) {
      expect((await paint(page, story, tag, selector)).border, story).toBeGreaterThan(0);
      expect(await page.evaluate(gapAbove, [story, tag, selector]), story).toBeGreaterThanOrEqual(8);
    }
  });

  test('a card, a notice on its picture and a failure have edges', async ({ page, gallery }) => {
    await openStories(page, gallery, { story: 'product-card' });
    for (const [story, selector] of [
      ['product-card--ready', '[part="card"]'],
      ['product-card--sold-out', '.notice'],
      ['product-card--failed', '[part="error"]'],
    ] as const) {
      expect((await paint(page, story, 'nongsan-product-card', selector)).border, story).toBeGreaterThan(0);
    }
  });

  test('a skeleton is seen', async ({ page, gallery }) => {
    await openStories(page, gallery, { story: 'product-card--loading' });
    const bone = await paint(page, 'product-card--loading', 'nongsan-product-card', '.skeleton');
    expect(bone.border).toBeGreaterThan(0);
  });

  test('the packing that is chosen is told from the others', async ({ page, gallery }) => {
    await openStories(page, gallery, { story: 'product--ready,product--many-packings' });
    const chosen = await paint(page, 'product--many-packings', 'nongsan-product', '.packing:has(:checked)');
    expect(chosen.borderColor).toBe(await systemColour(page, 'Highlight'));
    const other = await paint(page, 'product--many-packings', 'nongsan-product', '.packing:not(:has(:checked))');
    expect(other.borderColor).not.toBe(chosen.borderColor);
  });

  test('what is off is grey', async ({ page, gallery }) => {
    await openStories(page, gallery, { story: 'look-states--buttons,quantity--least' });
    const grey = await systemColour(page, 'GrayText');
    expect((await paint(page, 'look-states--buttons', 'look-sheet', '.button:disabled')).color).toBe(grey);
    expect((await paint(page, 'quantity--least', 'nongsan-quantity', '[aria-disabled="true"]')).color).toBe(grey);
  });

  test('stars are drawn in the colour of words: full when valid, empty when lapsed', async ({ page, gallery }) => {
    await openStories(page, gallery, { story: 'ocop-stars' });
    const ink = await systemColour(page, 'CanvasText');
    expect((await paint(page, 'ocop-stars--ready', 'nongsan-ocop-stars', 'svg')).fill).toBe(ink);
    expect((await paint(page, 'ocop-stars--lapsed', 'nongsan-ocop-stars', 'svg')).fill).toBe('none');
  });

  test('a QR code stays black on white', async ({ page, gallery }) => {
    await openStories(page, gallery, { story: 'qr--ready' });
    expect((await paint(page, 'qr--ready', 'nongsan-qr', '.dark')).fill).toBe('rgb(0, 0, 0)');
    expect((await paint(page, 'qr--ready', 'nongsan-qr', '.light')).fill).toBe('rgb(255, 255, 255)');
  });
});
