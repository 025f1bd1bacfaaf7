import {
  chooseText,
  formatLocalDate,
  localDateAt,
  type GrowingAreaSummary,
  type Lot,
  type LotSummary,
} from '@nongsan/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Translate } from '../../i18n/index.ts';
import viCard from '../../i18n/vi/card.json' with { type: 'json' };
import viTraceCard from '../../i18n/vi/trace-card.json' with { type: 'json' };
import viTrace from '../../i18n/vi/trace.json' with { type: 'json' };
import { arrowPath, cautionPath, checkPath, icon, unknownPath } from '../../internal/icons/index.ts';
import { traceIcon } from '../../internal/trace-icon.ts';
import { named } from '../../internal/named.ts';
import { LeafVoice } from '../../internal/leaf-voice.ts';
import { webHref } from '../../internal/web-href.ts';
import { Words } from '../../internal/words.ts';
import { baseStyles, buttonStyles, traceStatusStyles } from '../../styles/index.ts';
import { certificateFacts } from './certificate-facts.ts';
import { lotFacts } from './facts.ts';
import type { PrintedCode } from './printed-code.ts';
import { printedView } from './printed-view.ts';
import { speaksAgainst, type SignatureState } from './signature-state.ts';
import { traceCardStyles } from './trace-card.styles.ts';
import { verdictOf } from './verdict.ts';

const words = new Words(viCard, viTrace, viTraceCard);

/**
 * States everything that is known of a lot: verdict, who states it and when it was checked, facts, growing areas,
 * QR code, and what the check of its signature has shown. With `printed` instead of `lot`: printed codes that nobody has
 * checked.
 *
 * @element nongsan-trace-card
 * @csspart card - the card
 * @csspart verdict - the sentence that comes first
 * @csspart qr - the QR code with the lot number under it
 * @csspart certificates - the papers that the lot's answer brings along
 * @csspart signature - what the check of the signature has shown
 * @example
 * <nongsan-trace-card id="origin"></nongsan-trace-card>
 */
export class NongsanTraceCard extends LitElement {
  static override readonly styles = [baseStyles, buttonStyles, traceStatusStyles, traceCardStyles];

  /** The lot; a full one says more than a summary. */
  @property({ attribute: false }) lot: LotSummary | Lot | undefined;

  /** Codes of which nothing but the print is known: `growingArea`, or `gtin` and `lot`. */
  @property({ attribute: false }) printed: PrintedCode | undefined;

  /** A growing-area code of which nothing but the print is known: the same as `printed` with it. */
  @property({ attribute: false }) area: GrowingAreaSummary | undefined;

  /** What the check of the lot's signature has shown; the trace badge makes it. */
  @property({ attribute: false }) signature: SignatureState = { outcome: 'notChecked' };

  /** Its language, BCP 47; without it its `lang`, or Vietnamese. */
  @property() locale = '';

  /** Calendar day in Viet Nam that use-by dates are judged by. */
  @property() today = localDateAt(new Date());

  /** Words that are there already, of the language in `locale`; without them the leaf fetches its own. */
  @property({ attribute: false }) speak: Translate | undefined;

  readonly #voice = new LeafVoice(this, words);

  protected override render() {
    if (this.lot !== undefined) return this.#renderLot(this.lot);
    const printed = this.printed ?? (this.area && { growingArea: this.area.code });
    if (printed === undefined) return nothing;
    const content = printedView(printed, { locale: this.#voice.locale, say: this.#voice.say });
    return html`<section class="base card" part="card" aria-label=${this.#voice.say('trace.title')}>
      ${content}
    </section>`;
  }

  #renderLot(lot: LotSummary | Lot): TemplateResult {
    const { locale } = this.#voice;
    const { status, key, values } = verdictOf(lot, this.signature, this.today);
    return html`<section class="base card" part="card" aria-label=${this.#voice.say('trace.title')}>
      <header class="verdict ${status}" part="verdict">
        ${icon(traceIcon(status))}
        <div>
          <p class="sentence">${this.#voice.say(key, values)}</p>
          ${this.#renderNote(lot)}
          <p class="small muted">
            ${named(this.#voice.say, 'trace.statedBy', 'issuer', lot.issuer)} · ${this.#checked(lot)}
          </p>
        </div>
      </header>
      <div class="middle">${lotFacts(lot, { locale, say: this.#voice.say })}${this.#renderQr(lot)}</div>
      ${certificateFacts(lot, { locale, say: this.#voice.say }, this.today)} ${this.#renderSignature()}
      ${this.#renderSample(lot)}
    </section>`;
  }

  #checked({ checkedAt }: LotSummary): string {
    if (checkedAt === undefined) return this.#voice.say('trace.neverChecked');
    return this.#voice.say('trace.checkedOn', {
      date: formatLocalDate(localDateAt(new Date(checkedAt)), this.#voice.locale),
    });
  }

  /** The consumer's words about a recall or suspension. */
  #renderNote(lot: LotSummary | Lot) {
    if (!('statusNote' in lot) || lot.statusNote === undefined) return nothing;
    const note = chooseText(lot.statusNote, this.#voice.locale);
    return html`<p lang=${note.lang}>${note.text}</p>`;
  }

  #renderQr(lot: LotSummary | Lot): TemplateResult {
    const gtin = 'gtin' in lot ? lot.gtin : undefined;
    return html`<figure class="qr" part="qr">
      <nongsan-qr value=${lot.link} label=${this.#voice.say('trace.qr', { lot: lot.code })}></nongsan-qr>
      <figcaption class="small">
        <strong class="code">${this.#voice.say('trace.lot', { lot: lot.code })}</strong>
        ${gtin === undefined ? nothing : html`<span class="nums muted">GTIN ${gtin}</span>`}
        <a class="button quiet" href=${webHref(lot.link)}>${this.#voice.say('trace.open')}${icon(arrowPath)}</a>
      </figcaption>
    </figure>`;
  }

  #renderSignature(): TemplateResult {
    const { outcome, issuer = '' } = this.signature;
    const right = outcome === 'valid' || outcome === 'retiredKey';
    const path = right ? checkPath : speaksAgainst(outcome) ? cautionPath : unknownPath;
    const tone = right ? 'valid' : speaksAgainst(outcome) ? 'suspended' : 'unknown';
    return html`<p class="signature ${tone}" part="signature" role="status">
      ${icon(path)}<span>${named(this.#voice.say, `trace.signature.${outcome}`, 'issuer', issuer)}</span>
    </p>`;
  }

  #renderSample(lot: LotSummary | Lot) {
    if (!('sampleFields' in lot) || !lot.sampleFields?.length) return nothing;
    return html`<p class="sample small muted">${this.#voice.say('trace.sample')}</p>`;
  }
}
