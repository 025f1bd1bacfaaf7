import { chooseText, formatDecimal, formatMoney, type OrderLine, type SubOrder } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import { handOver } from '../../internal/hand-over.ts';
import { icon, phonePath } from '../../internal/icons/index.ts';
import { moodPath, type Mood } from '../../internal/mood-icon.ts';
import type { Speech } from '../../internal/speech.ts';
import { webHref } from '../../internal/web-href.ts';
import { lineSum } from '../cart/line-sum.ts';
import { sumRows } from '../cart/totals-view.ts';
import { freshnessView } from './freshness-view.ts';
import { readPart } from './read-part.ts';
import { shippingView } from './shipping-view.ts';
import { timelineView } from './timeline-view.ts';

function moodOf(state: SubOrder['state']): Mood {
  switch (state) {
    case 'delivered':
    case 'completed':
    case 'refunded':
      return 'good';
    case 'cancelled':
    case 'failed':
      return 'bad';
    default:
      return 'going';
  }
}

function line({ product, quantity, total, unitPrice, variantName }: OrderLine, speech: Speech): TemplateResult {
  const { locale } = speech;
  const name = chooseText(product.name, locale);
  const variant = chooseText(variantName, locale);
  return html`<li class="line">
    <a class="media" href=${webHref(product.url)} tabindex="-1" aria-hidden="true"
      ><nongsan-picture .picture=${product.picture}></nongsan-picture
    ></a>
    <div class="top">
      <div class="what">
        <a class="name" href=${webHref(product.url)} lang=${name.lang}>${name.text}</a>
        <span class="unit" lang=${variant.lang}>${variant.text}</span>
        <span class="unit nums">${formatDecimal(quantity, locale)} × ${formatMoney(unitPrice, locale)}</span>
      </div>
      ${lineSum(total, speech)}
    </div>
  </li>`;
}

/** What the order adds to each of its parts. */
export interface PartFrame {
  /** Whether the order has other parts. */
  readonly several: boolean;
  /** Heading level of the household's name. */
  readonly level: number;
  /** What the countdown is judged by, in milliseconds. */
  readonly now: number;
  /** The way to take this part back, where there is one. */
  readonly cancel: unknown;
}

/** One household's part: who sends it, how far it is, how it goes, what is in it. */
export function subOrderView(part: SubOrder, { cancel, level, now, several }: PartFrame, speech: Speech) {
  const { id, lines, state, store, totals } = part;
  const { say } = speech;
  const { freshness, history, shipping } = readPart(part);
  const mood = moodOf(state);
  const call = html`<a
    class="button"
    href="tel:${store.phone}"
    @click=${handOver}
    aria-label=${say('order.call', { store: store.name })}
  >
    ${icon(phonePath)}<span>${store.phone}</span>
  </a>`;
  return html`<section class="part" part="sub-order" aria-labelledby=${id}>
    <div class="head">
      <div>
        <h3 id=${id} aria-level=${level}><a href=${webHref(store.url)} lang="vi">${store.name}</a></h3>
        <p class="state ${mood}">${icon(moodPath[mood])}<span>${say(`order.state.${state}`)}</span></p>
        ${freshnessView(part, freshness, history, now, speech)}
      </div>
      ${store.phone === undefined ? nothing : call}
    </div>
    ${shippingView(shipping, speech)}
    <ul class="lines">
      ${lines.map((item) => line(item, speech))}
    </ul>
    ${sumRows(totals, speech, several ? 'totals.parcel' : undefined)} ${timelineView(history, speech, level + 1)}
    ${cancel}
  </section>`;
}
