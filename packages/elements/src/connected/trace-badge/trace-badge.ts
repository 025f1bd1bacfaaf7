import { formatLocalDate, localDateAt, type Lot, type LotSummary } from '@nongsan/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { NongsanTraceOpenEvent } from '../../events/index.ts';
import type { MessageKey, MessageValues } from '../../i18n/index.ts';
import viCommon from '../../i18n/vi/common.json' with { type: 'json' };
import viTrace from '../../i18n/vi/trace.json' with { type: 'json' };
import { EntryController } from '../../internal/entry-controller.ts';
import { failureView } from '../../internal/failure-view.ts';
import { icon } from '../../internal/icons/index.ts';
import { isInsidePortal } from '../../internal/inside-portal.ts';
import { named } from '../../internal/named.ts';
import { pageRef } from '../../internal/page-ref.ts';
import { PortalController } from '../../internal/portal-controller.ts';
import { traceHeadline } from '../../internal/trace-headline.ts';
import { traceIcon } from '../../internal/trace-icon.ts';
import type { TraceOpening, TraceVariant } from '../../internal/trace-variants.ts';
import { waitingView } from '../../internal/waiting-view.ts';
import { webHref } from '../../internal/web-href.ts';
import { Words } from '../../internal/words.ts';
import { lotKey } from '../../store/index.ts';
import { baseStyles, buttonStyles, stateStyles, traceStatusStyles } from '../../styles/index.ts';
import type { BadgeParts } from './badge-parts.ts';
import { traceBadgeStyles } from './trace-badge.styles.ts';

const words = new Words(viCommon, viTrace);

/**
 * Says what is known of a lot: its number, harvest, growing-area code with status, who states it and when it was
 * checked. With a printed code alone (`growing-area`, or `gtin` and `lot` in a page without a portal) it draws what is
 * printed and says that nobody has checked it. It never says "genuine". Compact, it shows issuer and day of checking where
 * there is room, measured by the nearest container (`container-type: inline-size`) and the window; its name has them always.
 *
 * @element nongsan-trace-badge
 * @slot - what to show until the lot is there, and when it cannot be loaded
 * @csspart badge - the compact badge
 * @csspart dialog - the dialog that it opens, with `opens="dialog"`
 * @csspart error - what is shown when loading failed
 * @fires nongsan-trace-open - a person follows the compact badge to what is known of its lot
 * @example
 * <nongsan-trace-badge lot="lot_tc2611a"></nongsan-trace-badge>
 */
export class NongsanTraceBadge extends LitElement {
  static override readonly styles = [baseStyles, buttonStyles, stateStyles, traceStatusStyles, traceBadgeStyles];

