import { chooseText, type Order, type SourceError } from '@nongsan/core';
import { refusalCode, type Reordered } from '@nongsan/core/order-states';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../../i18n/index.ts';
import { failureKey } from '../../internal/failure-key.ts';
import { arrowPath, cautionPath, icon } from '../../internal/icons/index.ts';
import type { Speech } from '../../internal/speech.ts';
import { webHref } from '../../internal/web-href.ts';
import { cancelAll } from './cancel-view.ts';
import type { Outcome } from './order-deeds.ts';
import type { OrderParts } from './order-parts.ts';
import { readPart } from './read-part.ts';

/** The sentence for what the order refused. */
function refusalKey(error: SourceError): MessageKey {
  switch (refusalCode(error)) {
    case 'illegal-transition':
      return 'order.tooLate';
    case 'payment-closed':
    case 'unknown-payment':
      return 'order.payClosed';
    default:
      return failureKey(error.code);
  }
}

type Left = Reordered['left'][number];

const leftItem = ({ because, product, variant }: Left, { locale, say }: Speech): TemplateResult => {
  const [name, kind] = [chooseText(product, locale), chooseText(variant, locale)];
  return html`<li>
    <span lang=${name.lang}>${name.text}</span>, <span lang=${kind.lang}>${kind.text}</span>:
    ${say(`order.left.${because}`)}
  </li>`;
};

/** The cart has it again, as far as it is sold; what it has not is said by name. */
function reordered({ cart, left }: Reordered, cartHref: string, speech: Speech): TemplateResult {
  const { say } = speech;
  const filled = cart.lines.length > 0;
  return html`<p>${say(filled ? 'order.reordered' : 'order.reorderedNone')}</p>
    ${
      left.length === 0
        ? nothing
        : html`<ul class="left">
            ${left.map((item) => leftItem(item, speech))}
          </ul>`
    }
    ${
      filled && cartHref !== ''
        ? html`<a class="button primary" part="cart" href=${webHref(cartHref)}
            ><span>${say('order.toCart')}</span>${icon(arrowPath)}</a
          >`
        : nothing
    }`;
}

function told(outcome: Outcome, cartHref: string, speech: Speech): TemplateResult {
  switch (outcome.kind) {
    case 'cancelled':
      return html`<p>${speech.say('order.cancelDone')}</p>`;
    case 'reordered':
      return reordered(outcome.answer, cartHref, speech);
    case 'failed':
      return html`<p class="bad">${icon(cautionPath)}<span>${speech.say(refusalKey(outcome.error))}</span></p>`;
  }
}

/** What can be done with the whole order, and what became of the last thing done. */
export function deedsView(order: Order, { cartHref, deeds }: OrderParts, speech: Speech): TemplateResult {
  const again = order.subOrders.some((part) => readPart(part).actions.includes('reorder'));
  const busy = deeds.busy !== undefined;
  return html`<div class="deeds" part="actions">
    <div class="outcome" role="status" tabindex="-1" data-outcome>
      ${deeds.outcome === undefined ? nothing : told(deeds.outcome, cartHref, speech)}
    </div>
    <div class="ways">
      ${
        again
          ? html`<button class="button" type="button" aria-disabled=${busy} @click=${() => void deeds.reorder()}>
              ${speech.say('order.reorder')}
            </button>`
          : nothing
      }
      ${cancelAll(order, deeds, speech)}
    </div>
  </div>`;
}
