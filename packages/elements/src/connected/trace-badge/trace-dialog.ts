import { adoptStyles, html, type LitElement, type TemplateResult } from 'lit';
import type { MessageKey } from '../../i18n/index.ts';
import { BackKey } from '../../internal/back-key.ts';
import { closePath, icon } from '../../internal/icons/index.ts';
import { traceDialogStyles } from './trace-dialog.styles.ts';

/** The dialog that a compact badge opens. Escape, the back key, its button and a press beside it close it. */
export class TraceDialog {
  readonly #host: LitElement;
  readonly #backKey: BackKey;
  #wanted = false;

  constructor(host: LitElement) {
    this.#host = host;
    this.#backKey = new BackKey(host, {
      isOpen: () => this.#dialog?.open === true,
      show: () => this.show(),
      hide: () => this.hide(),
    });
  }

  /** Whether it is, or was once, open: what it holds is asked for then. */
  get wanted(): boolean {
    return this.#wanted;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  show(): void {
    const dialog = this.#dialog;
    if (dialog === null || dialog.open) return;
    if (!this.#wanted) this.#dress();
    this.#wanted = true;
    this.#host.requestUpdate();
    dialog.showModal();
    this.#backKey.opened();
  }

  /** The focus goes back to the badge by itself. */
  hide(): void {
    this.#dialog?.close();
  }

  /** A page whose badges nobody opens does without these styles. */
  #dress(): void {
    const { elementStyles } = this.#host.constructor as typeof LitElement;
    adoptStyles(this.#host.renderRoot as ShadowRoot, [...elementStyles, traceDialogStyles]);
  }

  readonly #onClose = (): void => this.#backKey.closed();

  /** The backdrop belongs to the dialog: a press on it has the dialog as target and lies outside its box. */
  readonly #onClick = ({ clientX: x, clientY: y, currentTarget, target }: MouseEvent): void => {
    if (target !== currentTarget) return;
    const { left, right, top, bottom } = (currentTarget as HTMLDialogElement).getBoundingClientRect();
    if (x < left || x > right || y < top || y > bottom) this.hide();
  };

  readonly #hide = (): void => this.hide();

  /* eslint-disable lit-a11y/click-events-have-key-events -- the dialog closes by Escape on its own */
  render(say: (key: MessageKey) => string, card: TemplateResult): TemplateResult {
    return html`<dialog
      class="base"
      part="dialog"
      aria-label=${say('trace.title')}
      @click=${this.#onClick}
      @close=${this.#onClose}
    >
      <button class="button quiet close" type="button" aria-label=${say('common.close')} @click=${this.#hide}>
        ${icon(closePath)}
      </button>
      ${this.#wanted ? card : ''}
    </dialog>`;
  }
  /* eslint-enable lit-a11y/click-events-have-key-events */
}
