import type { Cart } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { emptyBasket } from '../../internal/illustrations.ts';
import { named } from '../../internal/named.ts';
import type { Speech } from '../../internal/speech.ts';
import type { LineActions } from './late-issue.ts';
import { lineView } from './line-view.ts';
import { sumRows } from './totals-view.ts';

/** The cart before it is known. */
export const cartSkeleton = ({ say }: Speech): TemplateResult =>
  html`<div class="lines">
    <span class="visually-hidden">${say('common.loading')}</span>
    <span class="skeleton bone"></span><span class="skeleton bone"></span>
  </div>`;

/** Nothing in it: says what it is for, and leads on. */
export function emptyCart(shopHref: string, level: number, { say }: Speech): TemplateResult {
  const link = html`<a class="button primary" href=${shopHref}>${say('cart.shop')}</a>`;
  return html`<div class="empty" part="empty">
    ${emptyBasket()}
    <h2 aria-level=${level}>${say('cart.empty')}</h2>
    <p class="muted">${say('cart.emptyHint')}</p>
    <slot name="empty">${shopHref === '' ? nothing : link}</slot>
  </div>`;
}

/** The households' parcels, each with its lines and its own delivery. */
export function parcelList(
  cart: Cart,
  pending: ReadonlyMap<string, string>,
  level: number,
  speech: Speech,
  actions: LineActions,
): unknown {
  return repeat(
    cart.parcels,
    (parcel) => parcel.store.id,
    (parcel) => {
      const heading = `parcel-${parcel.store.id}`;
      const lines = cart.lines.filter((line) => parcel.lines.includes(line.id));
      return html`<section class="parcel" aria-labelledby=${heading}>
        <h2 id=${heading} aria-level=${level}>${named(speech.say, 'cart.from', 'store', parcel.store.name)}</h2>
        <ul class="lines">
          ${repeat(
            lines,
            (line) => line.id,
            (line) => lineView(line, pending.get(line.id), speech, actions),
          )}
        </ul>
        ${sumRows(parcel.totals, speech, cart.parcels.length > 1 ? 'totals.parcel' : undefined)}
      </section>`;
    },
  );
}
