import { formatMoney, type Order, type Payment } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import { handOver } from '../../internal/hand-over.ts';
import { arrowPath, checkPath, clockPath, icon } from '../../internal/icons/index.ts';
import { moodPath } from '../../internal/mood-icon.ts';
import { named, vietnamese } from '../../internal/named.ts';
import { isPayable, paymentLine } from '../../internal/payment-line.ts';
import type { Speech } from '../../internal/speech.ts';
import { webHref } from '../../internal/web-href.ts';
import type { OrderParts } from './order-parts.ts';

type Frame = Pick<OrderParts, 'bankHref' | 'deeds' | 'now'>;

/** Cash, and what a later release adds: the amount and how it stands. */
function plain(item: Payment, { locale, say }: Speech): TemplateResult {
  const amount = formatMoney(item.amount, locale);
  return html`<p>
      ${item.state === 'pending' ? say('order.payCash', { amount }) : html`${amount} · ${vietnamese(item.payee.name)}`}
    </p>
    <p class="state">
      ${icon(item.state === 'pending' ? clockPath : checkPath)} <span>${say(`payment.state.${item.state}`)}</span>
    </p>`;
}

function stand(item: Payment, now: number, { locale, say }: Speech): TemplateResult | typeof nothing {
  const line = paymentLine(item, now, locale);
  if (line === undefined) return nothing;
  return html`<p class="state ${line.mood}">${icon(moodPath[line.mood])}<span>${say(line.key, line.values)}</span></p>`;
}

/**
 * Paid on a provider's page: the way there, and a new one where that page was tried already. What became of it is said by
 * itself; the minutes that are left are not.
 */
function onItsPage(item: Payment, { deeds, now }: Frame, speech: Speech): TemplateResult {
  const { locale, say } = speech;
  const moment = now().getTime();
  const amount = formatMoney(item.amount, locale);
  const away = html`<a
    class="button primary"
    part="pay"
    href=${webHref(item.checkoutUrl ?? '')}
    rel="external"
    @click=${(event: MouseEvent) => {
      handOver(event);
      if (!event.defaultPrevented) deeds.leave();
    }}
  >
    <span>${say('order.payOnline')}</span>${icon(arrowPath)}
  </a>`;
  const again = (): void => void deeds.payAgain(item);
  return html`<p>${amount} · ${vietnamese(item.payee.name)}</p>
    ${item.state === 'pending' ? stand(item, moment, speech) : nothing}
    <div role="status">${item.state === 'pending' ? nothing : stand(item, moment, speech)}</div>
    ${
      isPayable(item, moment)
        ? html`<div class="ways">
            ${item.checkoutUrl === undefined ? nothing : away}
            <button class="button" type="button" aria-disabled=${deeds.busy !== undefined} @click=${again}>
              ${say('order.payAgain')}
            </button>
          </div>`
        : nothing
    }`;
}

function payment(item: Payment, level: number | undefined, frame: Frame, speech: Speech): TemplateResult {
  const { locale, say, speak } = speech;
  if (item.method === 'vnpay') return html`<li>${onItsPage(item, frame, speech)}</li>`;
  if (item.method !== 'vietqr') return html`<li>${plain(item, speech)}</li>`;
  // The same element before and after the money came: it says so by itself.
  return html`<li class="transfer">
    ${level === undefined ? nothing : html`<h4 aria-level=${level}>${named(say, 'order.payTo', 'name', item.payee.name)}</h4>`}
    ${
      item.state === 'pending' && item.expiresAt === undefined
        ? html`<p class="state">${icon(clockPath)}<span>${say('payment.state.pending')}</span></p>`
        : nothing
    }
    <nongsan-transfer
      .payment=${item}
      .now=${frame.now}
      bank-href=${frame.bankHref}
      locale=${locale}
      .speak=${speak}
    ></nongsan-transfer>
  </li>`;
}

/** What is still to be paid, how and until when; what is paid, in a line. */
export function paymentList({ payments }: Order, frame: Frame, speech: Speech, level: number): TemplateResult {
  return html`<section class="part" part="payments" aria-labelledby="payments">
    <h3 id="payments" aria-level=${level}>${speech.say('order.payments')}</h3>
    <ul class="payments">
      ${payments.map((item) => payment(item, payments.length > 1 ? level + 1 : undefined, frame, speech))}
    </ul>
  </section>`;
}
