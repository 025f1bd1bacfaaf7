import { chooseText, toThousandths, fromThousandths, type CartLine } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import viLineNotes from '../../i18n/vi/line-notes.json' with { type: 'json' };
import { amountText } from '../../internal/amount-text.ts';
import { cautionPath, icon } from '../../internal/icons/index.ts';
import type { Speech } from '../../internal/speech.ts';
import { Words } from '../../internal/words.ts';
import type { LineActions } from './late-issue.ts';
import { lineNotes } from './line-notes.ts';

export { stopText } from './line-notes.ts';

const words = new Words(viLineNotes);

/** As much as can be had of a line that there is not enough of; `undefined` when nothing allowed is left. */
function takeable({ available, order }: CartLine): string | undefined {
  if (available === undefined) return undefined;
  const step = toThousandths(order.step);
  const most = Math.floor(toThousandths(available) / step) * step;
  return most > 0 && most >= toThousandths(order.min) ? fromThousandths(most) : undefined;
}

/**
 * What stands in the way of ordering a line, and the way out of it; what a buyer should know of it before paying.
 * @param removable false where the line can be taken out beside it
 */
export function lineIssue(line: CartLine, speech: Speech, actions: LineActions, removable = true): TemplateResult {
  const free = line.issue === 'none';
  const notes = lineNotes(line, speech);
  const take = line.issue === 'notEnough' ? takeable(line) : undefined;
  const { locale, say, speak } = speech;
  const label = say('cart.removeNamed', { name: chooseText(line.product.name, locale).text });
  const remove = html`<button class="button" type="button" aria-label=${label} @click=${() => actions.remove(line)}>
    ${say('cart.remove')}
  </button>`;
  return html`<div class="issue" tabindex="-1">
    <p>${icon(cautionPath)}<span>${free || line.stopped ? notes : [issueText(line, speech), ' ', notes]}</span></p>
    ${
      take === undefined
        ? nothing
        : html`<button class="button" type="button" @click=${() => actions.setQuantity(line, take)}>
            ${words.say(speak, 'cart.take', { amount: amountText(take, line.order, speech) })}
          </button>`
    }
    ${removable && !free ? remove : nothing}
  </div>`;
}

function issueText(line: CartLine, speech: Speech): string {
  switch (line.issue) {
    case 'soldOut':
      return words.say(speech.speak, 'cart.soldOut');
    case 'notEnough':
      return line.available === undefined
        ? speech.say('cart.notEnoughUnknown')
        : words.say(speech.speak, 'cart.notEnough', { amount: amountText(line.available, line.order, speech) });
    default:
      return speech.say('cart.unavailable');
  }
}
