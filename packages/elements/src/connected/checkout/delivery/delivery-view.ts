import type { Cart } from '@nongsan/core';
import type { ParcelShipping, ParcelWay, PostOffice } from '@nongsan/core/shipping';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { cautionPath, icon } from '../../../internal/icons/index.ts';
import { named, vietnamese } from '../../../internal/named.ts';
import type { FormView } from '../form-view.ts';
import type { Delivery } from './delivery.ts';
import { feeText, issueText, promiseText, transitText, wayKeys, withWords } from './delivery-words.ts';

type Parcel = Cart['parcels'][number];

interface ParcelView {
  readonly delivery: Delivery;
  readonly parcel: Parcel;
  readonly shipping: ParcelShipping;
  readonly view: FormView;
}

function way(item: ParcelWay, { delivery, parcel, shipping, view }: ParcelView): TemplateResult {
  const { id: store } = parcel.store;
  const id = `delivery-${store}-${item.way}`;
  const choose = (): void => {
    if (item.way === 'other') return;
    const [office] = item.postOffices ?? [];
    delivery.choose({
      store,
      way: item.way,
      ...(item.way === 'post-office' && office && { postOffice: office.code }),
    });
  };
  const facts = [feeText(item, view), transitText(item, view), issueText(item.issue, view)];
  return html`<label class="choice">
    <input
      type="radio"
      name="delivery-${store}"
      id=${id}
      value=${item.way}
      .checked=${live(delivery.chosen(store, shipping).way === item.way)}
      aria-labelledby="${id}-label"
      aria-describedby="${id}-hint"
      @change=${choose}
    />
    <span id="${id}-label">${view.say(wayKeys[item.way])}</span>
    <span class="hint" id="${id}-hint">
      ${facts.filter((fact) => fact !== '').join(' · ')}
      ${
        item.pickup === undefined
          ? nothing
          : html`<br />${vietnamese([item.pickup.address, item.pickup.phone].filter(Boolean).join(' · '))}`
      }
    </span>
  </label>`;
}

const officeText = ({ address, name, sample }: PostOffice, { say }: FormView): string =>
  `${name}, ${address}${sample ? ` ${say('delivery.sample')}` : ''}`;

/** Which office keeps the parcel; asked once that way is chosen. */
function officeQuestion({ delivery, parcel, shipping, view }: ParcelView): TemplateResult | typeof nothing {
  const chosen = delivery.chosen(parcel.store.id, shipping);
  const offices = shipping.ways.find((item) => item.way === 'post-office')?.postOffices ?? [];
  if (chosen.way !== 'post-office' || offices.length === 0) return nothing;
  const id = `office-${parcel.store.id}`;
  const choose = ({ target }: Event): void =>
    delivery.choose({
      store: parcel.store.id,
      way: 'post-office',
      postOffice: (target as HTMLSelectElement).value,
    });
  return html`<div class="field">
    <label class="label" for=${id}>${view.say('delivery.office')}</label>
    <select class="input" id=${id} @change=${choose}>
      ${offices.map(
        (office) =>
          html`<option value=${office.code} lang="vi" .selected=${live(office.code === chosen.postOffice)}>
            ${officeText(office, view)}
          </option>`,
      )}
    </select>
  </div>`;
}

/** Why the parcel cannot be ordered as it is; it holds before anything is paid. */
function trouble({ delivery, parcel, shipping, view }: ParcelView): TemplateResult {
  const text = delivery.answer === 'ready' ? issueText(shipping.issue, view) : '';
  return html`<div id="cannot-${parcel.store.id}">
    ${
      text === ''
        ? nothing
        : html`<p class="problem">${icon(cautionPath)}<span>${text} ${view.say('delivery.instead')}</span></p>`
    }
  </div>`;
}

function parcelQuestion(parts: ParcelView): TemplateResult {
  const { delivery, parcel, shipping, view } = parts;
  const known = delivery.answer !== 'none';
  return html`<fieldset class="tight" aria-describedby="cannot-${parcel.store.id}">
    <legend>
      <h3 aria-level=${view.level + 1}>${named(view.say, 'cart.from', 'store', parcel.store.name)}</h3>
    </legend>
    ${
      known
        ? repeat(
            shipping.ways.filter((item) => item.way !== 'other'),
            (item) => item.way,
            (item) => way(item, parts),
          )
        : nothing
    }
    ${known ? officeQuestion(parts) : nothing}
    ${shipping.promise === undefined ? nothing : html`<p class="hint">${promiseText(shipping.promise, view)}</p>`}
    ${trouble(parts)}
  </fieldset>`;
}

function state(delivery: Delivery, { say }: FormView): TemplateResult | typeof nothing {
  switch (delivery.answer) {
    case 'asking':
      return html`<span class="hint">${say('delivery.asking')}</span>`;
    case 'failed':
      return html`<span class="hint">${say('delivery.failed')}</span>
        <button class="button" type="button" @click=${() => delivery.retry()}>${say('common.retry')}</button>`;
    default:
      return nothing;
  }
}

/** How each parcel goes, what that costs and when it is there; nothing where the portal cannot be told of a place. */
export function deliveryQuestions(this: Delivery, own: FormView): TemplateResult | typeof nothing {
  if (this.answer === 'absent') return nothing;
  const view = withWords(own);
  const parcels = view.cart.parcels.flatMap((parcel) => {
    const shipping = this.shippingOf(parcel);
    return shipping === undefined ? [] : [{ delivery: this, parcel, shipping, view }];
  });
  if (parcels.length === 0) return nothing;
  return html`<section id="delivery" tabindex="-1" class="items" aria-labelledby="delivery-title">
    <h2 id="delivery-title" aria-level=${view.level}>${view.say('delivery.title')}</h2>
    ${this.answer === 'none' ? html`<p class="hint">${view.say('delivery.wait')}</p>` : nothing}
    <div role="status">${state(this, view)}</div>
    ${repeat(parcels, ({ parcel }) => parcel.store.id, parcelQuestion)}
  </section>`;
}
