import { chooseText, type Cart, type CartLine } from '@nongsan/core';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { amountText } from '../../internal/amount-text.ts';
import { named } from '../../internal/named.ts';
import type { Speech } from '../../internal/speech.ts';
import type { LineActions } from '../cart/late-issue.ts';
import { lineSum } from '../cart/line-sum.ts';
import { grandTotal, sumRows } from '../cart/totals-view.ts';

function line(item: CartLine, speech: Speech, actions: LineActions): TemplateResult {
  const name = chooseText(item.product.name, speech.locale);
  const variant = chooseText(item.variantName, speech.locale);
  return html`<li class="item">
    <span class="what">
      <span class="name" lang=${name.lang}>${name.text}</span>
      <span class="unit"
        ><span lang=${variant.lang}>${variant.text}</span> · ${amountText(item.quantity, item.order, speech)}</span
      >
    </span>
    ${lineSum(item.total, speech)} ${actions.issue(item, speech, actions)}
  </li>`;
}

/** What is being ordered: each household's lines with its sums, then what is to be paid. */
export function orderedLines(cart: Cart, level: number, speech: Speech, actions: LineActions): TemplateResult {
  return html`${repeat(
    cart.parcels,
    ({ store }) => store.id,
    (parcel) =>
      html`<div class="parcel">
        <h3 aria-level=${level}>${named(speech.say, 'cart.from', 'store', parcel.store.name)}</h3>
        <ul class="items">
          ${repeat(
            cart.lines.filter(({ id }) => parcel.lines.includes(id)),
            ({ id }) => id,
            (item) => line(item, speech, actions),
          )}
        </ul>
        ${sumRows(parcel.totals, speech, cart.parcels.length > 1 ? 'totals.parcel' : undefined)}
      </div>`,
  )}
  ${grandTotal(cart.totals, speech)}`;
}
