import type { Order, SubOrder } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import { named } from '../../internal/named.ts';
import type { Speech } from '../../internal/speech.ts';
import type { OrderDeeds } from './order-deeds.ts';
import { isCancellable } from './read-part.ts';

const isLive = ({ state }: SubOrder): boolean => state !== 'cancelled';

/** One payment for several households is open, so another one takes its place when a part is taken back. */
const isReplaced = ({ payments, subOrders }: Order): boolean =>
  subOrders.filter(isLive).length > 1 &&
  payments.some(({ method, payee, state }) => state === 'pending' && method !== 'cod' && payee.kind === 'portal');

/** Whether all that is not cancelled yet may be. */
const canCancelAll = ({ subOrders }: Order): boolean => {
  const live = subOrders.filter(isLive);
  return live.length > 0 && live.every(isCancellable);
};

/** The question in the page, where the button was: nothing is cancelled by one press. */
function question(wanted: string, asked: unknown, hint: string | undefined, deeds: OrderDeeds, { say }: Speech) {
  const busy = deeds.busy !== undefined;
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const why = new FormData(event.currentTarget as HTMLFormElement).get('why');
    if (!busy) void deeds.cancel(wanted, typeof why === 'string' ? why.trim() : '');
  };
  return html`<form class="question" part="question" @submit=${send} aria-labelledby="question">
    <p id="question" class="strong" tabindex="-1" data-question>${asked}</p>
    ${hint === undefined ? nothing : html`<p class="small">${hint}</p>`}
    <div class="field">
      <label class="label" for="why">${say('order.cancelWhy')}</label>
      <input class="input" id="why" name="why" type="text" maxlength="500" autocomplete="off" />
    </div>
    <div class="ways">
      <button class="button primary" aria-disabled=${busy}>${say('order.cancelYes')}</button>
      <button class="button" type="button" @click=${() => deeds.keep()}>${say('order.cancelNo')}</button>
    </div>
  </form>`;
}

const opener = (wanted: string, words: unknown, deeds: OrderDeeds): TemplateResult =>
  html`<button class="button quiet" type="button" data-cancel=${wanted} @click=${() => deeds.ask(wanted)}>
    <span>${words}</span>
  </button>`;

/** What is paid already is given back by people, so it is said who is asked for it. */
const paidHint = ({ payments }: Order, { say }: Speech): string | undefined =>
  payments.some(({ state }) => state === 'paid') ? say('order.cancelPaid') : undefined;

/** The way to take one household's part back. */
export function cancelPart(order: Order, part: SubOrder, deeds: OrderDeeds, speech: Speech) {
  if (!isLive(part) || !isCancellable(part)) return nothing;
  const { id, store } = part;
  const { say } = speech;
  if (deeds.asking !== id)
    return html`<div class="ways">${opener(id, named(say, 'order.cancelPart', 'store', store.name), deeds)}</div>`;
  const hint = isReplaced(order) ? say('order.cancelLess') : paidHint(order, speech);
  return question(id, named(say, 'order.cancelPartAsk', 'store', store.name), hint, deeds, speech);
}

/** The way to take the whole order back. */
export function cancelAll(order: Order, deeds: OrderDeeds, speech: Speech) {
  if (!canCancelAll(order)) return nothing;
  const { say } = speech;
  if (deeds.asking !== 'all') return opener('all', say('order.cancel'), deeds);
  const hint = paidHint(order, speech);
  return question('all', say('order.cancelAsk', { number: order.number }), hint, deeds, speech);
}
