import { chooseText, formatLocalDate, type TracedLot } from '@nongsan/core';
import { lawElements, type LawElement, type LawFact, type TraceStep } from '@nongsan/core/epcis';
import { html, nothing, type TemplateResult } from 'lit';
import { cautionPath, icon } from '../../internal/icons/index.ts';
import type { Surroundings } from './surroundings.ts';
import type { TraceContext } from './trace-context.ts';

/** Every data element that the law asks for: what is stated, or that it is missing. */
export function lawView(
  lot: TracedLot,
  { product, store }: Surroundings,
  steps: readonly TraceStep[],
  context: TraceContext,
): TemplateResult {
  const elements = lawElements(lot, product ?? lot.product, store ?? lot.store, steps);
  return html`<p class="small muted">${context.say('tracePage.lawIs')}</p>
    <dl>${elements.map((element) => elementView(element, context))}</dl>`;
}

function elementView({ element, facts, state }: LawElement, context: TraceContext): TemplateResult {
  const { say } = context;
  const values =
    element === 'stages'
      ? facts.length === 0
        ? nothing
        : html`<p>${say('tracePage.stageCount', { number: facts.length })}</p>`
      : facts.slice(0, 8).map((fact) => html`<p>${factView(fact, context)}</p>`);
  return html`<div>
    <dt>${say(`tracePage.law.${element}`)}</dt>
    <dd>
      ${values}
      ${
        state === 'present'
          ? nothing
          : html`<p class="missing">${icon(cautionPath)}<span>${say('tracePage.law.missing')}</span></p>`
      }
    </dd>
  </div>`;
}

function factView(fact: LawFact, { locale, say }: TraceContext): TemplateResult | string {
  switch (fact.kind) {
    case 'text': {
      const { text, lang } = chooseText(fact.text, locale);
      return html`<span lang=${lang}>${text}</span>`;
    }
    case 'code':
      return fact.code;
    case 'day':
      return formatLocalDate(fact.day, locale);
    case 'picture':
      return say(fact.picture.kind === 'photo' ? 'tracePage.law.photo' : 'tracePage.law.drawing');
    case 'stage':
      return '';
  }
}
