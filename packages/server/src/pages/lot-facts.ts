import { chooseText, formatQuantity, type GrowingArea, type Lot } from '@nongsan/core';
import { html } from 'hono/html';
import { formatDay } from './day.ts';
import type { Markup } from './layout.ts';
import { wordsFor } from './page-locale.ts';
import { toneIcon } from './tone-icon.ts';
import type { PageLocale } from './words.ts';

type Fact = readonly [name: string, value: string | Markup | undefined];

const definitions = (facts: readonly Fact[]): Markup =>
  html`<dl>
    ${facts.map(([name, value]) =>
      value === undefined
        ? ''
        : html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
    )}
  </dl>`;

/**
 * Everything that is stated about the lot itself. What is not stated has no line.
 * @param serial of an item whose signature fits: what a code merely says is not repeated here
 */
export function lotFacts(lot: Lot, locale: PageLocale, serial?: string): Markup {
  const { facts, lot: heading } = wordsFor(locale);
  const day = (date: string | undefined) => date && html`<time datetime="${date}">${formatDay(date, locale)}</time>`;
  return html`<section class="facts">
    <h2>${heading}</h2>
    ${definitions([
      [facts.harvested, harvest(lot, locale)],
      [facts.packed, day(lot.packedOn)],
      [facts.useBy, day(lot.useBy)],
      [facts.quantity, lot.quantity && formatQuantity(lot.quantity, locale, (unit) => unit)],
      [facts.code, html`<span class="code">${lot.code}</span>`],
      [facts.gtin, lot.gtin && html`<span class="code">${lot.gtin}</span>`],
      [facts.serial, serial && html`<span class="code">${serial}</span>`],
    ])}
  </section>`;
}

function harvest({ harvestedOn, harvestedUntil }: Lot, locale: PageLocale): Markup | undefined {
  if (harvestedOn === undefined) return undefined;
  const first = html`<time datetime="${harvestedOn}">${formatDay(harvestedOn, locale)}</time>`;
  if (harvestedUntil === undefined || harvestedUntil === harvestedOn) return first;
  return html`${first} – <time datetime="${harvestedUntil}">${formatDay(harvestedUntil, locale)}</time>`;
}

/** Growing areas with holder, crop, issuer and age: a code alone could be somebody else's. */
export function areaSections(lot: Lot, locale: PageLocale): Markup {
  const words = wordsFor(locale);
  if (lot.growingAreas.length === 0) {
    return html`<section class="facts">
      <h2>${words.area}</h2>
      <p class="none">${words.notStated}</p>
    </section>`;
  }
  return html`${lot.growingAreas.map((area) => areaSection(area, locale))}`;
}

const areaTones = { valid: 'good', expired: 'caution', suspended: 'bad', revoked: 'bad' } as const;

function areaSection(area: GrowingArea, locale: PageLocale): Markup {
  const { area: heading, areaFacts, areaStatus } = wordsFor(locale);
  const crop = chooseText(area.crop, locale);
  const tone = area.status in areaTones ? areaTones[area.status as keyof typeof areaTones] : 'neutral';
  return html`<section class="facts">
    <h2>${heading}</h2>
    <p class="area-code code">${area.code}</p>
    ${definitions([
      [areaFacts.status, html`<span class="state ${tone}">${toneIcon(tone)}${areaStatus[area.status]}</span>`],
      [areaFacts.holder, area.holder],
      [areaFacts.crop, html`<span lang="${crop.lang}">${crop.text}</span>`],
      [areaFacts.issuer, area.issuer],
      [areaFacts.checked, area.checkedOn && formatDay(area.checkedOn, locale)],
    ])}
  </section>`;
}
