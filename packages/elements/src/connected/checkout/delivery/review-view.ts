import { html, nothing, type TemplateResult } from 'lit';
import { vietnamese } from '../../../internal/named.ts';
import type { FieldName } from '../field-fault.ts';
import type { FormView } from '../form-view.ts';
import { reviewGroup } from '../review-group.ts';
import type { Delivery } from './delivery.ts';
import { feeText, promiseText, transitText, wayKeys, withWords } from './delivery-words.ts';

/** The way of each parcel once more, with the place where it is fetched and what is promised. */
export function deliveryReview(
  this: Delivery,
  own: FormView,
  edit: ((field: FieldName) => void) | undefined,
): TemplateResult | typeof nothing {
  if (this.answer !== 'ready') return nothing;
  const view = withWords(own);
  const rows = view.cart.parcels.map((parcel) => {
    const shipping = this.shippingOf(parcel);
    const way = shipping?.ways.find((each) => each.way === shipping.way);
    if (shipping === undefined || way === undefined) return nothing;
    const office = way.postOffices?.find(({ code }) => code === shipping.postOffice);
    const where = way.way === 'pickup' ? way.pickup?.address : office && `${office.name}, ${office.address}`;
    const facts = [view.say(wayKeys[way.way]), feeText(way, view), transitText(way, view)];
    return html`<p>${vietnamese(parcel.store.name)}: ${facts.filter((fact) => fact !== '').join(' · ')}</p>
      ${where === undefined ? nothing : html`<p>${vietnamese(where)}</p>`}
      ${shipping.promise === undefined ? nothing : html`<p class="small">${promiseText(shipping.promise, view)}</p>`}`;
  });
  return reviewGroup('delivery.title', 'delivery', rows, view, edit);
}
