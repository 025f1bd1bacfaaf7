import { formatMoney, type Payment, type Transfer } from '@nongsan/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { MessageKey, Translate } from '../../i18n/index.ts';
import viTransfer from '../../i18n/vi/transfer.json' with { type: 'json' };
import { icon } from '../../internal/icons/index.ts';
import { LeafVoice } from '../../internal/leaf-voice.ts';
import { MinuteClock } from '../../internal/minute-clock.ts';
import { moodPath } from '../../internal/mood-icon.ts';
import { isPayable, paymentLine } from '../../internal/payment-line.ts';
import { Words } from '../../internal/words.ts';
import { baseStyles, buttonStyles } from '../../styles/index.ts';
import { bankLink } from './bank-link.ts';
import { factsView } from './facts-view.ts';
import { saveCode } from './save-code.ts';
import { transferStyles } from './transfer.styles.ts';

const words = new Words(viTransfer);

/**
 * Shows how to pay by bank transfer: a VietQR code with the exact amount, also as a picture to save, each item to copy, and
 * until when. A payment
 * that is over shows neither: nobody is to transfer for what does not come. When it turns `paid` it says so by itself.
 *
 * @element nongsan-transfer
 * @fires nongsan-open-link - the banking application is to be opened; `preventDefault()` to open it yourself
 * @csspart action - the link to the banking application
 * @csspart save - the button that saves the code as a picture
 * @csspart symbol - the frame around the QR code
 * @csspart state - until when it is waited for, or what became of it
 * @csspart sample - the notice that no money may be transferred
 * @example
 * <nongsan-transfer id="transfer"></nongsan-transfer>
 */
export class NongsanTransfer extends LitElement {
  static override readonly styles = [baseStyles, buttonStyles, transferStyles];

  /** A payment of an order by transfer; for any other nothing is shown. Give it again whenever the portal knows more. */
  @property({ attribute: false }) payment: Payment | undefined;

  /**
   * Address that opens the buyer's banking application: a phone cannot scan its own screen. `{bin}`, `{account}`,
   * `{amount}`, `{purpose}` and `{vietqr}` are filled in. Without it there is no such link.
   */
  @property({ attribute: 'bank-href' }) bankHref = '';

  /** Its language, BCP 47; without it its `lang`, or Vietnamese. */
  @property() locale = '';

  /** Words that are there already, of the language in `locale`; without them the leaf fetches its own. */
  @property({ attribute: false }) speak: Translate | undefined;

  /** What the countdown is judged by; without it the device's clock. */
  @property({ attribute: false }) now: (() => Date) | undefined;

  @state() private symbol: 'loading' | 'ready' | 'failed' = 'loading';
  @state() private copied: MessageKey | undefined;
  /** What else became of the last press, in words. */
  @state() private told: MessageKey | undefined;

  /** The payment whose money came while it was looked at. */
  #received: Payment | undefined;

  readonly #voice = new LeafVoice(this, words);

  constructor() {
    super();
    new MinuteClock(this, () => this.payment?.state === 'pending' && this.payment.expiresAt !== undefined);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#loadSymbol();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('payment');
    if (!changed.has('payment') || this.#received?.id === this.payment?.id) return;
    const came = before?.id === this.payment?.id && before?.state === 'pending' && this.payment?.state === 'paid';
    this.#received = came ? this.payment : undefined;
  }

  /** The encoder comes with the first code. Without it the items below still say everything. */
  async #loadSymbol(): Promise<void> {
    try {
      await import('../qr/qr.define.ts');
      this.symbol = 'ready';
    } catch {
      this.symbol = 'failed';
    }
  }

  readonly #copy = async (name: MessageKey, text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = name;
      this.told = undefined;
    } catch {
      // No permission, or a page without HTTPS.
      this.copied = undefined;
      this.told = 'transfer.notCopied';
    }
  };

  async #save(): Promise<void> {
    this.copied = this.told = undefined;
    const symbol = this.renderRoot.querySelector('nongsan-qr')?.shadowRoot?.querySelector('svg');
    if (!symbol) return;
    try {
      const became = await saveCode(symbol, `${this.payment?.reference ?? 'vietqr'}.png`);
      if (became === 'saved') this.told = 'transfer.saved';
    } catch {
      this.told = 'transfer.notSaved';
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { payment } = this;
    const transfer = payment?.transfer;
    if (payment === undefined || (transfer === undefined && payment.method !== 'vietqr')) return nothing;
    const now = (this.now?.() ?? new Date()).getTime();
    const open = transfer !== undefined && isPayable(payment, now);
    // One live region for all that is said, which stays where it is when the code goes.
    return html`<div class="base transfer">
      ${open && transfer.sample ? html`<p class="sample" part="sample">${this.#voice.say('transfer.sample')}</p>` : nothing}
      ${this.#renderStand(payment, now)} ${open ? this.#renderWays(payment, transfer) : nothing}
      <p class="small said" role="status">${this.#spoken()}</p>
    </div>`;
  }

  /** Until when it is waited for, or what became of it. */
  #renderStand(payment: Payment, now: number): TemplateResult | typeof nothing {
    const line = paymentLine(payment, now, this.#voice.locale);
    if (line === undefined) return nothing;
    const text = this.#voice.say(line.key, line.values);
    return html`<p class="stand ${line.mood}" part="state">${icon(moodPath[line.mood])}<span>${text}</span></p>`;
  }

  #renderWays(payment: Payment, transfer: Transfer): TemplateResult {
    const amount = formatMoney(payment.amount, this.#voice.locale);
    return html`<div class="qr">
        ${this.#renderSymbol(transfer.vietQr, this.#voice.say('transfer.qr', { amount, name: transfer.accountName }))}
        <p class="amount nums">${amount}</p>
        <p class="small">${this.#voice.say('transfer.how')}</p>
        ${this.symbol === 'ready' ? this.#renderSave() : nothing}
        ${bankLink(this.bankHref, payment, transfer, this.#voice.say('transfer.open'))}
      </div>
      <div>
        <p class="small muted">${this.#voice.say('transfer.byHand')}</p>
        ${factsView(payment, transfer, this.#voice, { copied: this.copied, copy: (...fact) => void this.#copy(...fact) })}
      </div>`;
  }

  #spoken(): string {
    const { locale, say } = this.#voice;
    if (this.#received) return say('transfer.received', { amount: formatMoney(this.#received.amount, locale) });
    if (this.told !== undefined) return say(this.told);
    return this.copied === undefined ? '' : `${this.#voice.say('transfer.copied')}: ${this.#voice.say(this.copied)}`;
  }

  #renderSymbol(value: string, label: string): TemplateResult | typeof nothing {
    if (this.symbol === 'failed') return nothing;
    return html`<div class="symbol" part="symbol" aria-busy=${this.symbol === 'loading'}>
      ${this.symbol === 'ready' ? html`<nongsan-qr .value=${value} label=${label}></nongsan-qr>` : nothing}
    </div>`;
  }

  /** A phone cannot scan its own screen. */
  #renderSave(): TemplateResult {
    return html`<button class="button" type="button" part="save" @click=${() => void this.#save()}>
      ${this.#voice.say('transfer.save')}
    </button>`;
  }
}
