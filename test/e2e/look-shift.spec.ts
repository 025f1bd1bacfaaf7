import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/test.ts';

interface Shift {
  readonly value: number;
  readonly sources: readonly string[];
}

interface Watched {
  readonly shifts: Shift[];
}

/** Runs in the page, before anything else: every shift of the layout that no hand has caused, and what moved. */
function watchShifts(): void {
  const shifts: Shift[] = [];
  (window as unknown as Watched & { shifts: Shift[] }).shifts = shifts;
  const name = (node: Node | null): string => {
    if (!(node instanceof Element)) return node?.nodeName ?? 'gone';
    const root = node.getRootNode();
    const host = root instanceof ShadowRoot ? `${root.host.localName} ` : '';
    return `${host}${node.localName}${node.className === '' ? '' : `.${String(node.getAttribute('class'))}`}`;
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as readonly {
      value: number;
      hadRecentInput: boolean;
      sources: readonly { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
    }[]) {
      if (entry.hadRecentInput) continue;
      const rect = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join(' ');
      shifts.push({
        value: entry.value,
        sources: entry.sources.map(
          ({ node, previousRect, currentRect }) => `${name(node)}: ${rect(previousRect)} → ${rect(currentRect)}`,
        ),
      });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** A weak network of a village: every answer takes a while, and each comes by itself. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 200_000,
    uploadThroughput: 100_000,
  });
}

const pages = [
  ['the portal’s first page', '/index.html'],
  ['a product', '/product.html?product=che-dinh-tan-cuong'],
  ['a product in three packings', '/product.html?product=tra-moc-cau-dat-phat'],
  ['a service', '/product.html?product=lang-thai-hai'],
  ['a household’s page', '/store.html?store=htx-che-hao-dat'],
  ['a checkout without a cart', '/checkout.html'],
  ['the first page of Lạng Sơn', '/lang-son/index.html'],
] as const;

for (const [name, path] of pages) {
  test(`nothing jumps while ${name} fills on a slow network`, async ({ page, shop }) => {
    await page.addInitScript(watchShifts);
    await slowDown(page);
    await page.goto(`${shop.portal}${path}`);
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, { timeout: 30_000 });
    await page.waitForLoadState('networkidle');
    const shifts = await page.evaluate(() => (window as unknown as Watched).shifts);
    expect(shifts).toEqual([]);
  });
}
