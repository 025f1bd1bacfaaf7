import { chooseText } from '@nongsan/core';
import { html } from 'hono/html';
import type { Markup } from './layout.ts';
import { wordsFor } from './page-locale.ts';
import type { ResolvedLot } from './resolve-lot.ts';
import { toneIcon } from './tone-icon.ts';
import type { PageLocale } from './words.ts';

const head = (tone: 'neutral' | 'caution', title: string, text: string): Markup =>
  html`<section class="verdict ${tone}">
    ${toneIcon(tone)}
    <div>
      <h1>${title}</h1>
      <p>${text}</p>
    </div>
  </section>`;

/** Nobody has stated this lot: says what that means, and what to do. */
export function missingPage(locale: PageLocale): Markup {
  const { missing } = wordsFor(locale);
  const steps = missing.steps.map((step) => html`<li>${step}</li>`);
  return html`${head('neutral', missing.title, missing.text)}
    <section class="facts">
      <ol>
        ${steps}
      </ol>
    </section>`;
}

/** Several portals have a lot of this number; the label names one of them. */
export function severalPage(locale: PageLocale, found: readonly ResolvedLot[], path: string): Markup {
  const { several } = wordsFor(locale);
  const choices = found.map(({ portal, lot }) => {
    const name = chooseText(portal.name, locale);
    const href = `${path}?portal=${portal.slug}&lang=${locale}`;
    return html`<li><a href="${href}" lang="${name.lang}">${name.text}</a> · ${lot.store.name}</li>`;
  });
  return html`${head('neutral', several.title, several.text)}
    <section class="facts">
      <ul>
        ${choices}
      </ul>
    </section>`;
}

/** The database does not answer. The link that was scanned is still good. */
export function unavailablePage(locale: PageLocale, path: string): Markup {
  const { unavailable } = wordsFor(locale);
  return html`${head('caution', unavailable.title, unavailable.text)}
    <p class="actions"><a class="button" href="${path}">${unavailable.again}</a></p>`;
}
