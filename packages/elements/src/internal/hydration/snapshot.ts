import type { Locale } from '@nongsan/core';
import type { Catalog } from '../../store/index.ts';

/** Where the snapshot of a portal stands: in the portal's tag, as data that no policy takes for code. */
export const snapshotSelector = 'nongsan-portal>script[data-nongsan=""]';

/** What a server read, as keys of the catalog. Carts and orders belong to one person and are never in it. */
export const snapshotCollections = [
  'portal',
  'products',
  'availability',
  'stores',
  'lots',
  'lists',
  'issuers',
] as const satisfies readonly (keyof Catalog)[];

export type SnapshotCollection = (typeof snapshotCollections)[number];

/** Everything that the server's rendering of one portal was made from. */
export interface Snapshot {
  readonly locale: Locale;
  /** The moment it was rendered for, ISO 8601. */
  readonly now: string;
  /** Parameters of the page's address that references (`?product`) were read from. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Tags that were rendered, in the page's order: what they were asked for. */
  readonly tags: readonly string[];
  /** Values by collection and reference. */
  readonly entries: { readonly [K in SnapshotCollection]?: Readonly<Record<string, unknown>> };
}

/** Attributes that change nothing of what an element shows. */
const outward = /^(?:class|style|id|slot|hidden|aria-.*|data-.*)$/;

/** What a tag asks for, as one text: its name and its attributes, whatever their order. */
export const tagText = (name: string, attributes: Iterable<readonly [string, string]>): string =>
  JSON.stringify([name, ...[...attributes].filter(([attribute]) => !outward.test(attribute)).sort()]);
