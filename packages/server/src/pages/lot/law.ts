import { chooseText, type LotDossier } from '@nongsan/core';
import { lawElements, type LawElement, type LawFact } from '@nongsan/core/epcis';
import { html } from 'hono/html';
import { formatDay } from '../day.ts';
import type { Markup } from '../layout.ts';
import { toneIcon } from '../tone-icon.ts';
import type { PageLocale } from '../words.ts';
import type { Background } from './background.ts';
import { lotWordsFor } from '../words/index.ts';

/** Every data element that the law asks for: what is stated, or that it is missing. */
export function law(lot: LotDossier, { product, store, timeline }: Background, locale: PageLocale): Markup {
  const words = lotWordsFor(locale);
  const { name, picture } = lot.product;
  const elements = lawElements(
    lot,
    product ?? { name, pictures: picture === undefined ? [] : [picture] },
    store ?? { ...lot.store, contact: {} },
    timeline.steps,
  );
  const missing = elements.filter(({ state }) => state === 'missing').length;
  return html`<details class="fold" open>
    <summary>${words.law}</summary>
    <p class="none">${words.lawIntro(missing)}</p>
    <dl>${elements.map((element) => elementRow(element, locale))}</dl>
  </details>`;
}

function elementRow(element: LawElement, locale: PageLocale): Markup {
  const words = lotWordsFor(locale);
  const missing = element.state === 'missing';
  const values = valuesOf(element, locale);
  return html`<div>
    <dt>${words.lawNames[element.element]} <small>${words.lawSource[element.law]}</small></dt>
    <dd>
      ${values} ${missing ? html`<span class="state caution">${toneIcon('caution')}${words.lawMissing}</span>` : ''}
    </dd>
  </div>`;
}

function valuesOf({ element, facts }: LawElement, locale: PageLocale): Markup | string {
  const words = lotWordsFor(locale);
  if (facts.length === 0) return '';
  if (element === 'stages') {
    const whole = facts.filter((fact) => fact.kind === 'stage' && fact.stage.missing.length === 0).length;
    return html`<p>${words.lawStages(facts.length, whole)}</p>`;
  }
  return html`${facts.slice(0, 8).map((fact) => html`<p>${factText(fact, locale)}</p>`)}`;
}

function factText(fact: LawFact, locale: PageLocale): Markup | string {
  const words = lotWordsFor(locale);
  switch (fact.kind) {
    case 'text': {
      const { text, lang } = chooseText(fact.text, locale);
      return html`<span lang="${lang}">${text}</span>`;
    }
    case 'code':
      return html`<span class="code">${fact.code}</span>`;
    case 'day':
      return formatDay(fact.day, locale);
    case 'picture':
      return fact.picture.kind === 'photo' ? words.lawPhoto : words.lawDrawing;
    case 'stage':
      return '';
  }
}
