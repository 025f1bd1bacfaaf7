import { formatLocalDate, localDateAt, type Lot, type LotSummary, type TraceIssuer } from '@nongsan/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { NongsanTraceOpenEvent } from '../../events/index.ts';
import type { MessageKey, MessageValues } from '../../i18n/index.ts';
import viCommon from '../../i18n/vi/common.json' with { type: 'json' };
import viTrace from '../../i18n/vi/trace.json' with { type: 'json' };
import { advise } from '../../internal/advise.ts';
import { EntryController } from '../../internal/entry-controller.ts';
import { failureView } from '../../internal/failure-view.ts';
import { icon } from '../../internal/icons/index.ts';
import { pageRef } from '../../internal/page-ref.ts';
import { PortalController } from '../../internal/portal-controller.ts';
import { traceHeadline } from '../../internal/trace-headline.ts';
import { traceIcon } from '../../internal/trace-icon.ts';
import { traceVariants, type TraceVariant } from '../../internal/trace-variants.ts';
import { waitingView } from '../../internal/waiting-view.ts';
import { webHref } from '../../internal/web-href.ts';
import { Words } from '../../internal/words.ts';
import { lotKey, only } from '../../store/index.ts';
import { baseStyles, buttonStyles, stateStyles, traceStatusStyles } from '../../styles/index.ts';
import type { SignatureController, SignatureQuestion } from './signature-controller.ts';
import { traceBadgeStyles } from './trace-badge.styles.ts';

const words = new Words(viCommon, viTrace);

/**
 * Says what is known of a lot: its number, harvest, growing-area code with status, who states it and when it was
 * checked. It never says "genuine".
 *
 * @element nongsan-trace-badge
 * @slot - what to show until the lot is there, and when it cannot be loaded
 * @csspart badge - the compact badge
 * @csspart error - what is shown when loading failed
 * @fires nongsan-trace-open - a person follows the compact badge to what is known of its lot
 * @example
 * <nongsan-trace-badge lot="lot_tc2611a"></nongsan-trace-badge>
 */
export class NongsanTraceBadge extends LitElement {
  static override readonly styles = [baseStyles, buttonStyles, stateStyles, traceStatusStyles, traceBadgeStyles];

