import { formatLocalDate, ocopStatus, ocopValidUntil, type OcopRecognition } from '@nongsan/core';
import { html, nothing } from 'lit';
import type { ProductContext } from './product-context.ts';

/** The rank with what it rests on: whose decision, of which day, until when, and where it was read. */
export function ocopFacts({ product, locale, today, say, speak }: ProductContext) {
  const { ocop } = product;
  if (ocop === undefined) return nothing;
  return html`<div class="ocop">
    <nongsan-ocop-stars stars=${ocop.stars} status=${ocopStatus(ocop, today)} .speak=${speak}></nongsan-ocop-stars>
    <ul class="small muted">
      ${[decision(ocop, locale, say), validity(ocop, locale, today, say)]
        .filter((line) => line !== '')
        .map((line) => html`<li>${line}</li>`)}
      ${ocop.source === undefined ? nothing : html`<li>${say('product.ocopSource', { source: ocop.source })}</li>`}
    </ul>
  </div>`;
}

type Say = ProductContext['say'];

function decision(ocop: OcopRecognition, locale: string, say: Say): string {
  const { decidedOn, decidedText, issuer } = ocop;
  const when =
    decidedOn === undefined ? decidedText : say('product.decidedOn', { date: formatLocalDate(decidedOn, locale) });
  const who = issuer === undefined || issuer === 'other' ? undefined : say(`product.issuer.${issuer}`);
  const what = ocop.decision === undefined ? undefined : say('product.decision', { decision: ocop.decision });
  const line = [what, who, when].filter((part) => part !== undefined && part !== '').join(', ');
  return line.charAt(0).toLocaleUpperCase(locale) + line.slice(1);
}

function validity(ocop: OcopRecognition, locale: string, today: string, say: Say): string {
  const until = ocopValidUntil(ocop);
  if (until === undefined) return say('product.ocopUnknown');
  const date = formatLocalDate(until, locale);
  return ocopStatus(ocop, today) === 'valid' ? say('product.ocopUntil', { date }) : say('product.ocopLapsed', { date });
}
