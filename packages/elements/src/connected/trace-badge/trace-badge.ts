import { formatLocalDate, type Lot, type LotSummary, type TraceStatus } from '@nongsan/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { MessageKey, MessageValues } from '../../i18n/index.ts';
import { viCommon } from '../../i18n/vi/common.ts';
import { viTrace } from '../../i18n/vi/trace.ts';
import { EntryController } from '../../internal/entry-controller.ts';
import { failureView } from '../../internal/failure-view.ts';
import { blockedPath, cautionPath, checkPath, icon, unknownPath } from '../../internal/icons/index.ts';
import { pageRef } from '../../internal/page-ref.ts';
import { PortalController } from '../../internal/portal-controller.ts';
import { Words } from '../../internal/words.ts';
import { baseStyles, buttonStyles, stateStyles } from '../../styles/index.ts';
import { traceBadgeStyles } from './trace-badge.styles.ts';

const words = new Words(viCommon, viTrace);

/**
 * Says what is known of a lot: its number, harvest, growing-area code with status, who states it and when it was
 * checked. It never says "genuine".
 *
 * @element nongsan-trace-badge
 * @slot - what to show when the lot cannot be loaded
 * @csspart badge - the badge
 * @csspart error - what is shown when loading failed
 * @example
 * <nongsan-trace-badge lot="lot_tc2611a"></nongsan-trace-badge>
 */
export class NongsanTraceBadge extends LitElement {
  static override readonly styles = [baseStyles, buttonStyles, stateStyles, traceBadgeStyles];

  readonly #portal = new PortalController(this);
  readonly #lot = new EntryController<Lot>(this, () => {
    const ref = pageRef(this.lot);
    const handle = this.#portal.handle;
    return handle === undefined || ref === '' || this.data !== undefined ? undefined : [handle.catalog.lots, ref];
  });

  /** Identifier or code of the lot; `?name` takes it from the page's address. */
  @property() lot = '';

  /** `id` of the portal, where it is not around the badge. */
  @property() portal = '';

  /** `compact` beside a price, `card` in a product page. */
  @property() variant: 'compact' | 'card' = 'compact';

  /** A lot that the page already has; nothing is loaded then. */
  @property({ attribute: false }) data: LotSummary | undefined;

  readonly #say = (key: MessageKey, values?: MessageValues): string =>
    words.say(this.#portal.handle?.translate, key, values);

  protected override render(): TemplateResult {
    if (this.data !== undefined) return this.#renderBadge(this.data);
    const { entry } = this.#lot;
    switch (entry.state) {
      case 'idle':
      case 'loading':
        return html`<span class="base badge skeleton" part="badge">${this.#say('common.loading')}</span>`;
      case 'failed':
        return html`<div class="base">${failureView(entry.error, this.#say, () => this.#lot.retry())}</div>`;
      case 'ready':
        return this.#renderBadge(entry.value);
    }
  }

  #renderBadge(lot: LotSummary): TemplateResult {
    const locale = this.#portal.handle?.locale ?? 'vi';
    const area = lot.growingArea;
    const status = area?.status ?? lot.status;
    const date = lot.harvestedOn === undefined ? undefined : formatLocalDate(lot.harvestedOn, locale);
    return html`<a class="base badge ${status}" part="badge" href=${lot.link}>
      ${icon(statusPath(status))}
      <span class="facts">
        <span class="code">${area?.code ?? this.#say('trace.lot', { lot: lot.code })}</span>
        <span class="status">${this.#say(`trace.status.${status === 'other' ? 'unknown' : status}`)}</span>
        ${date === undefined ? nothing : html`<span class="muted">${this.#say('trace.harvested', { date })}</span>`}
      </span>
    </a>`;
  }
}

/** The icon that stands beside a status word. */
export function statusPath(status: TraceStatus): string {
  switch (status) {
    case 'valid':
      return checkPath;
    case 'expired':
    case 'suspended':
      return cautionPath;
    case 'revoked':
      return blockedPath;
    default:
      return unknownPath;
  }
}
