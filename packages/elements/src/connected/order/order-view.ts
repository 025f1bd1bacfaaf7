import { formatInstant, type Order } from '@nongsan/core';
import { formatPhone } from '@nongsan/places';
import { html, nothing, type TemplateResult } from 'lit';
import { cautionPath, icon } from '../../internal/icons/index.ts';
import { placeLine } from '../../internal/place-line.ts';
import type { Speech } from '../../internal/speech.ts';
import { grandTotal } from '../cart/totals-view.ts';
import { cancelPart } from './cancel-view.ts';
import { deedsView } from './deeds-view.ts';
import type { OrderParts } from './order-parts.ts';
import { paymentList } from './payment-list.ts';
import { subOrderView } from './sub-order-view.ts';

function receiver({ address, contact, note }: Order, { say }: Speech): TemplateResult {
  return html`<dl class="part facts">
    <div>
      <dt>${say('order.contact')}</dt>
      <dd><span lang="vi">${contact.name}</span><br /><span class="nums">${formatPhone(contact.phone)}</span></dd>
    </div>
    <div>
      <dt>${say('order.address')}</dt>
      <dd lang="vi">${address.street}<br />${placeLine(address.place)}</dd>
    </div>
    ${
      note === undefined
        ? nothing
        : html`<div>
            <dt>${say('order.note')}</dt>
            <dd class="note">${note}</dd>
          </div>`
    }
  </dl>`;
}

/** The whole order: number and moment, what to pay, each household's part, the sum, what can be done, where it goes. */
export function orderView(order: Order, speech: Speech, parts: OrderParts): TemplateResult {
  const { locale, say } = speech;
  const { demo, number, payments, placedAt, subOrders, totals } = order;
  const { deeds, keep, level, now } = parts;
  const several = subOrders.length > 1;
  const frame = { several, level: level + 1, now: now().getTime() };
  return html`<article class="base order" part="order">
    <header class="top">
      <h2 class="heading" tabindex="-1" aria-level=${level}>${say('order.title', { number })}</h2>
      <p class="muted">${say('order.placedAt', { time: formatInstant(placedAt, locale) })}</p>
    </header>
    ${demo ? html`<p class="demo">${icon(cautionPath)}<span>${say('order.demo')}</span></p>` : nothing} ${keep}
    ${payments.length === 0 ? nothing : paymentList(order, parts, speech, level + 1)}
    ${subOrders.map((part) => {
      const cancel = several ? cancelPart(order, part, deeds, speech) : nothing;
      return subOrderView(part, { ...frame, cancel }, speech);
    })}
    <section class="part">${grandTotal(totals, speech)}</section>
    ${deedsView(order, parts, speech)} ${receiver(order, speech)}
  </article>`;
}
