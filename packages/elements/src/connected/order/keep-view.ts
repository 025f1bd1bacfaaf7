import { html, type TemplateResult } from 'lit';
import { checkPath, copyPath, icon } from '../../internal/icons/index.ts';
import type { Speech } from '../../internal/speech.ts';

export interface KeepActions {
  readonly copyLink: () => void;
  readonly print: () => void;
}

/** How the order is found again: its link, or paper. */
export function keepView(
  copied: boolean | undefined,
  { copyLink, print }: KeepActions,
  { say }: Speech,
): TemplateResult {
  return html`<div class="keep">
    <p class="small">${say('order.keep')}</p>
    <button class="button" type="button" @click=${copyLink}>
      ${icon(copied === true ? checkPath : copyPath)}<span>${say('order.copyLink')}</span>
    </button>
    <span class="visually-hidden" role="status"
      >${copied === undefined ? '' : say(copied ? 'transfer.copied' : 'transfer.notCopied')}</span
    >
    <button class="button" type="button" @click=${print}>${say('order.print')}</button>
  </div>`;
}
