import type { Place, StoreSummary } from '@nongsan/core';
import type { Links } from './links.ts';

/** What queries select of a store as JSON, to stand beside something of it. */
export interface StoreBrief {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: StoreSummary['kind'];
  readonly place: Place;
}

export const toStoreSummary = (store: StoreBrief, links: Links): StoreSummary => ({
  id: store.id,
  slug: store.slug,
  name: store.name,
  kind: store.kind,
  place: store.place,
  url: links.page('store', { slug: store.slug, id: store.id }),
});
