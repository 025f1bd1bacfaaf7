import { localDateAt } from '@nongsan/core';
import type { PortalHandle } from '@nongsan/elements/rendering';
import type { Graph, Thing } from 'schema-dts';
import type { Subject } from '../data/subject.ts';
import { productJsonLd } from './product.ts';
import { storeJsonLd } from './store.ts';

/** Everything that a page's tags are about, each thing once; `undefined` when there is nothing to say. */
export function jsonLdGraph(subjects: readonly Subject[], { catalog, locale, now }: PortalHandle): Graph | undefined {
  const today = localDateAt(now());
  const availability = (variant: string) => {
    const entry = catalog.availability.get(variant);
    return entry.state === 'ready' ? entry.value : undefined;
  };
  const things = new Map<string, Thing>();
  for (const { collection, reference } of subjects) {
    if (collection === 'products') {
      const entry = catalog.products.get(reference);
      if (entry.state === 'ready')
        things.set(`product ${entry.value.id}`, productJsonLd(entry.value, { availability, locale, today }));
    }
    if (collection === 'stores') {
      const entry = catalog.stores.get(reference);
      if (entry.state === 'ready') things.set(`store ${entry.value.id}`, storeJsonLd(entry.value, locale));
    }
  }
  return things.size === 0 ? undefined : { '@context': 'https://schema.org', '@graph': [...things.values()] };
}
