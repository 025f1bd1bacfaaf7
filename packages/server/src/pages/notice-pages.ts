import { chooseText } from '@nongsan/core';
import { html } from 'hono/html';
import { withParameters } from './asked.ts';
import type { Markup } from './layout.ts';
import { wordsFor } from './words/index.ts';
import type { AddressFault } from './read-address.ts';
import type { ResolvedLot, ResolvedProduct } from './resolve-lot.ts';
import { scanLink } from './scan-link.ts';
import { toneIcon } from './tone-icon.ts';
import type { Notice, PageLocale } from './words.ts';

const head = (tone: 'neutral' | 'caution', title: string, text: string): Markup =>
  html`<section class="verdict ${tone}">
    ${toneIcon(tone)}
    <div>
      <h1>${title}</h1>
      <p>${text}</p>
    </div>
  </section>`;

/** Nobody has stated this lot or product: says what that means, and what to do. */
export function missingPage(locale: PageLocale, kind: 'lot' | 'product'): Markup {
  const { missing, missingProduct } = wordsFor(locale);
  return notice(locale, 'neutral', kind === 'lot' ? missing : missingProduct);
}

/** What was opened is no code of anybody's: a digit is wrong, or something is cut off. */
export const faultPage = (locale: PageLocale, fault: AddressFault): Markup =>
  notice(locale, 'caution', wordsFor(locale).faults[fault]);

function notice(locale: PageLocale, tone: 'neutral' | 'caution', { title, text, steps: toDo }: Notice): Markup {
  const steps = toDo.map((step) => html`<li>${step}</li>`);
  return html`${head(tone, title, text)}
    <section class="facts">
      <ol>
        ${steps}
      </ol>
    </section>
    ${scanLink(locale)}`;
}

/** Several portals have a lot or product of this number; the label names one of them. */
export function severalPage(
  locale: PageLocale,
  found: readonly (ResolvedLot | ResolvedProduct)[],
  path: string,
  kind: 'lot' | 'product',
): Markup {
  const words = wordsFor(locale);
  const several = kind === 'lot' ? words.several : words.severalProducts;
  const choices = found.map((one) => {
    const name = chooseText(one.portal.name, locale);
    const href = withParameters(path, [`portal=${one.portal.slug}`, `lang=${locale}`]);
    const { store } = 'lot' in one ? one.lot : one.product;
    return html`<li><a href="${href}" lang="${name.lang}">${name.text}</a> · ${store.name}</li>`;
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
