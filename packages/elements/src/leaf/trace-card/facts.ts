import { formatLocalDate, type Lot, type LotSummary } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { CardContext } from './card-context.ts';
import { areaFacts } from './area-facts.ts';
import { amountText } from '../../internal/amount-text.ts';
import { areasOf } from '../../internal/trace-headline.ts';

/** What is known of the lot, as a short list; what is not known has no line. */
export function lotFacts(lot: LotSummary | Lot, context: CardContext): TemplateResult {
  const { locale, say } = context;
  const full: Partial<Lot> = lot;
  const day = (date: string) => formatLocalDate(date, locale);
  const { harvestedOn: from, harvestedUntil: to } = full;
  const harvest = from && (to && to !== from ? say('trace.dates', { from: day(from), to: day(to) }) : day(from));
  const quantity = full.quantity && amountText(full.quantity.amount, full.quantity, context);
  return html`<dl class="facts">
    ${fact(say('trace.lotNumber'), html`<strong class="code">${lot.code}</strong>`)}
    ${fact(say('trace.harvest'), harvest)} ${fact(say('trace.packed'), full.packedOn && day(full.packedOn))}
    ${fact(say('trace.useBy'), lot.useBy && day(lot.useBy))} ${fact(say('trace.quantity'), quantity)}
    ${areasOf(lot).map((area) => areaFacts(area, context))}
  </dl>`;
}

/** A line, where there is something to say. */
export function fact(name: string, value: TemplateResult | string | undefined) {
  if (value === undefined || value === '') return nothing;
  return html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;
}
