import { chooseText, type LocalizedText } from '@nongsan/core';
import { clockOf, goodsOf, toldSteps, type ToldGoods, type ToldStep, type TraceTimeline } from '@nongsan/core/epcis';
import { html } from 'hono/html';
import { formatDay } from '../day.ts';
import type { Markup } from '../layout.ts';
import { toneIcon } from '../tone-icon.ts';
import type { PageLocale } from '../words.ts';
import { brief } from './brief.ts';
import { lotWordsFor } from '../words/index.ts';
import { marks } from '../words/marks.ts';
import { paperLink } from './paper-link.ts';

/** How the goods came about, the earliest first, back through every making; and what of it nobody has said. */
export function timeline(story: TraceTimeline, locale: PageLocale): Markup {
  const words = lotWordsFor(locale);
  const { steps, gaps } = toldSteps(story);
  const withdrawn = story.withdrawn.length;
  return html`<section class="timeline">
    <h2>${words.timeline}</h2>
    ${
      steps.length === 0
        ? ''
        : html`<p class="none">${words.timelineFrom}</p>
            <ol class="steps">
              ${steps.map((step) => stepItem(step, locale))}
            </ol>`
    }
    ${gaps.map((kind) => html`<p class="gap neutral">${toneIcon('neutral')}<span>${words.gaps[kind]}</span></p>`)}
    ${withdrawn === 0 ? '' : html`<p class="none">${words.withdrawnEvents(withdrawn)}</p>`}
  </section>`;
}

function stepItem({ container, doers, place, step }: ToldStep, locale: PageLocale): Markup {
  const words = lotWordsFor(locale);
  const { day, clock } = clockOf(step);
  const note = (name: string, value: Markup) => html`<p class="none small">${name}${marks[locale].colon}${value}</p>`;
  return html`<li class="${step.generation > 0 ? 'earlier' : 'own'}">
    <p class="when"><time datetime="${new Date(step.time).toISOString()}">${formatDay(day, locale)}, ${clock}</time></p>
    <h3>${words.stages[step.stage]}${flow(step, locale)}</h3>
    ${step.bad.map((bad) => html`<p class="state bad">${toneIcon('bad')}${words.bad[bad]}</p>`)}
    ${place?.name === undefined ? '' : html`<p>${textOf(place.name, locale)}</p>`}
    ${doers.map(({ name }) => (name === undefined ? '' : note(words.by, textOf(name, locale))))}
    ${container === undefined ? '' : note(words.container, code(container))}
    ${step.certificates.slice(0, 5).map((paper) => note(words.paper, paperLink(paper)))}
  </li>`;
}

const code = (text: string): Markup => html`<span class="code">${brief(text, 60)}</span>`;

/** `Dried tea 120 kg, from withered leaf 420 kg`. */
function flow(step: ToldStep['step'], locale: PageLocale): Markup | string {
  const { close, colon, comma, open } = marks[locale];
  const { made, from } = goodsOf(step, locale);
  if (made.length === 0 && from.length === 0) return '';
  const list = (all: readonly ToldGoods[]) =>
    all.map(
      ({ amount, code: unnamed, name }, at) =>
        html`${at > 0 ? comma : ''}${name === undefined ? code(unnamed) : textOf(name, locale)}${amount}`,
    );
  const { madeOf } = lotWordsFor(locale);
  return html`${colon}<span class="goods">${list(made)}</span
    >${from.length === 0 ? '' : html`<span class="none">${open}${madeOf} ${list(from)}${close}</span>`}`;
}

function textOf(texts: LocalizedText, locale: PageLocale): Markup {
  const { text, lang } = chooseText(texts, locale);
  return html`<span lang="${lang}">${text}</span>`;
}
