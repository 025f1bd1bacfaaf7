import type { PageTag } from './parse-page.ts';

const portalName = 'nongsan-portal';

/** The portal of a tag, found as the elements find it: named, around it, or the page's only one. */
export function portalOf(tag: PageTag, tags: readonly PageTag[]): PageTag | undefined {
  const portals = tags.filter(({ name }) => name === portalName);
  const name = tag.attributes.get('portal') ?? '';
  if (name !== '') return portals.find(({ attributes }) => attributes.get('id') === name);
  for (let outer = tag.parent; outer !== undefined; outer = outer.parent) if (outer.name === portalName) return outer;
  return portals.length === 1 ? portals[0] : undefined;
}

/** What stands inside another element of ours is that one's fallback, and goes when it is ready. */
export function isFallback({ parent }: PageTag): boolean {
  return parent !== undefined && (parent.name !== portalName || isFallback(parent));
}
