import { formatMoney, type Payment, type Transfer } from '@nongsan/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { NongsanOpenLinkEvent } from '../../events/index.ts';
import type { MessageKey, Translate } from '../../i18n/index.ts';
import viTransfer from '../../i18n/vi/transfer.json' with { type: 'json' };
import { offerLink } from '../../internal/hand-over.ts';
import { arrowPath, checkPath, copyPath, icon } from '../../internal/icons/index.ts';
import { LeafVoice } from '../../internal/leaf-voice.ts';
import { Words } from '../../internal/words.ts';
import { baseStyles, buttonStyles } from '../../styles/index.ts';
import { transferStyles } from './transfer.styles.ts';

const words = new Words(viTransfer);

/** What the buyer copies into a banking application, by its name. */
type Fact = readonly [name: MessageKey, shown: string, copied: string];

/**
 * Shows how to pay by bank transfer: a VietQR code with the exact amount, and each item to copy.
 *
 * @element nongsan-transfer
 * @fires nongsan-open-link - the banking application is to be opened; `preventDefault()` to open it yourself
 * @csspart action - the link to the banking application
 * @csspart symbol - the frame around the QR code
 * @csspart sample - the notice that no money may be transferred
 * @example
 * <nongsan-transfer id="transfer"></nongsan-transfer>
 */
export class NongsanTransfer extends LitElement {
  static override readonly styles = [baseStyles, buttonStyles, transferStyles];

  /** The payment of an order, with its `transfer`; without one nothing is shown. */
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

  @state() private symbol: 'loading' | 'ready' | 'failed' = 'loading';
  @state() private copied: MessageKey | undefined;
  @state() private copyFailed = false;

  readonly #voice = new LeafVoice(this, words);

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#loadSymbol();
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

  async #copy(name: MessageKey, text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = name;
      this.copyFailed = false;
    } catch {
      // No permission, or a page without HTTPS.
      this.copied = undefined;
      this.copyFailed = true;
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const { payment } = this;
    const transfer = payment?.transfer;
    if (payment === undefined || transfer === undefined) return nothing;
    const amount = formatMoney(payment.amount, this.#voice.locale);
    const facts: readonly Fact[] = [
      ['transfer.bank', transfer.bankName, transfer.bankName],
      ['transfer.account', transfer.account, transfer.account],
      ['transfer.accountName', transfer.accountName, transfer.accountName],
      ['transfer.amount', amount, String(payment.amount.amount)],
      ['transfer.purpose', transfer.purpose, transfer.purpose],
    ];
    return html`<div class="base transfer">
      ${transfer.sample ? html`<p class="sample" part="sample">${this.#voice.say('transfer.sample')}</p>` : nothing}
      <div class="qr">
        ${this.#renderSymbol(transfer.vietQr, this.#voice.say('transfer.qr', { amount, name: transfer.accountName }))}
        <p class="amount nums">${amount}</p>
        <p class="small">${this.#voice.say('transfer.how')}</p>
        ${this.#renderBank(payment, transfer)}
      </div>
      <div>
        <p class="small muted">${this.#voice.say('transfer.byHand')}</p>
        <dl class="facts">${facts.map((fact) => this.#renderFact(fact))}</dl>
        <p class="small" role="status">${this.#spoken()}</p>
      </div>
    </div>`;
  }

  #spoken(): string {
    if (this.copyFailed) return this.#voice.say('transfer.notCopied');
    return this.copied === undefined ? '' : `${this.#voice.say('transfer.copied')}: ${this.#voice.say(this.copied)}`;
  }

  #renderSymbol(value: string, label: string): TemplateResult | typeof nothing {
    if (this.symbol === 'failed') return nothing;
    return html`<div class="symbol" part="symbol" aria-busy=${this.symbol === 'loading'}>
      ${this.symbol === 'ready' ? html`<nongsan-qr .value=${value} label=${label}></nongsan-qr>` : nothing}
    </div>`;
  }

  #renderBank(payment: Payment, { account, bin, purpose, vietQr }: Transfer): TemplateResult | typeof nothing {
    const values: Record<string, string> = {
      ...{ account, bin, purpose, vietqr: vietQr },
      amount: String(payment.amount.amount),
    };
    const href = this.bankHref.replace(/\{([a-z]+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
    if (!/^https?:\/\//i.test(href)) return nothing;
    const open = (event: MouseEvent): void =>
      offerLink(event, new NongsanOpenLinkEvent({ href, kind: 'bank', payment }));
    return html`<a class="button primary" part="action" href=${href} rel="external" @click=${open}
      ><span>${this.#voice.say('transfer.open')}</span>${icon(arrowPath)}</a
    >`;
  }

  #renderFact([name, shown, text]: Fact): TemplateResult {
    const done = this.copied === name;
    const what = this.#voice.say(name);
    return html`<div class="fact">
      <dt>${what}</dt>
      <dd class="text" lang=${name === 'transfer.amount' ? this.#voice.locale : 'vi'}>${shown}</dd>
      <dd class="copy">
        <button class="button quiet" type="button" @click=${() => void this.#copy(name, text)}>
          ${icon(done ? checkPath : copyPath)}<span
            >${this.#voice.say(done ? 'transfer.copied' : 'transfer.copy')}</span
          >
          <span class="visually-hidden">${what}</span>
        </button>
      </dd>
    </div>`;
  }
}
