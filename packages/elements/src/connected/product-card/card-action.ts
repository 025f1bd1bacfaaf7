import {
  canOrder,
  formatDecimal,
  formatLocalDate,
  type Availability,
  type OrderingWay,
  type Product,
} from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey, MessageValues } from '../../i18n/index.ts';
import { arrowPath, basketPath, checkPath, icon } from '../../internal/icons/index.ts';
import { isStopped } from '../../internal/trace-headline.ts';
import { webHref } from '../../internal/web-href.ts';
import { contactWays } from '../contact/contact-ways.ts';

export type AddState = 'idle' | 'adding' | 'added' | 'failed';

/** What the card's action and notice are decided by. */
export interface CardView {
  readonly product: Product;
  readonly name: string;
  readonly locale: string;
  /** Calendar day in Viet Nam. */
  readonly today: string;
  readonly availability: Availability | undefined;
  readonly adding: AddState;
  /** How goods are ordered here, and the `id` of the portal for whoever asks it further. */
  readonly ordering: OrderingWay | undefined;
  readonly portal: string;
  readonly say: (key: MessageKey, values?: MessageValues) => string;
}

/** The word on the picture for what is not simply for sale: sold out, out of season, last ones, pre-order. */
export function cardNotice({ availability, locale, product, say }: CardView) {
  const text = notice(availability, locale, say);
  const age =
    product.minimumAge === undefined
      ? nothing
      : html`<span class="notice">${say('card.minimumAge', { age: product.minimumAge })}</span>`;
  return html`<span class="notices"
    >${text === undefined ? nothing : html`<span class="notice">${text}</span>`}${age}</span
  >`;
}

function notice(availability: Availability | undefined, locale: string, say: CardView['say']): string | undefined {
  const date = availability?.from === undefined ? undefined : formatLocalDate(availability.from, locale);
  switch (availability?.status) {
    case 'soldOut':
      return say(availability.stopped ? 'card.stopped' : 'card.soldOut');
    case 'low':
      return availability.available === undefined
        ? undefined
        : say('card.low', { count: formatDecimal(availability.available, locale) });
    case 'outOfSeason':
      return date === undefined ? say('card.outOfSeason') : say('card.outOfSeasonFrom', { date });
    case 'preorder':
      return date === undefined ? say('card.preorder') : say('card.preorderFrom', { date });
    case 'contact':
      return say('card.service');
    default:
      return undefined;
  }
}

/** The card's one next step: add, pre-order, or look closer when it cannot be ordered. */
export function cardAction(view: CardView, add: () => void): TemplateResult {
  const { availability, product, say } = view;
  const contact = link(product.store.url, say('card.contact'));
  const stopped = isStopped(product, view.today);
  if (view.ordering === 'contact' && !stopped) return contactWays(product.store.id, view.portal, view.locale, contact);
  if (product.type === 'service' || availability?.status === 'contact') return contact;
  // While stock is being asked for the button already works: the server decides.
  const refused = availability !== undefined && !canOrder(availability);
  if (refused || stopped) return link(product.url, say('card.view'));
  const { key, path } = actionWords(view);
  return html`<button
      class="button primary wide"
      part="action"
      type="button"
      aria-label="${say(key)}: ${view.name}"
      aria-disabled=${view.adding === 'adding'}
      @click=${add}
    >
      ${icon(path)}<span>${say(key)}</span>
    </button>
    <span class="visually-hidden" role="status"
      >${view.adding === 'added' || view.adding === 'failed' ? say(key) : ''}</span
    >`;
}

const link = (href: string, text: string): TemplateResult =>
  html`<a class="button wide" part="action" href=${webHref(href)}><span>${text}</span>${icon(arrowPath)}</a>`;

function actionWords({ adding, availability }: CardView): { key: MessageKey; path: string } {
  switch (adding) {
    case 'adding':
      return { key: 'card.adding', path: basketPath };
    case 'added':
      return { key: 'card.added', path: checkPath };
    case 'failed':
      return { key: 'card.failed', path: basketPath };
    case 'idle':
      return { key: availability?.status === 'preorder' ? 'card.preorder' : 'card.add', path: basketPath };
  }
}
