import type { Picture } from '@nongsan/core';
import { NongsanPortalsChangeEvent } from '../events/index.ts';
import type { Catalog, Collection } from '../store/index.ts';
import { pageRef } from './page-ref.ts';
import type { PortalHandle } from './portal-handle.ts';
import { shelfKey } from './shelf-key.ts';

type PortalElement = Element & { readonly handle?: PortalHandle };

/**
 * Asks for what a tag will show while the code that shows it is on its way, and then for its first picture. The element
 * finds the same reading in the catalogue, so nothing is asked twice. What the page brings itself is not asked for.
 */
export function readAhead(tag: Element & { readonly data?: unknown }): void {
  if (tag.shadowRoot !== null || tag.data !== undefined) return;
  const ask = (): void => {
    const name = tag.getAttribute('portal');
    const portal: PortalElement | null = name ? document.getElementById(name) : tag.closest('nongsan-portal');
    const catalog = portal?.handle?.catalog;
    if (catalog !== undefined) readInto(catalog, tag);
    else if (portal !== null) document.addEventListener(NongsanPortalsChangeEvent.type, ask, { once: true });
  };
  ask();
}

function readInto({ products, stores, lists }: Catalog, tag: Element): void {
  const kind = tag.localName.slice('nongsan-'.length);
  const ref = pageRef(tag.getAttribute(kind) ?? '');
  if (ref === '') return;
  if (kind === 'product') read(products, ref, ({ pictures }) => pictures[0]);
  if (kind !== 'store') return;
  read(stores, ref, ({ picture }) => picture);
  read(lists, shelfKey(ref));
}

/** The browser keeps the picture until an `img` asks for it. What fails is forgotten: the element tries anew. */
function read<T>(things: Collection<T>, ref: string, pictureOf?: (thing: T) => Picture | undefined): void {
  const stop = things.read(ref, () => {
    const entry = things.get(ref);
    if (entry.state === 'loading') return;
    stop();
    const { url } = (entry.state === 'ready' && pictureOf?.(entry.value)) || {};
    if (url) Object.assign(new Image(), { fetchPriority: 'high', src: url });
  });
}
