import { formatDecimal, quantityFault, toThousandths, type QuantityFault, type QuantityRule } from '@nongsan/core';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { NongsanQuantityChangeEvent } from '../../events/index.ts';
import type { MessageKey, Translate } from '../../i18n/index.ts';
import viCard from '../../i18n/vi/card.json' with { type: 'json' };
import viQuantity from '../../i18n/vi/quantity.json' with { type: 'json' };
import { amountText } from '../../internal/amount-text.ts';
import { icon, minusPath, plusPath } from '../../internal/icons/index.ts';
import { LeafVoice } from '../../internal/leaf-voice.ts';
import { Words } from '../../internal/words.ts';
import { baseStyles } from '../../styles/index.ts';
import { quantityStyles } from './quantity.styles.ts';
import { least, most, nearestAllowed, readDecimal, stepFrom, takesWholeNumbers } from './steps.ts';

const words = new Words(viCard, viQuantity);

const reasons: Readonly<Record<QuantityFault, MessageKey>> = {
  malformed: 'quantity.malformed',
  'below-min': 'quantity.belowMin',
  'above-max': 'quantity.aboveMax',
  'off-step': 'quantity.offStep',
};

/**
 * Lets the buyer choose how much, by steps or by typing, and says why an amount was changed.
 * It asks with an event; its owner sets `value`.
 *
 * @element nongsan-quantity
 * @csspart stepper - the frame around buttons and number
 * @fires nongsan-quantity-change - the buyer asks for another quantity
 * @example
 * <nongsan-quantity value="2" label="Số lượng"></nongsan-quantity>
 */
export class NongsanQuantity extends LitElement {
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override readonly styles = [baseStyles, quantityStyles];

  /** The quantity as decimal text: `2`, `1.5`. */
  @property() value = '1';

  /** What may be ordered: unit, step, least and most. */
  @property({ attribute: false }) rule: QuantityRule = { unit: 'piece', step: '1', min: '1' };

  /** What it is the quantity of, for those who do not see it. */
  @property() label = '';

  /** Takes no change. */
  @property({ type: Boolean }) disabled = false;

  /** Its language, BCP 47; without it its `lang`, or Vietnamese. */
  @property() locale = '';

  /** Words that are there already, of the language in `locale`; without them the leaf fetches its own. */
  @property({ attribute: false }) speak: Translate | undefined;

  readonly #voice = new LeafVoice(this, words);

  /** Why what was asked for is not what stands there. */
  @state() private reason = '';

  readonly #less = (): void => this.#step(-1);
  readonly #more = (): void => this.#step(1);

  readonly #onKey = (event: KeyboardEvent): void => {
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : undefined;
    if (direction === undefined) return;
    event.preventDefault();
    this.#step(direction);
  };

  readonly #onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const amount = readDecimal(input.value, this.rule);
    const fault = quantityFault(this.rule, amount);
    const allowed =
      fault === undefined ? amount : fault === 'malformed' ? this.value : nearestAllowed(this.rule, amount);
    this.reason = fault === undefined ? '' : this.#explain(fault, allowed);
    // The owner may keep the old value: then the old number stands there again.
    this.requestUpdate();
    this.#ask(allowed);
  };

  #step(direction: 1 | -1): void {
    const next = stepFrom(this.rule, this.value, direction);
    const fault = direction === 1 ? 'above-max' : 'below-min';
    this.reason = next === this.value && !this.disabled ? this.#explain(fault, next) : '';
    this.#ask(next);
  }

  #ask(value: string): void {
    if (this.disabled || value === this.value) return;
    this.dispatchEvent(new NongsanQuantityChangeEvent(value));
  }

  #explain(fault: QuantityFault, allowed: string): string {
    const amount = this.#amount(allowed);
    const example = formatDecimal(takesWholeNumbers(this.rule) ? '2' : '1.5', this.#voice.locale);
    return this.#voice.say(reasons[fault], { amount, example, step: this.#amount(this.rule.step) });
  }

  #amount(amount: string): string {
    return amountText(amount, this.rule, this.#voice);
  }

  protected override render() {
    const label = this.label === '' ? this.#voice.say('quantity.label') : this.label;
    const now = toThousandths(this.value);
    return html`<div class="base">
      <div class="stepper ${this.value.length > 4 ? 'long' : ''}" part="stepper" role="group" aria-label=${label}>
        ${this.#renderButton('quantity.decrease', minusPath, this.#less, now <= least(this.rule))}
        ${this.#renderInput(label)}
        ${this.#renderButton('quantity.increase', plusPath, this.#more, now >= most(this.rule))}
      </div>
      <p class="reason" role="status" id="reason">${this.reason}</p>
    </div>`;
  }

  #renderInput(label: string) {
    const max = most(this.rule);
    return html`<input
      type="text"
      role="spinbutton"
      autocomplete="off"
      inputmode=${takesWholeNumbers(this.rule) ? 'numeric' : 'decimal'}
      aria-label=${label}
      aria-valuenow=${this.value}
      aria-valuetext=${this.#amount(this.value)}
      aria-valuemin=${least(this.rule) / 1000}
      aria-valuemax=${max === Infinity ? nothing : max / 1000}
      aria-describedby="reason"
      ?disabled=${this.disabled}
      .value=${live(formatDecimal(this.value, this.#voice.locale))}
      @change=${this.#onChange}
      @keydown=${this.#onKey}
    />`;
  }

  #renderButton(key: MessageKey, path: string, press: () => void, atEnd: boolean) {
    // At an end the button still takes the press, to say why nothing happens.
    return html`<button
      type="button"
      aria-label=${this.#voice.say(key)}
      aria-disabled=${atEnd || this.disabled ? 'true' : 'false'}
      @click=${press}
    >
      ${icon(path)}
    </button>`;
  }
}
