import { chooseText, type LocalizedText } from '@nongsan/core';
import type { TraceAmount, TraceParty, TraceStep, TraceTimeline } from '@nongsan/core/epcis';
import { html } from 'hono/html';
import type { Markup } from '../layout.ts';
import { toneIcon } from '../tone-icon.ts';
import type { PageLocale } from '../words.ts';
import { brief } from './brief.ts';
import { lotWordsFor } from '../words/index.ts';
import { marks } from '../words/marks.ts';
import { readMoment } from './moment.ts';
import { paperLink } from './paper-link.ts';

/** Steps shown; a story of hundreds is for machines. */
const mostSteps = 60;

/** How the goods came about, the earliest first, back through every making; and what of it nobody has said. */
export function timeline({ steps, gaps, withdrawn }: TraceTimeline, locale: PageLocale): Markup {
  const words = lotWordsFor(locale);
  const kinds = new Set(gaps.map(({ kind }) => kind));
  if (steps.length > mostSteps) kinds.add('too-many');
  const shown = steps.slice(-mostSteps);
  return html`<section class="timeline">
    <h2>${words.timeline}</h2>
    ${
      steps.length === 0
        ? ''
        : html`<p class="none">${words.timelineFrom}</p>
            <ol class="steps">
              ${shown.map((step, at) => stepItem(step, shown[at - 1], locale))}
            </ol>`
    }
    ${[...kinds].map((kind) => html`<p class="gap neutral">${toneIcon('neutral')}<span>${words.gaps[kind]}</span></p>`)}
    ${withdrawn.length === 0 ? '' : html`<p class="none">${words.withdrawnEvents(withdrawn.length)}</p>`}
  </section>`;
}

/** Where and by whom is said when it changes. */
function stepItem(step: TraceStep, before: TraceStep | undefined, locale: PageLocale): Markup {
  const words = lotWordsFor(locale);
  const { machine, shown } = readMoment(step.time, step.offset, locale);
  const place = step.place?.id === before?.place?.id ? undefined : step.place?.name;
  const known = new Set(before?.who.filter(isDoer).map(({ id }) => id));
  const note = (name: string, value: Markup) => html`<p class="none small">${name}${marks[locale].colon}${value}</p>`;
  const doers = step.who.filter((party) => isDoer(party) && !known.has(party.id));
  return html`<li class="${step.generation > 0 ? 'earlier' : 'own'}">
    <p class="when"><time datetime="${machine}">${shown}</time></p>
    <h3>${words.stages[step.stage]}${flow(step, locale)}</h3>
    ${step.bad.map((bad) => html`<p class="state bad">${toneIcon('bad')}${words.bad[bad]}</p>`)}
    ${place === undefined ? '' : html`<p>${textOf(place, locale)}</p>`}
    ${doers.map(({ name }) => (name === undefined ? '' : note(words.by, textOf(name, locale))))}
    ${step.container === undefined ? '' : note(words.container, code(lastPart(step.container)))}
    ${step.certificates.slice(0, 5).map((paper) => note(words.paper, paperLink(paper)))}
  </li>`;
}

const isDoer = ({ side, role }: TraceParty): boolean => side === 'from' && role === 'possessing_party';
const code = (text: string): Markup => html`<span class="code">${brief(text, 60)}</span>`;

/** `Dried tea 120 kg, from withered leaf 420 kg`. */
function flow({ about, inputs, outputs }: TraceStep, locale: PageLocale): Markup | string {
  const words = lotWordsFor(locale);
  const { close, colon, comma, open } = marks[locale];
  const made = outputs.length > 0 ? outputs : about;
  if (made.length === 0 && inputs.length === 0) return '';
  const list = (amounts: readonly TraceAmount[]) =>
    amounts.slice(0, 6).map((amount, at) => html`${at > 0 ? comma : ''}${amountOf(amount, locale)}`);
  return html`${colon}<span class="goods">${list(made)}</span
    >${inputs.length === 0 ? '' : html`<span class="none">${open}${words.madeOf} ${list(inputs)}${close}</span>`}`;
}

/** UN/ECE Recommendation 20. */
const measures: Readonly<Record<string, string>> = { KGM: 'kg', GRM: 'g', TNE: 't', LTR: 'l', MLT: 'ml' };

function amountOf({ thing, name, quantity, uom }: TraceAmount, locale: PageLocale): Markup {
  const number = quantity === undefined ? '' : new Intl.NumberFormat(locale).format(quantity);
  const amount =
    number === '' ? '' : `\u00a0${uom === undefined ? `× ${number}` : `${number}\u00a0${measures[uom] ?? uom}`}`;
  const named = name === undefined ? code(thing.lot ?? lastPart(thing.uri)) : textOf(name, locale);
  return html`${named}${amount}`;
}

function textOf(texts: LocalizedText, locale: PageLocale): Markup {
  const { text, lang } = chooseText(texts, locale);
  return html`<span lang="${lang}">${text}</span>`;
}

/** What a person may compare with a label: the end of an address or URN. */
const lastPart = (uri: string): string => uri.split(/[/:]/).at(-1) ?? uri;
