import type { CDPSession, Page } from '@playwright/test';
import { countRunning, type Running } from './fixtures/running.ts';
import { expect, test } from './fixtures/test.ts';

/** Each element with the attributes that a page gives it. */
const elements: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'nongsan-brand-labels': {},
  'nongsan-cart': {},
  'nongsan-cart-button': {},
  'nongsan-checkout': {},
  'nongsan-contact': { store: 'htx-che-hao-dat' },
  'nongsan-ocop-stars': { stars: '4' },
  'nongsan-order': {},
  'nongsan-picture': {},
  'nongsan-portal': { key: 'pk_demo_thainguyen' },
  'nongsan-price': { amount: '245000' },
  'nongsan-product': { product: 'che-dinh-tan-cuong' },
  'nongsan-product-card': { product: 'che-dinh-tan-cuong' },
  'nongsan-qr': { value: 'https://a.example/t/TC-2611A' },
  'nongsan-quantity': { value: '2' },
  'nongsan-store': { store: 'htx-che-hao-dat' },
  'nongsan-trace': { lot: 'HD-CD-261104' },
  'nongsan-trace-badge': { 'growing-area': 'VN-19-164-05503-0000-26', variant: 'card' },
  'nongsan-trace-card': {},
  'nongsan-trace-label': {},
  'nongsan-trace-scanner': {},
  'nongsan-transfer': {},
};

const times = 10;

interface Held extends Running {
  readonly nodes: number;
  readonly listeners: number;
}

/** What the engine still holds, and the page's code still runs, once everything that can go is gone. */
async function held(page: Page, session: CDPSession): Promise<Held> {
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
  return { nodes, listeners, ...(await page.evaluate(() => ({ ...window.running }))) };
}

/** Elements of ours that are in no page any more and yet on the heap, also those inside others. The query collects garbage. */
async function detached(session: CDPSession): Promise<readonly string[]> {
  const { result: prototype } = await session.send('Runtime.evaluate', { expression: 'HTMLElement.prototype' });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: prototype.objectId ?? '' });
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    returnByValue: true,
    // What lies in a template is a pattern, and belongs to a document of its own.
    // A prototype is no element, and says so by throwing.
    functionDeclaration: `function () {
      const nameOf = (one) => { try { return one.localName; } catch { return ''; } };
      return this.filter((one) => nameOf(one).startsWith('nongsan-'))
        .filter((one) => one.ownerDocument === document && !one.isConnected)
        .map((one) => one.localName);
    }`,
  });
  await session.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
  return result.value as readonly string[];
}

/**
 * Adds an element to the page's portal, lets it show what it shows, and takes it out; so many times.
 * @returns how often it did not come to rest first
 */
function addAndRemove(page: Page, tag: string, attributes: Readonly<Record<string, string>>): Promise<number> {
  return page.evaluate(
    async ({ tag, attributes, times }) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const isBusy = (element: Element): boolean =>
        element.matches(':not(:defined)') ||
        (element as { isUpdatePending?: boolean }).isUpdatePending === true ||
        (element.shadowRoot?.querySelector('[aria-busy="true"]') ?? null) !== null;
      const portal = document.querySelector('nongsan-portal') as HTMLElement;
      let restless = 0;
      for (let time = 0; time < times; time += 1) {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        // A portal is added beside the page's own, where it is one of two.
        (tag === 'nongsan-portal' ? document.body : portal).append(element);
        // What lies far down asks for nothing until a reader comes near.
        element.scrollIntoView();
        let calm = 0;
        for (let frames = 0; calm < 2 && frames < 60; frames += 1) {
          await frame();
          calm = isBusy(element) ? 0 : calm + 1;
        }
        if (calm < 2) restless += 1;
        element.remove();
        await frame();
      }
      return restless;
    },
    { tag, attributes, times },
  );
}

for (const [tag, attributes] of Object.entries(elements)) {
  test(`adding and removing <${tag}> ten times leaves nothing behind @once`, async ({ page, shop }) => {
    await countRunning(page);
    await page.goto(`${shop.pages}/one-of-each.html?product=che-dinh-tan-cuong`);
    await expect(page.locator('#card .name')).toBeVisible();
    const session = await page.context().newCDPSession(page);
    // The first time brings code, answers and caches, which stay.
    await addAndRemove(page, tag, attributes);
    const before = await held(page, session);
    expect(await addAndRemove(page, tag, attributes), 'comes to rest each time').toBe(0);
    const after = await held(page, session);
    for (const what of ['listeners', 'observers', 'timers'] as const)
      expect(after[what] - before[what], what).toBeLessThanOrEqual(0);
    // Less than one node for each that was added: what stays of an element is tens of nodes.
    expect(after.nodes - before.nodes, 'nodes').toBeLessThan(times);
    expect(await detached(session), 'on the heap').toEqual([]);
  });
}
