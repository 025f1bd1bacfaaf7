import type { Place } from '@nongsan/core';
import { drawingSize, drawPlace, type ProvinceMap } from '@nongsan/places/map';
import { html, svg, type TemplateResult } from 'lit';
import { placeLine } from '../../internal/place-line.ts';
import type { TraceContext } from './trace-context.ts';

const box = `0 0 ${drawingSize.width} ${drawingSize.height}`;

/** Two schematic maps side by side, the commune in its province and in the country, and what they are. */
export function mapView(place: Place, map: ProvinceMap | undefined, { say }: TraceContext): TemplateResult {
  const name = placeLine(place);
  const { country, province } = drawPlace(map, place.communeCode);
  return html`<figure class="place" part="map">
    <div class="maps" role="img" aria-label=${say('tracePage.map', { place: name })}>
      <svg viewBox=${box} aria-hidden="true">
        ${path('land', country.land)}${path('own', country.own)}${path('islands', country.islands)}
        ${path('spot', country.spot)}
        ${country.names.map(({ name: island, x, y }) => svg`<text x=${x} y=${y} text-anchor="end">${island}</text>`)}
      </svg>
      <svg viewBox=${box} aria-hidden="true">
        ${path('near', province.dots)}${path('ring', province.ring)}${path('spot large', province.spot)}
      </svg>
    </div>
    <figcaption>
      <strong lang="vi">${name}</strong>
      <span class="small muted">${say('tracePage.mapIs')}</span>
    </figcaption>
  </figure>`;
}

const path = (name: string, way: string) => svg`<path class=${name} d=${way}></path>`;