  readonly #portal = new PortalController(this);
  readonly #lot = new EntryController<Lot | LotSummary>(this, () => {
    const catalog = this.#portal.handle?.catalog;
    const key = this.#key;
    return catalog && key ? [this.variant === 'compact' ? catalog.lotSummaries : catalog.lots, key] : undefined;
  });
  /** All but the compact badge of a lot: what most pages do not show comes when it is asked for. */
  static #Parts: typeof BadgeParts | undefined;
  #parts: BadgeParts | undefined;

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

  /** `compact` beside a price, `card` in a product page, `label` to be printed: in millimetres, black on white. */
  @property({ reflect: true, useDefault: true }) variant: TraceVariant = 'compact';

  /** Where the compact badge leads: to the lot's page, or to a `dialog` over this one. */
  @property() opens: TraceOpening = 'page';

  /** Address where the QR of an unchecked print begins, `https://id.example`; without it GS1's own, `id.gs1.org`. */
  @property() resolver = '';

  /** What the page already knows of the lot. Alone it costs no request; with `lot` it is shown until the rest is there. */
  @property({ attribute: false }) data: LotSummary | undefined;

  @state() private loading: 'no' | 'loading' | 'failed' = 'no';

  get #key(): string {
    const lot = pageRef(this.lot);
    return lot && this.gtin ? lotKey({ gtin: this.gtin, lot }) : lot;
  }

  get #shown(): LotSummary | Lot | undefined {
    const { entry } = this.#lot;
    return entry.state === 'ready' ? entry.value : this.data;
  }

  /** Nobody can be asked: there is a growing-area code alone, or codes and no portal, nor one that is to come. */
  get #isPrint(): boolean {
    if (this.lot === '') return this.growingArea !== '';
    if (this.#portal.handle || this.portal || !(this.gtin || this.growingArea)) return false;
    return !isInsidePortal(this) && document.querySelector('nongsan-portal') === null;
  }

  readonly #say = (key: MessageKey, values?: MessageValues): string =>
    words.say(this.#portal.handle?.translate, key, values);

  readonly #retry = (): void => this.#lot.retry();

  #open(event: MouseEvent, { code, link }: LotSummary): void {
    this.dispatchEvent(new NongsanTraceOpenEvent(code, link));
    this.#parts?.open(event);
  }

  /** Loads what is more than a compact badge. */
  static async loadParts(): Promise<void> {
    NongsanTraceBadge.#Parts = await (await import('./badge-parts.ts')).BadgeParts.load();
  }

  protected override willUpdate(): void {
    if (this.variant === 'compact' && this.opens === 'page' && (this.#shown || !this.#isPrint)) return;
    if (NongsanTraceBadge.#Parts !== undefined)
      this.#parts ??= new NongsanTraceBadge.#Parts(this, () => ({
        handle: this.#portal.handle,
        key: this.#key,
        lot: this.#shown,
      }));
    else if (this.loading === 'no') void this.#load();
  }

  async #load(): Promise<void> {
    this.loading = 'loading';
    try {
      await NongsanTraceBadge.loadParts();
      this.loading = 'no'; // the update that this asks for finds it
    } catch {
      this.loading = 'failed'; // offline, say: the compact badge still says the main thing
      addEventListener('online', () => (this.loading = 'no'), { once: true });
    }
  }

  protected override render(): unknown {
    const shown = this.#shown;
    if (shown && (this.variant === 'compact' || this.loading === 'failed'))
      return [this.#renderCompact(shown), this.#parts?.renderDialog() ?? nothing];
    const { entry } = this.#lot;
    if (!shown && entry.state === 'failed')
      return html`<div class="base">${failureView(entry.error, this.#say, this.#retry)}</div>`;
    if (this.#parts && (shown || this.#isPrint)) return this.#parts.render();
    return waitingView(
      this,
      this.#portal.handle && this.lot,
      this.#say,
      html`<span class="base skeleton ${this.variant === 'card' ? 'card' : 'badge'}" part="badge"
        ><span class="visually-hidden">${this.#say('common.loading')}</span></span
      >`,
    );
  }

  #renderCompact(lot: LotSummary | Lot): TemplateResult {
    const { handle } = this.#portal;
    const { about, code, status, word, checkedOn } = traceHeadline(lot, localDateAt(handle?.now() ?? new Date()));
    const name = about === 'lot' ? this.#say('trace.lot', { lot: code }) : code;
    const day = (key: MessageKey, date?: string) =>
      date && this.#say(key, { date: formatLocalDate(date, handle?.locale ?? 'vi') });
    const more = [
      day('trace.harvested', lot.harvestedOn),
      lot.issuer && named(this.#say, 'trace.statedBy', 'issuer', lot.issuer),
      day('trace.checkedOn', checkedOn),
    ];
    return html`<a
      class="base badge ${status}"
      part="badge"
      href=${webHref(lot.link)}
      @click=${(event: MouseEvent) => this.#open(event, lot)}
    >
      ${icon(traceIcon(status))}
      <span class="facts">
        <span class="visually-hidden">${this.#say('trace.open')}:</span>
        <span class="code">${name}</span>
        <span class="status">${this.#say(word)}</span>
        ${more.map((fact) => (fact ? html` <span class="muted">${fact}</span>` : nothing))}
      </span>
    </a>`;
  }
}
