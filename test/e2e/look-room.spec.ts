import { expect, type Page } from '@playwright/test';
import { openStories, test, written } from './fixtures/gallery.ts';
import { expectUnmoved } from './fixtures/rough-page.ts';

/** From a sidebar to a whole page. */
const WIDTHS = [240, 280, 320, 360, 480, 720, 1024, 1280];

/** Padding of the stage. */
const EDGE = 16;

/** Gives every story exactly so much room, whatever width it fixes. */
async function giveRoom(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width: width + 2 * EDGE, height: 900 });
  await page.evaluate(async (room) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.stage > nongsan-portal { inline-size: ${room}px; max-inline-size: none; }`);
    document.adoptedStyleSheets = [sheet];
    // Two frames: container queries and what they change in turn.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, width);
}

/** Runs in the page: what stands outside its story's room, and words that something cuts off. */
function misfits(): string[] {
  const found: string[] = [];
  const parentOf = (node: Node): Element | null =>
    node.parentNode instanceof ShadowRoot
      ? node.parentNode.host
      : ((node as Element).assignedSlot ?? node.parentElement);
  /** What cuts off a line of words: a room that does not scroll. Two lines of a name are meant to be cut, below. */
  const cutter = (start: Element, line: DOMRect, room: DOMRect): string | undefined => {
    if (line.left < room.left - 1 || line.right > room.right + 1) return 'leaves its room';
    for (let at: Element | null = start; at !== null && !at.matches('.stage'); at = parentOf(at)) {
      const { overflowX, overflowY, webkitLineClamp } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      if (/hidden|clip/.test(overflowX) && (line.left < box.left - 1 || line.right > box.right + 1))
        return 'is cut off';
      const isClamped = webkitLineClamp !== 'none';
      if (!isClamped && /hidden|clip/.test(overflowY) && (line.top < box.top - 3 || line.bottom > box.bottom + 3)) {
        return 'is cut off above or below';
      }
      if (isClamped) return undefined;
    }
    return undefined;
  };
  /** What `.visually-hidden` does, whichever rule did it: a narrow badge only says who states it. */
  const isForEars = (start: Element | null): boolean =>
    start !== null && (getComputedStyle(start).clipPath === 'inset(50%)' || isForEars(start.parentElement));
  const visit = (root: Node, room: DOMRect, id: string): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (node.shadowRoot !== null) visit(node.shadowRoot, room, id);
        continue;
      }
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (text === '' || parent === null || parent.closest('option, style') !== null) continue;
      if (!parent.checkVisibility() || isForEars(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) {
        const fault = line.width === 0 ? undefined : cutter(parent, line, room);
        if (fault !== undefined) {
          found.push(`${id}: “${text.slice(0, 40)}” ${fault}`);
          break;
        }
      }
    }
  };
  for (const story of document.querySelectorAll('.gallery-story')) {
    const stage = story.querySelector('.stage');
    const portal = story.querySelector('nongsan-portal');
    if (stage === null || portal === null) continue;
    if (stage.scrollWidth > stage.clientWidth)
      found.push(`${story.id}: ${stage.scrollWidth} px in ${stage.clientWidth}`);
    visit(portal, portal.getBoundingClientRect(), story.id);
  }
  return found;
}

for (const element of written.keys()) {
  test(
    `${element}: every story fits from 240 to 1280 px, no word is cut off, and a rough page changes no box and no colour of it`,
    { tag: '@once' },
    async ({ page, gallery }) => {
      test.setTimeout(120_000);
      await openStories(page, gallery, { story: element });
      const stories = await page.locator('.gallery-story').count();
      expect(stories).toBeGreaterThan(0);
      for (const width of WIDTHS) {
        await giveRoom(page, width);
        expect.soft(await page.evaluate(misfits), `${width} px`).toEqual([]);
      }
      await test.step('on a rough page', () => expectUnmoved(page));
    },
  );
}
