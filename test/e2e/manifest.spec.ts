import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { declarationsOf, makeManifest } from '../../.tools/manifest/manifest.mjs';
import type { GalleryServer } from '../support/gallery-server.ts';
import { test } from './fixtures/gallery.ts';
import { noteEvents, shownInterfaces } from './fixtures/shown-interface.ts';
import { openAllStories } from './fixtures/silence.ts';

const kinds = ['attributes', 'parts', 'slots', 'properties'] as const;

/** What no story shows, because the page or the network has to fail for it, or a camera to be there: with the element's own test that does. */
const shownElsewhere: Readonly<Record<string, string>> = {
  'nongsan-cart parts not-kept': 'connected/cart/cart.test.ts',
  'nongsan-cart-button parts error': '../../../test/e2e/loading-failures.spec.ts',
  'nongsan-cart-button slots ': 'internal/waiting-view.test.ts',
  'nongsan-checkout parts placed': 'connected/checkout/place-order.test.ts',
  'nongsan-order parts cart': 'connected/order/order-deeds.test.ts',
  'nongsan-order parts pay': 'connected/order/payment-list.test.ts',
  'nongsan-order parts question': 'connected/order/order-deeds.test.ts',
  'nongsan-store parts empty': 'connected/store/store.test.ts',
  'nongsan-store parts more': 'connected/store/store.test.ts',
  'nongsan-trace-scanner parts live': 'connected/trace-scanner/camera.test.ts',
  'nongsan-trace-scanner parts stop': 'connected/trace-scanner/camera.test.ts',
  'nongsan-trace-scanner parts video': 'connected/trace-scanner/camera.test.ts',
  'nongsan-transfer parts action': 'leaf/transfer/transfer.test.ts',
};
const elementTest = (file: string) =>
  readFileSync(`${import.meta.dirname}/../../packages/elements/src/${file}`, 'utf8');

/** Between the portal and its elements, and of no use to a page. */
const internal = /nongsan-portal(?:-request|s-change)$/;

async function seenInAllStories(page: Page, gallery: GalleryServer) {
  const seen = new Set<string>();
  const events = new Set<string>();
  let isFirst = true;
  await openAllStories(page, gallery, { locale: 'vi', scheme: 'light' }, async () => {
    for (const [tag, shown] of Object.entries(await shownInterfaces(page)))
      for (const kind of kinds) for (const name of shown[kind]) seen.add(`${tag} ${kind} ${name}`);
    for (const each of await page.evaluate(() => [...window.heardEvents])) events.add(each);
    if (isFirst) for (const each of await heardAfterUse(page)) events.add(each);
    isFirst = false;
  });
  return { seen, events };
}

/** Does what the elements tell of by events, and where it leads to another page, stays. */
async function heardAfterUse(page: Page): Promise<readonly string[]> {
  const press = async (selector: string, event: string): Promise<void> => {
    await page.locator(selector).first().click();
    await page.waitForFunction((name) => [...window.heardEvents].some((one) => one.endsWith(` ${name}`)), event);
  };
  await page.evaluate(() => {
    for (const type of ['click', 'nongsan-order-placed'])
      addEventListener(type, (event) => {
        if (event.type !== 'click' || event.composedPath().some((one) => one instanceof HTMLAnchorElement))
          event.preventDefault();
      });
  });
  await press('#contact--every-way a[href^="tel:"]', 'nongsan-open-link');
  await press('#trace-badge--ready a', 'nongsan-trace-open');
  await press('#product-card--ready [part="action"]', 'nongsan-cart-change');
  await press('#checkout--review [part="action"]', 'nongsan-order-placed');
  await page.route('**/v1/carts/**', (route) => route.abort());
  await press('#cart--ready .remove', 'nongsan-error');
  await page.unrouteAll();
  return page.evaluate(() => [...window.heardEvents]);
}

test(
  'what the manifest says of each element is there in its stories, and nothing else; all stand on one page, silently',
  { tag: '@once' },
  async ({ page, gallery }) => {
    // More than a hundred portals with their carts and orders.
    test.setTimeout(180_000);
    await noteEvents(page);
    const { seen, events } = await seenInAllStories(page, gallery);
    const elements = declarationsOf(makeManifest());
    const written = new Set(
      elements.flatMap(({ tagName, attributes, cssParts, slots, cssProperties }) => {
        const lists = { attributes, parts: cssParts, slots, properties: cssProperties };
        return kinds.flatMap((kind) => lists[kind].map(({ name }) => `${tagName} ${kind} ${name}`));
      }),
    );
    const only = (these: ReadonlySet<string>, others: ReadonlySet<string>) =>
      [...these].filter((one) => !others.has(one));
    const sayable = new Set(elements.flatMap(({ tagName, events }) => events.map(({ name }) => `${tagName} ${name}`)));
    expect.soft(only(seen, written), 'shown and not in the manifest').toEqual([]);
    const unseen = only(written, seen);
    expect.soft(unseen.sort(), 'in the manifest and not shown').toEqual(Object.keys(shownElsewhere).sort());
    for (const [what, file] of Object.entries(shownElsewhere))
      expect
        .soft(elementTest(file), `${what} is in ${file}`)
        .toContain(what.replace(/^.* parts /, '').replace(/^(\S+) slots $/, '$1'));
    const ours = [...events].filter((one) => one.startsWith('nongsan-') && !internal.test(one));
    expect
      .soft(
        ours.filter((one) => !sayable.has(one)),
        'events that the manifest does not know',
      )
      .toEqual([]);
    const names = (list: Iterable<string>) => [...new Set([...list].map((one) => one.split(' ')[1]))].sort();
    expect(names(ours)).toEqual(names(sayable));
  },
);
