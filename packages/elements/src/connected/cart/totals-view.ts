import { formatMoney, type Money, type Totals } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../../i18n/index.ts';
import type { Speech } from '../../internal/speech.ts';

const row = (name: string, amount: string, kind = ''): TemplateResult =>
  html`<div class="row ${kind}">
    <dt>${name}</dt>
    <dd class="nums">${amount}</dd>
  </div>`;

/** The parts of a sum: goods, discount, delivery, tax. What is nothing is left out, except free delivery. */
export function sumRows(totals: Totals, { locale, say }: Speech, last?: MessageKey): TemplateResult {
  const money = (amount: Money): string => formatMoney(amount, locale);
  const { discount, items, shipping, tax, total } = totals;
  return html`<dl class="sums">
    ${row(say('totals.items'), money(items))}
    ${discount.amount === 0 ? nothing : row(say('totals.discount'), money({ ...discount, amount: -discount.amount }))}
    ${row(say('totals.shipping'), shipping.amount === 0 ? say('totals.free') : money(shipping))}
    ${tax.amount === 0 ? nothing : row(say('totals.tax'), money(tax))}
    ${last === undefined ? nothing : row(say(last), money(total), 'last')}
  </dl>`;
}

/** The one sum to be paid, and what is in it. */
export function grandTotal(totals: Totals, { locale, say }: Speech): TemplateResult {
  const tax = { amount: totals.tax.amount + totals.taxIncluded.amount, currency: totals.total.currency };
  return html`<dl class="grand" id="sum" part="total">
      ${row(say('totals.total'), formatMoney(totals.total, locale), 'total')}
    </dl>
    <p class="muted small">
      ${tax.amount === 0 ? say('totals.includes') : say('totals.taxInside', { tax: formatMoney(tax, locale) })}
    </p>`;
}
