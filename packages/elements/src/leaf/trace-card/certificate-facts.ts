import {
  certificateState,
  chooseText,
  formatLocalDate,
  type Certificate,
  type Lot,
  type LotSummary,
} from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import { blockedPath, cautionPath, checkPath, icon, unknownPath } from '../../internal/icons/index.ts';
import { named, vietnamese } from '../../internal/named.ts';
import { webHref } from '../../internal/web-href.ts';
import type { CardContext } from './card-context.ts';

/** The papers that a lot's answer brings along: what each certifies, whose it is, and whether it holds today. */
export function certificateFacts(lot: LotSummary | Lot, context: CardContext, today: string) {
  const { certificates } = lot as { readonly certificates?: readonly Certificate[] };
  if (!certificates?.length) return nothing;
  return html`<div class="papers" part="certificates">
    <p class="small muted" id="papers">${context.say('trace.paperTitle')}</p>
    <ul aria-labelledby="papers">
      ${certificates.map((one) => html`<li>${paper(one, context, today)}</li>`)}
    </ul>
  </div>`;
}

const icons = {
  valid: ['valid', checkPath],
  undated: ['unknown', unknownPath],
  'not-yet': ['unknown', unknownPath],
  expired: ['expired', cautionPath],
  withdrawn: ['revoked', blockedPath],
} as const;

function paper(certificate: Certificate, context: CardContext, today: string): TemplateResult {
  const { locale, say } = context;
  const { documentUrl, issuer, number, subject, validFrom, validUntil } = certificate;
  const state = certificateState(certificate, today);
  const [tone, path] = icons[state];
  const date = state === 'not-yet' ? validFrom : validUntil;
  const values = { date: date === undefined ? '' : formatLocalDate(date, locale) };
  return html`<strong>${nameOf(certificate, context)}</strong>
    <span class="line ${tone}">${icon(path)}<span class="status">${say(`trace.paper.${state}`, values)}</span></span>
    <span class="small muted"
      >${subject === 'other' ? nothing : html`${say(`trace.paperOf.${subject}`)} · `}${vietnamese(number)} ·
      ${named(say, 'trace.issuedBy', 'issuer', issuer)}</span
    >
    ${note(certificate, locale)}
    ${
      documentUrl === undefined
        ? nothing
        : html`<a class="small" href=${webHref(documentUrl)} rel="external">${say('trace.paperDocument')}</a>`
    }`;
}

function nameOf({ kind, name }: Certificate, { locale, say }: CardContext): TemplateResult | string {
  const own = name && chooseText(name, locale);
  if (own !== undefined) return html`<span lang=${own.lang}>${own.text}</span>`;
  return say(`trace.paperKind.${kind}`);
}

/** Why it was taken back, in words for the consumer. */
function note({ withdrawnNote }: Certificate, locale: string) {
  if (withdrawnNote === undefined) return nothing;
  const { lang, text } = chooseText(withdrawnNote, locale);
  return html`<span class="small" lang=${lang}>${text}</span>`;
}
