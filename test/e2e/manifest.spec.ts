import { expect, type Page } from '@playwright/test';
import { declarationsOf, makeManifest } from '../../.tools/manifest/manifest.mjs';
import type { GalleryServer } from '../support/gallery-server.ts';
import { openStories, test } from './fixtures/gallery.ts';
import { noteEvents, shownInterfaces } from './fixtures/shown-interface.ts';

const kinds = ['attributes', 'parts', 'slots', 'properties'] as const;

/** Between the portal and its elements, and of no use to a page. */
const internal = /nongsan-portal(?:-request|s-change)$/;

async function seenInAllStories(page: Page, gallery: GalleryServer) {
  const seen = new Set<string>();
  const events = new Set<string>();
  const look = async (query: Record<string, string>): Promise<void> => {
    await openStories(page, gallery, query);
    for (const [tag, shown] of Object.entries(await shownInterfaces(page)))
      for (const kind of kinds) for (const name of shown[kind]) seen.add(`${tag} ${kind} ${name}`);
    for (const each of await page.evaluate(() => [...window.heardEvents])) events.add(each);
  };
  await look({});
  const alone = await page.locator('#gallery').getAttribute('data-alone');
  for (const story of alone?.split(' ') ?? []) await look({ story });
  return { seen, events };
}

test(
  'what the manifest says of each element is there in its stories, and nothing else',
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
    console.log([...events].sort());
    expect.soft(only(seen, written), 'shown and not in the manifest').toEqual([]);
    expect.soft(only(written, seen), 'in the manifest and not shown').toEqual([]);
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
