import type { PlacedOrder } from '@nongsan/core';
import { html, type TemplateResult } from 'lit';
import { arrowPath, cautionPath, checkPath, icon } from '../../internal/icons/index.ts';
import { emptyBasket } from '../../internal/illustrations.ts';
import type { Speech } from '../../internal/speech.ts';
import { webHref } from '../../internal/web-href.ts';

/** The form before portal and cart are known. */
export const checkoutSkeleton = ({ say }: Speech): TemplateResult =>
  html`<div class="base checkout">
    <span class="visually-hidden">${say('common.loading')}</span>
    ${[1, 2, 3, 4].map(() => html`<span class="skeleton bone"></span>`)}
  </div>`;

/** Nothing to order: also where the cart was ordered in another tab. */
export const emptyCheckout = (stop: string, level: number, { say }: Speech): TemplateResult =>
  html`<div class="base checkout">
    ${stop === '' ? '' : stopNotice(stop)}
    <div class="empty" part="empty" tabindex="-1">
      ${emptyBasket()}
      <h2 aria-level=${level}>${say('cart.empty')}</h2>
      <p class="muted">${say('cart.emptyHint')}</p>
      <slot name="empty"></slot>
    </div>
  </div>`;

/** The button that leads on; while an order is being placed it stays where it is and does nothing. */
export const actionButton = (text: string, waiting = false): TemplateResult =>
  html`<button class="button primary wide big" part="action" type="submit" aria-disabled=${waiting ? 'true' : 'false'}>
    ${text}
  </button>`;

/** Why no order stands yet. It takes the focus, so that it is heard and seen; as an alert it would be heard twice. */
export const stopNotice = (message: string): TemplateResult =>
  html`<div class="problem stop" role="group" tabindex="-1" aria-labelledby="stop">
    ${icon(cautionPath)}<span id="stop">${message}</span>
  </div>`;

/** The order stands. Seen while its page opens, or where the page does something else with it. */
export const placedNotice = ({ order, url }: PlacedOrder, level: number, { say }: Speech): TemplateResult =>
  html`<div class="base checkout">
    <div class="placed" part="placed">
      ${icon(checkPath)}
      <h2 class="heading" tabindex="-1" aria-level=${level} aria-describedby="number">${say('checkout.placed')}</h2>
      <p id="number">${say('checkout.placedNumber', { number: order.number })}</p>
      <a class="button primary" href=${webHref(url)}><span>${say('checkout.open')}</span>${icon(arrowPath)}</a>
    </div>
  </div>`;
