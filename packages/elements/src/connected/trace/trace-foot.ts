import type { TracedLot } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import { webHref } from '../../internal/web-href.ts';
import type { TraceContext } from './trace-context.ts';

export interface FootDeeds {
  readonly share: () => void;
  readonly print: () => void;
  /** What is said after the address was copied, or the address itself, to copy by hand. */
  readonly said: string;
}

/** To hand the lot's own link on, to print, and to tell the portal what is wrong: on the lot's own page, which has the form. */
export function traceFoot(
  { link }: TracedLot,
  { share, print, said }: FootDeeds,
  { say }: TraceContext,
): TemplateResult {
  const report = webHref(link);
  return html`<p class="actions">
    <button class="button" type="button" part="share" @click=${share}>${say('tracePage.share')}</button>
    <button class="button" type="button" part="print" @click=${print}>${say('tracePage.print')}</button>
    ${
      typeof report === 'string'
        ? html`<a class="button" part="report" href=${`${report}#report`}>${say('tracePage.report')}</a>`
        : nothing
    }
    <span class="small muted" role="status">${said}</span>
  </p>`;
}
