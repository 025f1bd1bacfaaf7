import { formatLocalDate, isRecalled, localDateAt, type TracedLot } from '@nongsan/core';
import { html, nothing } from 'lit';
import { handOver } from '../../internal/hand-over.ts';
import { blockedPath, icon } from '../../internal/icons/index.ts';
import type { TraceContext } from './trace-context.ts';

/** Comes first, is read out at once, and says what to do now. */
export function recallView(lot: TracedLot, phone: string | undefined, { locale, say }: TraceContext) {
  if (!isRecalled(lot)) return nothing;
  const date = lot.recalledAt && formatLocalDate(localDateAt(new Date(lot.recalledAt)), locale);
  return html`<div class="recall" part="recall" role="alert">
    ${icon(blockedPath)}
    <div>
      <p class="sentence">${say('tracePage.recall.strip')}</p>
      ${date === undefined ? nothing : html`<p>${say('tracePage.recall.since', { date })}</p>`}
      <ol>
        ${(['stop', 'compare', 'return'] as const).map((step) => html`<li>${say(`tracePage.recall.${step}`)}</li>`)}
      </ol>
      ${
        // Other sources than the client's may bring anything.
        phone !== undefined && /^\+?\d{3,15}$/.test(phone)
          ? html`<p><a href=${`tel:${phone}`} @click=${handOver}>${say('tracePage.recall.call', { phone })}</a></p>`
          : nothing
      }
    </div>
  </div>`;
}
