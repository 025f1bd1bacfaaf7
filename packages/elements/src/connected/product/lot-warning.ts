import { html, nothing } from 'lit';
import type { MessageKey } from '../../i18n/index.ts';
import { icon } from '../../internal/icons/index.ts';
import { isWarning, traceHeadline } from '../../internal/trace-headline.ts';
import { traceIcon } from '../../internal/trace-icon.ts';
import type { ProductContext } from './product-context.ts';

/** A recall or suspension of the lot on sale outranks its offer: it stands at the top of the page, before the price. */
export function lotWarning({ product: { lot }, today, say }: ProductContext) {
  const headline = lot && traceHeadline(lot, today);
  if (headline === undefined || !isWarning(headline.status)) return nothing;
  const { about, code, status } = headline;
  return html`<p class="warning ${status}" part="warning">
    ${icon(traceIcon(status))}<span>${say(`product.${about}.${status}` as MessageKey, { code })}</span>
  </p>`;
}
