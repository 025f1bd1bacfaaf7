import { chooseText, formatMoney, toThousandths, type CartLine } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { NongsanQuantityChangeEvent } from '../../events/index.ts';
import { icon, trashPath } from '../../internal/icons/index.ts';
import type { Speech } from '../../internal/speech.ts';
import { webHref } from '../../internal/web-href.ts';
import type { LineActions } from './late-issue.ts';
import { lineSum } from './line-sum.ts';

/** The rule under the finger: not more than there is. */
function stockRule({ available, order }: CartLine): CartLine['order'] {
  if (available === undefined) return order;
  const max = order.max !== undefined && toThousandths(order.max) < toThousandths(available) ? order.max : available;
  return { ...order, max };
}

/** A line of the cart: what, for how much, how many, and what stands in its way. */
export function lineView(
  line: CartLine,
  pending: string | undefined,
  speech: Speech,
  actions: LineActions,
): TemplateResult {
  const { locale } = speech;
  const name = chooseText(line.product.name, locale);
  const variant = chooseText(line.variantName, locale);
  const issue = actions.issue(line, speech, actions, isStopped(line));
  return html`<li class="line ${pending === undefined ? '' : 'busy'}" part="line" aria-busy=${pending !== undefined}>
    <a class="media" href=${webHref(line.product.url)} tabindex="-1" aria-hidden="true"
      ><nongsan-picture .picture=${line.product.picture}></nongsan-picture
    ></a>
    <div class="top">
      <div class="what">
        <a class="name" href=${webHref(line.product.url)} lang=${name.lang}>${name.text}</a>
        <span class="unit"
          ><span lang=${variant.lang}>${variant.text}</span> ·
          <span class="nums">${formatMoney(line.unitPrice, locale)}</span></span
        >
        ${age(line, speech)}
      </div>
      ${lineSum(line.total, speech)}
    </div>
    ${issue} ${issue !== nothing && isStopped(line) ? nothing : controls(line, pending, name.text, speech, actions)}
  </li>`;
}

const age = ({ product }: CartLine, { say }: Speech) =>
  product.minimumAge === undefined
    ? nothing
    : html`<span class="unit">${say('card.minimumAge', { age: product.minimumAge })}</span>`;

/** Nothing of it can be had: it can only be taken out. */
const isStopped = ({ issue }: CartLine): boolean => issue !== 'none' && issue !== 'notEnough';

function controls(
  line: CartLine,
  pending: string | undefined,
  name: string,
  { locale, say, speak }: Speech,
  actions: LineActions,
) {
  const leaving = pending === '0';
  return html`<div class="controls">
    <nongsan-quantity
      label=${say('cart.quantityOf', { name })}
      locale=${locale}
      .rule=${stockRule(line)}
      .value=${leaving ? line.quantity : (pending ?? line.quantity)}
      .speak=${speak}
      ?disabled=${leaving}
      @nongsan-quantity-change=${(event: NongsanQuantityChangeEvent) => actions.setQuantity(line, event.detail.value)}
    ></nongsan-quantity>
    <button
      class="button quiet remove"
      type="button"
      aria-label=${say('cart.removeNamed', { name })}
      aria-disabled=${leaving ? 'true' : 'false'}
      @click=${() => actions.remove(line)}
    >
      ${icon(trashPath)}<span>${say('cart.remove')}</span>
    </button>
  </div>`;
}
