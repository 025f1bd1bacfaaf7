import { currencies, formatMoney, type Money } from '@nongsan/core';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { advise } from '../../internal/advise.ts';
import { leafLocale } from '../../internal/leaf-locale.ts';
import { baseStyles } from '../../styles/index.ts';
import { priceStyles } from './price.styles.ts';

/**
 * Shows an amount of money the reader's way, as one unbreakable thing.
 *
 * @element nongsan-price
 * @csspart amount - the amount with its currency
 * @csspart unit - what the price is for
 * @example
 * <nongsan-price amount="245000" unit="gói 200 g"></nongsan-price>
 */
export class NongsanPrice extends LitElement {
  static override readonly styles = [baseStyles, priceStyles];

  /** Integer number of minor units: 245000 is 245.000 ₫. */
  @property({ type: Number, converter: (text) => (text ? Number(text) : undefined) }) amount: number | undefined;

  /** ISO 4217 code. */
  @property() currency: Money['currency'] = 'VND';

  /** What one price buys, in the reader's words; empty for a sum. */
  @property() unit = '';

  /** Language of the number, BCP 47; without it its `lang`, or Vietnamese. */
  @property() locale = '';

  /** Said beside a price that is made up for demonstration; empty for a real one. */
  @property() note = '';

  /** Money that the contract does not know: with its code, so that nobody takes it for đồng, and a word to the developer. */
  #otherMoney(amount: number, currency: string): string {
    advise(this);
    try {
      const format = new Intl.NumberFormat(leafLocale(this), { style: 'currency', currency, currencyDisplay: 'code' });
      return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 0));
    } catch {
      return `${amount} ${currency}`;
    }
  }

  protected override render() {
    const { amount, currency } = this;
    if (amount === undefined || !Number.isSafeInteger(amount)) return nothing;
    const text = currencies.includes(currency)
      ? formatMoney({ amount, currency }, leafLocale(this))
      : this.#otherMoney(amount, currency);
    const unit = html`<span class="unit" part="unit"> <span aria-hidden="true">/ </span>${this.unit}</span>`;
    return html`<span class="base price"
      ><span class="nums amount" part="amount">${text}</span>${this.unit === '' ? nothing : unit}
      ${this.note === '' ? nothing : html`<span class="note">${this.note}</span>`}</span
    >`;
  }
}
