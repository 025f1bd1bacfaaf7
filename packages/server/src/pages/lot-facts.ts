import { formatQuantity, type LotDossier, type Unit } from '@nongsan/core';
import { html } from 'hono/html';
import { formatDay } from './day.ts';
import { definitions } from './definitions.ts';
import type { Markup } from './layout.ts';
import { statusHistory } from './lot/areas.ts';
import { lotWordsFor, wordsFor } from './words/index.ts';
import type { PageLocale } from './words.ts';

const unitWords = (locale: PageLocale) => (unit: Unit, count: number) => lotWordsFor(locale).units[unit](count);

/**
 * Everything that is stated about the lot itself. What is not stated has no line.
 * @param serial of an item whose signature fits: what a code merely says is not repeated here
 */
export function lotFacts(lot: LotDossier, locale: PageLocale, serial?: string): Markup {
  const { facts, lot: heading } = wordsFor(locale);
  const day = (date: string | undefined) => date && html`<time datetime="${date}">${formatDay(date, locale)}</time>`;
  return html`<section class="facts">
    <h2>${heading}</h2>
    ${definitions([
      [facts.harvested, harvest(lot, locale)],
      [facts.packed, day(lot.packedOn)],
      [facts.useBy, day(lot.useBy)],
      [facts.quantity, lot.quantity && formatQuantity(lot.quantity, locale, unitWords(locale))],
      [facts.code, html`<span class="code">${lot.code}</span>`],
      [facts.gtin, lot.gtin && html`<span class="code">${lot.gtin}</span>`],
      [facts.serial, serial && html`<span class="code">${serial}</span>`],
    ])}
    ${statusHistory(lot.history, locale)}
  </section>`;
}

function harvest({ harvestedOn, harvestedUntil }: LotDossier, locale: PageLocale): Markup | undefined {
  if (harvestedOn === undefined) return undefined;
  const first = html`<time datetime="${harvestedOn}">${formatDay(harvestedOn, locale)}</time>`;
  if (harvestedUntil === undefined || harvestedUntil === harvestedOn) return first;
  return html`${first} – <time datetime="${harvestedUntil}">${formatDay(harvestedUntil, locale)}</time>`;
}
