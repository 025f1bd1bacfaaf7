import { formatInstant } from '@nongsan/core';
import type { SubOrderShipping, TrackingEvent } from '@nongsan/core/shipping';
import { formatPhone } from '@nongsan/places';
import { html, nothing, type TemplateResult } from 'lit';
import { vietnamese } from '../../internal/named.ts';
import type { Speech } from '../../internal/speech.ts';

const fact = (name: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

/** Where it is fetched, with a number to ask. */
const place = (lines: readonly (string | undefined)[], phone: string | undefined): TemplateResult => {
  const text = lines.filter((part) => part !== undefined).map((part) => html`${part}<br />`);
  return html`${vietnamese(text)}${phone === undefined ? nothing : html`<span class="nums">${formatPhone(phone)}</span>`}`;
};

function fetched({ pickup, postOffice, way }: SubOrderShipping, { say }: Speech): TemplateResult | typeof nothing {
  if (way === 'pickup' && pickup !== undefined)
    return fact(say('order.pickupAt'), place([pickup.address], pickup.phone));
  if (way !== 'post-office' || postOffice === undefined) return nothing;
  const { address, hours, name, phone } = postOffice;
  return fact(say('order.pickupAt'), place([name, address, hours], phone));
}

/** What the carrier told, in its own words. */
const told = ({ at, place: where, text }: TrackingEvent, { locale }: Speech): TemplateResult =>
  html`<li class="small">
    ${vietnamese(where === undefined ? text : `${text} (${where})`)}
    <time class="muted" datetime=${at}>${formatInstant(at, locale)}</time>
  </li>`;

/** How a household's part goes: the way, where it is fetched, the carrier with its number, and what the carrier told. */
export function shippingView(shipping: SubOrderShipping | undefined, speech: Speech) {
  if (shipping === undefined) return nothing;
  const { carrier, events = [], tracking, way } = shipping;
  const { say } = speech;
  const sample = carrier?.sample ? html`<br /><span class="small muted">${say('order.carrierSample')}</span>` : nothing;
  return html`<dl class="facts ways" part="shipping">
      ${fact(say('order.way'), say(`order.way.${way}`))} ${fetched(shipping, speech)}
      ${carrier === undefined ? nothing : fact(say('order.carrier'), html`${vietnamese(carrier.name)}${sample}`)}
      ${tracking === undefined ? nothing : fact(say('order.tracking'), html`<span class="nums code">${tracking}</span>`)}
    </dl>
    ${
      events.length === 0
        ? nothing
        : html`<details>
            <summary>${say('order.road')}</summary>
            <ol class="road">
              ${events.map((event) => told(event, speech))}
            </ol>
          </details>`
    }`;
}
