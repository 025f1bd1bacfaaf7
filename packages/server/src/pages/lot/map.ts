import type { LotDossier, Place } from '@nongsan/core';
import { countryMap, type ProvinceMap } from '@nongsan/places/map';
import { html } from 'hono/html';
import type { Markup } from '../layout.ts';
import type { PageLocale } from '../words.ts';
import { brief } from './brief.ts';
import { lotWordsFor } from '../words/index.ts';

/** Where the household, or the lot's first growing area of the same province, lies. */
const placeOf = ({ growingAreas, store }: LotDossier): Place =>
  growingAreas.find(({ place }) => place?.provinceCode === store.place.provinceCode)?.place ?? store.place;

/**
 * Two schematic maps side by side: the country as dots with the province in colour, and the province as its communes
 * with the one that is meant. Drawn from the communes' published positions; Hoàng Sa and Trường Sa are always there.
 */
export function placeMap(lot: LotDossier, map: ProvinceMap | undefined, locale: PageLocale): Markup | string {
  if (map === undefined) return '';
  const words = lotWordsFor(locale);
  const place = placeOf(lot);
  const name = `${brief(place.commune, 60)}, ${brief(place.province, 60)}`;
  return html`<section class="place">
    <h2>${words.place}</h2>
    <figure>
      <div class="maps" role="img" aria-label="${words.mapOf(name)}">
        <svg class="map" viewBox="0 0 62 78" aria-hidden="true">${countryDots(map, place)}</svg>
        <svg class="map" viewBox="0 0 62 78" aria-hidden="true">${provinceDots(map, place)}</svg>
      </div>
      <figcaption>
        <strong lang="vi">${name}</strong>
        <span>${words.mapIs}</span>
      </figcaption>
    </figure>
  </section>`;
}

const cellsPath = (cells: readonly (readonly [number, number])[]): string =>
  cells.map(([x, y]) => `M${x} ${y}h0`).join('');

function countryDots(map: ProvinceMap, { communeCode }: Place): Markup {
  const own = map.cellOf(communeCode);
  return html`<path class="land" d="${countryMap.path}" />
    <path class="own" d="${cellsPath(map.cells)}" />
    ${own === undefined ? '' : html`<path class="spot" d="${cellsPath([own])}" />`}
    <path class="islands" d="${cellsPath(countryMap.archipelagos.map(({ at }) => at))}" />
    ${countryMap.archipelagos.map(
      ({ name, at: [, y] }) => html`<text x="61.5" y="${y + 6.5}" text-anchor="end">${name}</text>`,
    )}`;
}

/** The province, as large as its place in the drawing allows. */
function provinceDots({ dots, width, height }: ProvinceMap, { communeCode }: Place): Markup {
  const scale = Math.min(54 / Math.max(width, 1), 68 / Math.max(height, 1));
  const left = 4 + (54 - width * scale) / 2;
  const top = 5 + (68 - height * scale) / 2;
  const at = ({ x, y }: { readonly x: number; readonly y: number }) =>
    [round(left + x * scale), round(top + y * scale)] as const;
  const own = dots.find(({ code }) => code === communeCode);
  if (own === undefined) return html`<path class="near" d="${cellsPath(dots.map(at))}" />`;
  const [x, y] = at(own);
  return html`<path class="near" d="${cellsPath(dots.map(at))}" />
    <circle class="ring" cx="${x}" cy="${y}" r="4" />
    <path class="spot large" d="${cellsPath([[x, y]])}" />`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
