import { localDateAt, type Lot, type LotSummary } from '@nongsan/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Translate } from '../../i18n/index.ts';
import viCard from '../../i18n/vi/card.json' with { type: 'json' };
import viTraceCard from '../../i18n/vi/trace-card.json' with { type: 'json' };
import viTraceLabel from '../../i18n/vi/trace-label.json' with { type: 'json' };
import viTrace from '../../i18n/vi/trace.json' with { type: 'json' };
import { LeafVoice } from '../../internal/leaf-voice.ts';
import { Words } from '../../internal/words.ts';
import { baseStyles, traceStatusStyles } from '../../styles/index.ts';
import type { PrintedCode } from '../trace-card/printed-code.ts';
import type { SignatureState } from '../trace-card/signature-state.ts';
import { lotLabel, printLabel, type LabelContent } from './label-content.ts';
import { traceLabelStyles } from './trace-label.styles.ts';

const words = new Words(viCard, viTrace, viTraceCard, viTraceLabel);

/**
 * A label for paper: QR in millimetres with its human-readable code under it, product, household, lot and dates, who
 * states it and when it was checked. Black on white in every colour scheme. A lot that is recalled, suspended or whose
 * code is in doubt gets its warning instead of a QR.
 *
 * @element nongsan-trace-label
 * @csspart label - the label
 * @csspart qr - the QR code with the human-readable code under it
 * @csspart facts - what stands beside it
 * @cssprop --nongsan-label-size - size of the letters
 * @example
 * <nongsan-trace-label id="label"></nongsan-trace-label>
 */
export class NongsanTraceLabel extends LitElement {
  static override readonly styles = [baseStyles, traceStatusStyles, traceLabelStyles];

  /** The lot; a full one says more than a summary. */
  @property({ attribute: false }) lot: LotSummary | Lot | undefined;

  /** Codes of which nothing but the print is known: `growingArea`, or `gtin` and `lot`. */
  @property({ attribute: false }) printed: PrintedCode | undefined;

  /** What the check of the lot's signature has shown; the trace badge makes it. */
  @property({ attribute: false }) signature: SignatureState = { outcome: 'notChecked' };

  /** Width of a module of the QR in millimetres: 0.375 is three dots of a label printer. At least 0.33. */
  @property({ type: Number }) module = 0.375;

  /** Its language, BCP 47; without it its `lang`, or Vietnamese. */
  @property() locale = '';

  /** Calendar day in Viet Nam that use-by dates are judged by. */
  @property() today = localDateAt(new Date());

  /** Words that are there already, of the language in `locale`; without them the leaf fetches its own. */
  @property({ attribute: false }) speak: Translate | undefined;

  readonly #voice = new LeafVoice(this, words);

  protected override render() {
    const { lot, printed, signature, today } = this;
    const context = { locale: this.#voice.locale, say: this.#voice.say };
    if (lot !== undefined) return this.#renderLabel(lotLabel(lot, signature, today, context));
    return printed === undefined ? nothing : this.#renderLabel(printLabel(printed, context));
  }

  #renderLabel({ code, facts, link }: LabelContent): TemplateResult {
    const { say } = this.#voice;
    const symbol = link === undefined ? nothing : this.#renderQr(link, code.join(' '));
    return html`<section class="base label" part="label" aria-label=${say('trace.label')}>
      <figure part="qr">
        ${symbol}
        <figcaption class="hri">${code.map((element) => html`<span>${element}</span> `)}</figcaption>
      </figure>
      <div class="facts" part="facts">${facts}</div>
    </section>`;
  }

  #renderQr(link: string, code: string): TemplateResult {
    return html`<nongsan-qr
      value=${link}
      label=${this.#voice.say('trace.printQr', { code })}
      module=${this.module}
    ></nongsan-qr>`;
  }
}
