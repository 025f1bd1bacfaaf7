import { localDateAt, type LabelledStore, type LotDossier } from '@nongsan/core';
import { html } from 'hono/html';
import { formatDay } from '../day.ts';
import type { Markup } from '../layout.ts';
import type { PageLocale } from '../words.ts';
import { lotWordsFor } from '../words/index.ts';
import { phoneLink } from './phone-link.ts';

/** Stays at the top of the window however far somebody reads, and stands on paper too. */
export const recallStrip = (locale: PageLocale): Markup =>
  html`<p class="recall-strip">${lotWordsFor(locale).recall.strip}</p>`;

/** Since when, and what to do now. */
export function recallSteps(lot: LotDossier, store: LabelledStore | undefined, locale: PageLocale): Markup {
  const { recall } = lotWordsFor(locale);
  const phone = store?.contact.phone;
  const day = lot.recalledAt && formatDay(localDateAt(new Date(lot.recalledAt)), locale);
  return html`${day === undefined ? '' : html`<p>${recall.since(day)}</p>`}
    <ol>
      ${recall.steps.map((step) => html`<li>${step}</li>`)}
    </ol>
    ${phone === undefined ? '' : html`<p>${phoneLink(phone, recall.call)}</p>`}`;
}
