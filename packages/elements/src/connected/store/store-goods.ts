import type { Page, Product } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { failureView } from '../../internal/failure-view.ts';
import { emptyBasket } from '../../internal/illustrations.ts';
import type { Shelf } from './shelf.ts';
import type { StoreContext } from './store-context.ts';

/** Cards that stand there before the first page has come: as many as a first screen shows. */
const placeholders = [0, 1, 2, 3];

export interface GoodsView extends StoreContext {
  readonly shelf: Shelf;
  /** `id` of the portal, for the cards. */
  readonly portal: string;
  /** How many the store says it sells. */
  readonly total: number;
  readonly more: () => void;
}

/** What the store sells: cards, the way to more of them, and what could not be shown. */
export function storeGoods(view: GoodsView): TemplateResult {
  const { level, say, total } = view;
  return html`<section class="goods" part="goods">
    <h3 aria-level=${level + 1}>
      ${say('store.products')}
      ${total === 0 ? nothing : html`<span class="count muted">${say('store.count', { count: total })}</span>`}
    </h3>
    ${shelf(view)}
  </section>`;
}

function shelf(view: GoodsView) {
  const { pages, last } = view.shelf;
  if (pages.length > 0) return filled(view, pages);
  switch (last.state) {
    case 'failed':
      return failureView(last.error, view.say, view.more);
    case 'idle':
    case 'loading':
    case 'ready':
      return html`<ul class="cards" aria-busy="true">
        ${placeholders.map(() => html`<li><nongsan-product-card without-store></nongsan-product-card></li>`)}
      </ul>`;
  }
}

function filled(view: GoodsView, pages: readonly Page<Product>[]): TemplateResult {
  const items = pages.flatMap((page) => page.items);
  const products = items.flatMap((item) => (item.ok ? [item.value] : []));
  const missing = items.length - products.length;
  const { last, hasMore } = view.shelf;
  if (items.length === 0 && !hasMore) {
    return html`<div class="empty" part="empty">
      ${emptyBasket()}
      <p>${view.say('store.none')}</p>
    </div>`;
  }
  return html`<ul class="cards">
      ${repeat(
        products,
        ({ id }) => id,
        (product) => card(product, view),
      )}
    </ul>
    ${missing === 0 ? nothing : html`<p class="small muted">${view.say('store.missing', { count: missing })}</p>`}
    ${last.state === 'failed' ? failureView(last.error, view.say, view.more) : more(view)}
    <p class="visually-hidden" role="status">
      ${pages.length < 2 ? nothing : view.say('store.shown', { count: products.length })}
    </p>`;
}

/** It can take the focus, for the moment when the button that brought it goes away. */
const card = (product: Product, { level, locale, portal }: GoodsView): TemplateResult =>
  html`<li tabindex="-1">
    <nongsan-product-card
      without-store
      .data=${product}
      portal=${portal}
      locale=${locale}
      heading-level=${level + 2}
    ></nongsan-product-card>
  </li>`;

function more({ shelf: { hasMore, last }, say, more: next }: GoodsView) {
  if (!hasMore) return nothing;
  const busy = last.state !== 'ready';
  return html`<button class="button more" part="more" type="button" aria-disabled=${busy} @click=${next}>
    ${say(busy ? 'common.loading' : 'store.more')}
  </button>`;
}
