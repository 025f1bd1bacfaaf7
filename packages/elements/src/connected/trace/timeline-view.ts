import { chooseText, formatLocalDate, type LocalizedText } from '@nongsan/core';
import type { TraceAmount, TraceParty, TraceStep, TraceTimeline } from '@nongsan/core/epcis';
import { html, nothing, type TemplateResult } from 'lit';
import { cautionPath, icon, unknownPath } from '../../internal/icons/index.ts';
import { named } from '../../internal/named.ts';
import type { Surroundings } from './surroundings.ts';
import type { TraceContext } from './trace-context.ts';

/** Steps shown; a story of hundreds is for machines. */
const mostSteps = 60;

/** The timeline, or why there is none: it is on its way, it did not come, or this portal tells none. */
export function storyOfLot(around: Surroundings, context: TraceContext): TemplateResult {
  const { say } = context;
  const { events, timeline } = around;
  if (timeline !== undefined) return timelineView(timeline, context);
  if (events.state === 'ready') return html`<p class="muted">${say('tracePage.untold')}</p>`;
  if (events.state !== 'failed') return html`<p class="skeleton" aria-busy="true">${say('common.loading')}</p>`;
  return html`<p class="note" role="alert">${icon(cautionPath)}<span>${say('tracePage.unreachable')}</span></p>
    <p><button class="button" type="button" @click=${around.retryEvents}>${say('common.retry')}</button></p>`;
}

/** How the goods came about, the earliest first, back through every making; and what of it nobody has said. */
function timelineView({ steps, gaps }: TraceTimeline, context: TraceContext): TemplateResult {
  const { say } = context;
  const kinds = new Set(gaps.map(({ kind }) => kind));
  if (steps.length > mostSteps) kinds.add('too-many');
  const shown = steps.slice(-mostSteps);
  return html`${
    shown.length === 0
      ? nothing
      : html`<ol class="steps">
          ${shown.map((step, at) => stepView(step, shown[at - 1], context))}
        </ol>`
  }
  ${[...kinds].map((kind) => html`<p class="note">${icon(unknownPath)}<span>${say(`tracePage.gap.${kind}`)}</span></p>`)}`;
}

/** Where and by whom is said when it changes. */
function stepView(step: TraceStep, before: TraceStep | undefined, context: TraceContext): TemplateResult {
  const { locale, say } = context;
  const place = step.place?.id === before?.place?.id ? undefined : step.place?.name;
  const known = new Set(before?.who.filter(isDoer).map(({ id }) => id));
  const doers = step.who.filter((party) => isDoer(party) && !known.has(party.id));
  const container = step.container?.split(/[/:]/).at(-1);
  return html`<li class=${step.generation > 0 ? 'earlier' : 'own'}>
    <p class="small muted nums">${moment(step.time, step.offset, locale)}</p>
    <p><strong>${say(`tracePage.stage.${step.stage}`)}</strong>${goods(step, context)}</p>
    ${step.bad.map((bad) => html`<p class="bad">${icon(cautionPath)}<span>${say(`tracePage.bad.${bad}`)}</span></p>`)}
    ${place === undefined ? nothing : html`<p>${textOf(place, locale)}</p>`}
    ${doers.map(({ name }) => {
      if (name === undefined) return nothing;
      const { text, lang } = chooseText(name, locale);
      return html`<p class="small muted">${named(say, 'tracePage.by', 'name', text, {}, lang)}</p>`;
    })}
    ${
      container === undefined
        ? nothing
        : html`<p class="small muted">${say('tracePage.carton', { code: container })}</p>`
    }
  </li>`;
}

const isDoer = ({ side, role }: TraceParty): boolean => side === 'from' && role === 'possessing_party';

/** As clocks showed it where it happened: EPCIS keeps the offset for this. */
function moment(time: string, offset: string, locale: string): string {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):(\d{2})$/.exec(offset) ?? [];
  const shift = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const [day = '', clock = ''] = new Date(Date.parse(time) + shift).toISOString().split('T');
  return `${formatLocalDate(day, locale)}, ${clock.slice(0, 5)}`;
}

function goods({ about, inputs, outputs }: TraceStep, { locale, say }: TraceContext) {
  const made = outputs.length > 0 ? outputs : about;
  const list = (amounts: readonly TraceAmount[]) =>
    new Intl.ListFormat(locale, { type: 'unit' }).format(amounts.slice(0, 6).map((one) => amountText(one, locale)));
  const from =
    inputs.length === 0
      ? nothing
      : html` <span class="muted">(${say('tracePage.from', { goods: list(inputs) })})</span>`;
  return html`${made.length === 0 ? nothing : `: ${list(made)}`}${from}`;
}

/** UN/ECE Recommendation 20. */
const measures: Readonly<Record<string, string>> = { KGM: 'kg', GRM: 'g', TNE: 't', LTR: 'l', MLT: 'ml' };

function amountText({ thing, name, quantity, uom }: TraceAmount, locale: string): string {
  const what = name === undefined ? (thing.lot ?? thing.uri.split(/[/:]/).at(-1) ?? '') : chooseText(name, locale).text;
  if (quantity === undefined) return what;
  const number = new Intl.NumberFormat(locale).format(quantity);
  return `${what}\u00a0${uom === undefined ? `× ${number}` : `${number}\u00a0${measures[uom] ?? uom}`}`;
}

function textOf(texts: LocalizedText, locale: string): TemplateResult {
  const { text, lang } = chooseText(texts, locale);
  return html`<span lang=${lang}>${text}</span>`;
}
