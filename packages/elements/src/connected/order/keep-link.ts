import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { checkPath, copyPath, icon } from '../../internal/icons/index.ts';
import type { Speech } from '../../internal/speech.ts';

/** How an order is found again: its link, or paper. */
export class KeepLink {
  readonly #host: ReactiveControllerHost;
  /** What became of the wish to copy the link; `undefined` before. */
  #copied: boolean | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  forget(): void {
    this.#set(undefined);
  }

  render({ say }: Speech): TemplateResult {
    const copied = this.#copied;
    return html`<div class="keep">
      <p class="small">${say('order.keep')}</p>
      <button class="button" type="button" @click=${this.#copy}>
        ${icon(copied === true ? checkPath : copyPath)}<span>${say('order.copyLink')}</span>
      </button>
      <span class="visually-hidden" role="status"
        >${copied === undefined ? '' : say(copied ? 'transfer.copied' : 'transfer.notCopied')}</span
      >
      <button class="button" type="button" @click=${() => window.print()}>${say('order.print')}</button>
    </div>`;
  }

  readonly #copy = async (): Promise<void> => {
    // Without permission nothing is copied, and the address bar still holds the link.
    this.#set(undefined);
    const copying = navigator.clipboard?.writeText(window.location.href) ?? Promise.reject(new Error('no clipboard'));
    this.#set(
      await copying.then(
        () => true,
        () => false,
      ),
    );
  };

  #set(copied: boolean | undefined): void {
    this.#copied = copied;
    this.#host.requestUpdate();
  }
}
