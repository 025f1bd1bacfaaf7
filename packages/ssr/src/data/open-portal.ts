import type { StorefrontSource } from '@nongsan/core';
import { CartStore, Catalog, chooseLocale, loadTranslate, type PortalHandle } from '@nongsan/elements/rendering';
import type { PageTag } from '../page/parse-page.ts';

/** A portal as its elements see it, made for one rendering: nothing of it outlives that. */
export async function openPortal(
  { attributes, lang }: PageTag,
  present: Date,
  source: StorefrontSource,
): Promise<PortalHandle> {
  const own = Date.parse(attributes.get('now') ?? '');
  const moment = Number.isNaN(own) ? present : new Date(own);
  const portal = {
    id: attributes.get('id') ?? '',
    catalog: new Catalog(source),
    // Nobody's cart: a server that renders for everybody knows none.
    cart: new CartStore(source, { get: () => undefined, set: () => undefined }),
    now: () => moment,
  };
  const inLanguage: PortalHandle['inLanguage'] = async (locale) => ({
    ...portal,
    locale,
    translate: await loadTranslate(locale),
    inLanguage,
  });
  return inLanguage(chooseLocale(attributes.get('locale'), lang));
}
