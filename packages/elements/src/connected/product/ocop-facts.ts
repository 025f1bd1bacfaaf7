import { formatLocalDate, ocopStatus, ocopValidUntil, type OcopRecognition } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import { named, vietnamese } from '../../internal/named.ts';
import { textGap } from '../../internal/text-gap.ts';
import type { ProductContext } from './product-context.ts';

/** The rank with what it rests on: whose decision, of which day, until when, and where it was read. */
export function ocopFacts({ product, locale, today, say, speak }: ProductContext) {
  const { ocop } = product;
  if (ocop === undefined) return nothing;
  return html`<div class="ocop">
    <nongsan-ocop-stars
      stars=${ocop.stars}
      status=${ocopStatus(ocop, today)}
      locale=${locale}
      .speak=${speak}
    ></nongsan-ocop-stars>
    <ul class="small muted">
      ${[decision(ocop, locale, say), validity(ocop, locale, today, say)]
        .filter((line) => line !== undefined)
        .map((line) => html`<li>${line}</li>`)}
      ${ocop.source === undefined ? nothing : html`<li>${named(say, 'product.ocopSource', 'source', ocop.source)}</li>`}
    </ul>
  </div>`;
}

type Say = ProductContext['say'];

function decision(
  { decidedOn, decidedText, decision: number, issuer }: OcopRecognition,
  locale: string,
  say: Say,
): TemplateResult | undefined {
  const known = [decidedOn, decidedText, number, issuer].some((fact) => fact !== undefined);
  if (!known) return undefined;
  const who = issuer === undefined || issuer === 'other' ? say('product.recognised') : say(`product.issuer.${issuer}`);
  const date = decidedOn && say('product.decidedOn', { date: formatLocalDate(decidedOn, locale) });
  const text = decidedText === undefined ? '' : html` (${vietnamese(decidedText)})`;
  const what = number === undefined ? '' : named(say, 'product.decision', 'decision', number);
  return html`${who}${date === undefined ? text : textGap('', date) + date}${what}`;
}

function validity(ocop: OcopRecognition, locale: string, today: string, say: Say): string {
  const until = ocopValidUntil(ocop);
  if (until === undefined) return say('product.ocopUnknown');
  const date = formatLocalDate(until, locale);
  switch (ocopStatus(ocop, today)) {
    case 'valid':
      return say('product.ocopUntil', { date });
    case 'expired':
      return say(ocop.decidedOn === undefined ? 'product.ocopLapsedBy' : 'product.ocopLapsed', { date });
    case 'unknown':
      return say('product.ocopUnknown');
  }
}
