import { placeOfLot, type LotDossier } from '@nongsan/core';
import { drawingSize, drawPlace, type ProvinceMap } from '@nongsan/places/map';
import { html } from 'hono/html';
import type { Markup } from '../layout.ts';
import { lotWordsFor } from '../words/index.ts';
import type { PageLocale } from '../words.ts';
import { brief } from './brief.ts';

/** Two schematic maps side by side, the commune in its province and in the country, and what they are. */
export function placeMap(lot: LotDossier, map: ProvinceMap | undefined, locale: PageLocale): Markup | string {
  if (map === undefined) return '';
  const words = lotWordsFor(locale);
  const place = placeOfLot(lot);
  const name = `${brief(place.commune, 60)}, ${brief(place.province, 60)}`;
  const { country, province } = drawPlace(map, place.communeCode);
  return html`<section class="place">
    <h2>${words.place}</h2>
    <figure>
      <div class="maps" role="img" aria-label="${words.mapOf(name)}">
        ${drawing(
          html`${path('land', country.land)}${path('own', country.own)}${path('islands', country.islands)}
          ${path('spot', country.spot)}
          ${country.names.map(({ name: island, x, y }) => html`<text x="${x}" y="${y}" text-anchor="end">${island}</text>`)}`,
        )}
        ${drawing(
          html`${path('near', province.dots)}${path('ring', province.ring)}${path('spot large', province.spot)}`,
        )}
      </div>
      <figcaption>
        <strong lang="vi">${name}</strong>
        <span>${words.mapIs}</span>
      </figcaption>
    </figure>
  </section>`;
}

const drawing = (paths: Markup): Markup =>
  html`<svg class="map" viewBox="0 0 ${drawingSize.width} ${drawingSize.height}" aria-hidden="true">${paths}</svg>`;

const path = (name: string, way: string): Markup | string =>
  way === '' ? '' : html`<path class="${name}" d="${way}" />`;
