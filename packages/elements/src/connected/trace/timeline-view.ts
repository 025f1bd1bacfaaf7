import { chooseText, formatLocalDate, type LocalizedText } from '@nongsan/core';
import { clockOf, goodsOf, toldSteps, type ToldGoods, type ToldStep, type TraceTimeline } from '@nongsan/core/epcis';
import { html, nothing, type TemplateResult } from 'lit';
import { cautionPath, icon, unknownPath } from '../../internal/icons/index.ts';
import { named } from '../../internal/named.ts';
import type { Surroundings } from './surroundings.ts';
import type { TraceContext } from './trace-context.ts';

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
function timelineView(timeline: TraceTimeline, context: TraceContext): TemplateResult {
  const { steps, gaps } = toldSteps(timeline);
  return html`${
    steps.length === 0
      ? nothing
      : html`<ol class="steps">
          ${steps.map((step) => stepView(step, context))}
        </ol>`
  }
  ${gaps.map((kind) => html`<p class="note">${icon(unknownPath)}<span>${context.say(`tracePage.gap.${kind}`)}</span></p>`)}`;
}

function stepView({ container, doers, place, step }: ToldStep, context: TraceContext): TemplateResult {
  const { locale, say } = context;
  const { day, clock } = clockOf(step);
  return html`<li class=${step.generation > 0 ? 'earlier' : 'own'}>
    <p class="small muted nums">${formatLocalDate(day, locale)}, ${clock}</p>
    <p><strong>${say(`tracePage.stage.${step.stage}`)}</strong>${goods(step, context)}</p>
    ${step.bad.map((bad) => html`<p class="bad">${icon(cautionPath)}<span>${say(`tracePage.bad.${bad}`)}</span></p>`)}
    ${place?.name === undefined ? nothing : html`<p>${textOf(place.name, locale)}</p>`}
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

function goods(step: ToldStep['step'], { locale, say }: TraceContext) {
  const { made, from } = goodsOf(step, locale);
  const list = (all: readonly ToldGoods[]) =>
    new Intl.ListFormat(locale, { type: 'unit' }).format(all.map((one) => goodsText(one, locale)));
  return html`${made.length === 0 ? nothing : `: ${list(made)}`}${
    from.length === 0 ? nothing : html` <span class="muted">(${say('tracePage.from', { goods: list(from) })})</span>`
  }`;
}

const goodsText = ({ amount, code, name }: ToldGoods, locale: string): string =>
  `${name === undefined ? code : chooseText(name, locale).text}${amount}`;

function textOf(texts: LocalizedText, locale: string): TemplateResult {
  const { text, lang } = chooseText(texts, locale);
  return html`<span lang=${lang}>${text}</span>`;
}
