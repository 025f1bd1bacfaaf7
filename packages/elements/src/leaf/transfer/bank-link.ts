import type { Payment, Transfer } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import { NongsanOpenLinkEvent } from '../../events/index.ts';
import { offerLink } from '../../internal/hand-over.ts';
import { arrowPath, icon } from '../../internal/icons/index.ts';

/** The link to the buyer's banking application with the transfer filled in; nothing where the page names no address. */
export function bankLink(
  template: string,
  payment: Payment,
  { account, bin, purpose, vietQr }: Transfer,
  label: string,
): TemplateResult | typeof nothing {
  const values: Record<string, string> = {
    ...{ account, bin, purpose, vietqr: vietQr },
    amount: String(payment.amount.amount),
  };
  const href = template.replace(/\{([a-z]+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
  if (!/^https?:\/\//i.test(href)) return nothing;
  const open = (event: MouseEvent): void => offerLink(event, new NongsanOpenLinkEvent({ href, kind: 'bank', payment }));
  return html`<a class="button primary" part="action" href=${href} rel="external" @click=${open}
    ><span>${label}</span>${icon(arrowPath)}</a
  >`;
}
