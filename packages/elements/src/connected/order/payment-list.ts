import { formatMoney, type Order, type Payment } from '@nongsan/core';
import { html, type TemplateResult } from 'lit';
import { checkPath, clockPath, icon } from '../../internal/icons/index.ts';
import { named, vietnamese } from '../../internal/named.ts';
import type { Speech } from '../../internal/speech.ts';

function payment(
  item: Payment,
  level: number | undefined,
  bankHref: string,
  { locale, say, speak }: Speech,
): TemplateResult {
  const amount = formatMoney(item.amount, locale);
  const state = html`<p class="state">
    ${icon(item.state === 'pending' ? clockPath : checkPath)} <span>${say(`payment.state.${item.state}`)}</span>
  </p>`;
  if (item.state !== 'pending')
    return html`<li>
      <p>${amount} · ${vietnamese(item.payee.name)}</p>
      ${state}
    </li>`;
  if (item.transfer === undefined)
    return html`<li>
      <p>${say('order.payCash', { amount })}</p>
      ${state}
    </li>`;
  return html`<li class="transfer">
    ${level === undefined ? '' : html`<h4 aria-level=${level}>${named(say, 'order.payTo', 'name', item.payee.name)}</h4>`}
    ${state}
    <nongsan-transfer .payment=${item} bank-href=${bankHref} locale=${locale} .speak=${speak}></nongsan-transfer>
  </li>`;
}

/** What is still to be paid and how; what is paid, in a line. */
export function paymentList({ payments }: Order, bankHref: string, speech: Speech, level: number): TemplateResult {
  return html`<section class="part" part="payments" aria-labelledby="payments">
    <h3 id="payments" aria-level=${level}>${speech.say('order.payments')}</h3>
    <ul class="payments">
      ${payments.map((item) => payment(item, payments.length > 1 ? level + 1 : undefined, bankHref, speech))}
    </ul>
  </section>`;
}
