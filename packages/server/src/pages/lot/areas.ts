import { chooseText, formatDecimal, localDateAt, type GrowingAreaDossier, type StatusChange } from '@nongsan/core';
import { html } from 'hono/html';
import { formatDay } from '../day.ts';
import { definitions } from '../definitions.ts';
import type { Markup } from '../layout.ts';
import { toneIcon } from '../tone-icon.ts';
import type { PageLocale } from '../words.ts';
import { brief } from './brief.ts';
import { lotWordsFor, wordsFor } from '../words/index.ts';

const tones = { valid: 'good', expired: 'caution', suspended: 'bad', revoked: 'bad' } as const;
const toneOf = (status: StatusChange['status']) => (status in tones ? tones[status as keyof typeof tones] : 'neutral');

/** Growing areas with holder, crop, issuer and age: a code alone could be somebody else's. */
export function areaSections(areas: readonly GrowingAreaDossier[], locale: PageLocale): Markup {
  const words = wordsFor(locale);
  if (areas.length === 0) {
    return html`<section class="facts">
      <h2>${words.area}</h2>
      <p class="none">${words.notStated}</p>
    </section>`;
  }
  return html`${areas.map((area) => areaSection(area, locale))}`;
}

function areaSection(area: GrowingAreaDossier, locale: PageLocale): Markup {
  const { areaFacts, areaStatus } = wordsFor(locale);
  const words = lotWordsFor(locale);
  const crop = chooseText(area.crop, locale);
  const note = area.statusNote && chooseText(area.statusNote, locale);
  const tone = toneOf(area.status);
  return html`<section class="facts">
    <h2>${words.areaKinds[area.kind]}</h2>
    <p class="area-code code">${area.code}</p>
    ${note === undefined ? '' : html`<p lang="${note.lang}">${brief(note.text, 600)}</p>`}
    ${definitions([
      [areaFacts.status, html`<span class="state ${tone}">${toneIcon(tone)}${areaStatus[area.status]}</span>`],
      [areaFacts.holder, area.holder],
      [areaFacts.crop, html`<span lang="${crop.lang}">${crop.text}</span>`],
      [words.commune, area.place && html`<span lang="vi">${area.place.commune}, ${area.place.province}</span>`],
      [words.size, sizeOf(area.hectares, locale)],
      [words.markets, marketsOf(area.markets, locale)],
      [areaFacts.issuer, area.issuer && area.issuer],
      [areaFacts.checked, area.checkedOn && formatDay(area.checkedOn, locale)],
    ])}
    ${statusHistory(area.history, locale)}
  </section>`;
}

/** A number where it is one; what a register wrote otherwise is left as it is. */
const sizeOf = (hectares: string | undefined, locale: PageLocale): string | undefined =>
  hectares &&
  `${/^\d{1,9}(?:\.\d{1,3})?$/.test(hectares) ? formatDecimal(hectares, locale) : brief(hectares, 20)}\u00a0ha`;

function marketsOf(markets: readonly string[], locale: PageLocale): string | undefined {
  const known = markets.filter((market) => /^[A-Z]{2}$/.test(market)).slice(0, 30);
  if (known.length === 0) return undefined;
  const regions = new Intl.DisplayNames(locale, { type: 'region' });
  return new Intl.ListFormat(locale).format(known.map((market) => regions.of(market) ?? market));
}

/** Every state that there was, when it was more than one. */
export function statusHistory(history: readonly StatusChange[] | undefined, locale: PageLocale): Markup | string {
  if (history === undefined || history.length < 2) return '';
  const { areaStatus } = wordsFor(locale);
  const items = history.slice(0, 20).map(({ status, at, note }) => {
    const said = note && chooseText(note, locale);
    const day = localDateAt(new Date(at));
    return html`<li>
      <time datetime="${day}">${formatDay(day, locale)}</time>
      <span class="state ${toneOf(status)}">${toneIcon(toneOf(status))}${areaStatus[status]}</span>
      ${said === undefined ? '' : html`<span lang="${said.lang}">${brief(said.text, 300)}</span>`}
    </li>`;
  });
  return html`<p class="none small">${lotWordsFor(locale).history}</p>
    <ul class="states">
      ${items}
    </ul>`;
}
