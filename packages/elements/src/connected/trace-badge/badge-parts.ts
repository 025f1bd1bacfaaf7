import { localDateAt, type Lot, type LotSummary, type TraceIssuer } from '@nongsan/core';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import viCommon from '../../i18n/vi/common.json' with { type: 'json' };
import viTraceCard from '../../i18n/vi/trace-card.json' with { type: 'json' };
import viTrace from '../../i18n/vi/trace.json' with { type: 'json' };
import { advise } from '../../internal/advise.ts';
import { EntryController } from '../../internal/entry-controller.ts';
import { leafLocale } from '../../internal/leaf-locale.ts';
import { LeafVoice } from '../../internal/leaf-voice.ts';
import { Words } from '../../internal/words.ts';
import type { PrintedCode } from '../../leaf/trace-card/printed-code.ts';
import { only } from '../../store/index.ts';
import { badgeSpeaker, isRightlyUsed, type BadgeHost, type BadgeState } from './badge-host.ts';
import { printedBadge } from './printed-badge.ts';
import { SignatureController, type SignatureQuestion } from './signature-controller.ts';
import type { TraceDialog } from './trace-dialog.ts';

const words = new Words(viCommon, viTrace, viTraceCard);

/** All that a badge can be beside a compact one of a lot: card, label, what is printed and not checked, dialog. */
export class BadgeParts implements ReactiveController {
  readonly #host: BadgeHost;
  readonly #state: () => BadgeState;
  /** For the dialog: a compact badge knows a summary alone. */
  readonly #full: EntryController<Lot>;
  readonly #issuers: EntryController<readonly TraceIssuer[]>;
  readonly #signature: SignatureController;
  readonly #voice: LeafVoice;
  #dialog: TraceDialog | 'loading' | undefined;

  /** Registers what the parts are made of. */
  static async load(): Promise<typeof BadgeParts> {
    await Promise.all([
      import('../../leaf/trace-card/trace-card.define.ts'),
      import('../../leaf/trace-label/trace-label.define.ts'),
    ]);
    return BadgeParts;
  }

  constructor(host: BadgeHost, state: () => BadgeState) {
    this.#host = host;
    this.#state = state;
    this.#full = new EntryController(host, () => {
      const { handle, key } = state();
      return handle && key && this.#isOpen ? [handle.catalog.lots, key] : undefined;
    });
    this.#issuers = new EntryController(host, () => {
      const { handle } = state();
      return handle && this.#isAtLength && this.#lot ? [handle.catalog.issuers, only] : undefined;
    });
    this.#signature = new SignatureController(host, () => this.#question);
    this.#voice = new LeafVoice(
      badgeSpeaker(host, () => state().handle?.translate),
      words,
    );
    host.addController(this);
  }

  /** Said of the link only when it is so: until its code is there, the link leads to the lot's page. */
  hostUpdated(): void {
    if (!isRightlyUsed(this.#host)) advise(this.#host);
    const link = this.#host.renderRoot.querySelector('a.badge');
    if (this.#opensDialog) link?.setAttribute('aria-haspopup', 'dialog');
    else link?.removeAttribute('aria-haspopup');
  }

  get #opensDialog(): boolean {
    return typeof this.#dialog === 'object' && this.#host.opens === 'dialog';
  }

  get #isOpen(): boolean {
    return typeof this.#dialog === 'object' && this.#dialog.wanted;
  }

  /** Whether more is shown than a line. */
  get #isAtLength(): boolean {
    return this.#host.variant !== 'compact' || this.#isOpen;
  }

  get #lot(): LotSummary | Lot | undefined {
    const { entry } = this.#full;
    return entry.state === 'ready' ? entry.value : this.#state().lot;
  }

  get #question(): SignatureQuestion | undefined {
    const { handle } = this.#state();
    const lot = this.#lot;
    return handle && lot && this.#isAtLength ? { lot, issuers: this.#issuers.entry, now: handle.now } : undefined;
  }

  get #printed(): PrintedCode {
    const { gtin, growingArea, lot, resolver } = this.#host;
    return { gtin, growingArea, lot, resolver };
  }

  /** A press on the compact badge: shows the dialog where one is there; else the link leads on. */
  open(event: MouseEvent): void {
    const { altKey, ctrlKey, metaKey, shiftKey } = event;
    // Into another tab or window, or onto the disk: that is the browser's, and the person asked for it.
    if (typeof this.#dialog !== 'object' || !this.#opensDialog || altKey || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    this.#dialog.show();
  }

  /** The badge's whole content, unless it is a compact one of a lot. */
  render(): TemplateResult {
    const { variant } = this.#host;
    if (variant === 'label') return this.#renderLabel();
    return variant === 'compact' ? printedBadge(this.#printed, this.#voice.say) : this.#renderCard();
  }

  /** What stands behind a compact badge; its code comes with the badge, so that the press finds it. */
  renderDialog(): TemplateResult | typeof nothing {
    if (this.#host.opens !== 'dialog' || this.#host.variant !== 'compact') return nothing;
    if (this.#dialog === undefined) void this.#loadDialog();
    if (typeof this.#dialog !== 'object') return nothing;
    return this.#dialog.render(this.#voice.say, this.#renderCard());
  }

  async #loadDialog(): Promise<void> {
    this.#dialog = 'loading';
    try {
      const { TraceDialog } = await import('./trace-dialog.ts');
      this.#dialog = new TraceDialog(this.#host);
      this.#host.requestUpdate();
    } catch {
      // The badge stays the link that it is.
    }
  }

  #renderCard(): TemplateResult {
    const { handle } = this.#state();
    const lot = this.#lot;
    return html`<nongsan-trace-card
      .lot=${lot}
      .printed=${lot === undefined ? this.#printed : undefined}
      .signature=${this.#signature.state}
      .speak=${handle?.translate}
      locale=${this.#locale}
      today=${this.#today}
    ></nongsan-trace-card>`;
  }

  #renderLabel(): TemplateResult {
    const { handle } = this.#state();
    const lot = this.#lot;
    return html`<nongsan-trace-label
      .lot=${lot}
      .printed=${lot === undefined ? this.#printed : undefined}
      .signature=${this.#signature.state}
      .speak=${handle?.translate}
      locale=${this.#locale}
      today=${this.#today}
    ></nongsan-trace-label>`;
  }

  /** Without a portal it is the tag's own. */
  get #locale(): string {
    return this.#state().handle?.locale ?? leafLocale(this.#host);
  }

  get #today(): string {
    return localDateAt(this.#state().handle?.now() ?? new Date());
  }
}