  readonly #portal = new PortalController(this);
  readonly #lot = new EntryController<Lot | LotSummary>(this, () => {
    const lot = pageRef(this.lot);
    const handle = this.#portal.handle;
    if (handle === undefined || lot === '') return undefined;
    const { lots, lotSummaries } = handle.catalog;
    return [this.variant === 'card' ? lots : lotSummaries, this.gtin === '' ? lot : lotKey({ gtin: this.gtin, lot })];
  });
  readonly #issuers = new EntryController<readonly TraceIssuer[]>(this, () => {
    const handle = this.#portal.handle;
    const wanted = this.variant === 'card' && this.#shown !== undefined;
    return handle !== undefined && wanted ? [handle.catalog.issuers, only] : undefined;
  });
  /** What checks signatures comes with the card. */
  static #Checker: typeof SignatureController | undefined;
  #signature: SignatureController | undefined;

  /** Identifier or code of the lot; `?name` takes it from the page's address. With `gtin`, the lot number of AI 10. */
  @property() lot = '';

  /** GTIN that the lot number belongs to, 8 to 14 digits. */
  @property() gtin = '';

  /** A growing-area code as printed on a pack. Alone it needs no portal; nothing is known of it then but the print. */
  @property({ attribute: 'growing-area' }) growingArea = '';

  /** `id` of the portal, where it is not around the badge. */
  @property() portal = '';

  /** A language of its own; without it the `lang` on the tag, then the portal's. */
  @property() locale = '';

  /** `compact` beside a price, `card` in a product page. */
  @property({ reflect: true, useDefault: true }) variant: TraceVariant = 'compact';

  /** What the page already knows of the lot. Alone it costs no request; with `lot` it is shown until the rest is there. */
  @property({ attribute: false }) data: LotSummary | undefined;

  /** The card's element is loaded when the first card is asked for. */
  @state() private cardLoaded: 'no' | 'loading' | 'failed' = 'no';

  get #shown(): LotSummary | Lot | undefined {
    const { entry } = this.#lot;
    return entry.state === 'ready' ? entry.value : this.data;
  }

  readonly #say = (key: MessageKey, values?: MessageValues): string =>
    words.say(this.#portal.handle?.translate, key, values);

  readonly #open = (): void => {
    const shown = this.#shown;
    if (shown !== undefined) this.dispatchEvent(new NongsanTraceOpenEvent(shown.code, shown.link));
  };

  readonly #retry = (): void => this.#lot.retry();

  /** Loads what the variant `card` is made of. */
  static async loadCard(): Promise<void> {
    const parts = [import('./signature-controller.ts'), import('../../leaf/trace-card/trace-card.define.ts')] as const;
    NongsanTraceBadge.#Checker = (await Promise.all(parts))[0].SignatureController;
  }

  protected override willUpdate(): void {
    if (!traceVariants.includes(this.variant)) advise(this);
    if (this.variant !== 'card') return;
    if (NongsanTraceBadge.#Checker !== undefined)
      this.#signature ??= new NongsanTraceBadge.#Checker(this, () => this.#question);
    else if (this.cardLoaded === 'no') void this.#loadCard();
  }

  get #question(): SignatureQuestion | undefined {
    const handle = this.#portal.handle;
    const lot = this.#shown;
    if (this.variant !== 'card' || handle === undefined || lot === undefined) return undefined;
    return { lot, issuers: this.#issuers.entry, now: handle.now };
  }

  async #loadCard(): Promise<void> {
    this.cardLoaded = 'loading';
    try {
      await NongsanTraceBadge.loadCard();
      this.cardLoaded = 'no'; // the update that this asks for finds it
    } catch {
      this.cardLoaded = 'failed'; // offline, say: the compact badge still says the main thing
    }
  }

  protected override render(): TemplateResult {
    const shown = this.#shown;
    if (shown !== undefined) return this.#renderLot(shown);
    const { entry } = this.#lot;
    if (entry.state === 'failed')
      return html`<div class="base">${failureView(entry.error, this.#say, this.#retry)}</div>`;
    if (this.lot === '' && this.growingArea !== '') return this.#renderPrinted(this.growingArea);
    return this.#renderSkeleton();
  }

  #renderSkeleton(): TemplateResult {
    const place = this.variant === 'card' ? 'card' : 'badge';
    return waitingView(
      this,
      this.#portal.handle && this.lot,
      this.#say,
      html`<span class="base skeleton ${place}" part="badge"
        ><span class="visually-hidden">${this.#say('common.loading')}</span></span
      >`,
    );
  }

  #renderLot(lot: LotSummary | Lot): TemplateResult {
    if (this.variant === 'compact' || this.cardLoaded === 'failed') return this.#renderCompact(lot);
    if (this.#signature === undefined) return this.#renderSkeleton();
    return html`<nongsan-trace-card
      .lot=${lot}
      .signature=${this.#signature.state}
      .speak=${this.#portal.handle?.translate}
      locale=${this.#locale}
      today=${this.#today}
    ></nongsan-trace-card>`;
  }

  #renderCompact(lot: LotSummary | Lot): TemplateResult {
    const { about, code, status, word } = traceHeadline(lot, this.#today);
    const name = about === 'lot' ? this.#say('trace.lot', { lot: code }) : code;
    const date = lot.harvestedOn === undefined ? undefined : formatLocalDate(lot.harvestedOn, this.#locale);
    return html`<a class="base badge ${status}" part="badge" href=${webHref(lot.link)} @click=${this.#open}>
      ${icon(traceIcon(status))}
      <span class="facts">
        <span class="visually-hidden">${this.#say('trace.open')}:</span>
        <span class="code">${name}</span>
        <span class="status">${this.#say(word)}</span>
        ${date === undefined ? nothing : html`<span class="muted">${this.#say('trace.harvested', { date })}</span>`}
      </span>
    </a>`;
  }

  #renderPrinted(code: string): TemplateResult {
    const area = { code, status: 'not-checked' } as const;
    if (this.variant === 'card' && this.#signature !== undefined)
      return html`<nongsan-trace-card
        .area=${area}
        .speak=${this.#portal.handle?.translate}
        locale=${this.#locale}
      ></nongsan-trace-card>`;
    return html`<span class="base badge not-checked" part="badge">
      ${icon(traceIcon('not-checked'))}
      <span class="facts">
        <span class="muted">${this.#say('trace.growingArea')}</span>
        <span class="code">${code}</span>
        <span class="status">${this.#say('trace.status.not-checked')}</span>
      </span>
    </span>`;
  }

  get #locale(): string {
    return this.#portal.handle?.locale ?? 'vi';
  }

  get #today(): string {
    return localDateAt(this.#portal.handle?.now() ?? new Date());
  }
}
