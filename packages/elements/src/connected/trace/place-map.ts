import type { Place } from '@nongsan/core';
import { countryMap, type ProvinceMap } from '@nongsan/places/map';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { placeLine } from '../../internal/place-line.ts';
import type { TraceContext } from './trace-context.ts';

/**
 * Two schematic maps side by side: the country as dots with the province in colour, and the province as its communes with
 * the one that is meant. Hoàng Sa and Trường Sa are always there.
 */
export function mapView(place: Place, map: ProvinceMap | undefined, { say }: TraceContext): TemplateResult {
  const name = placeLine(place);
  return html`<figure class="place" part="map">
    <div class="maps" role="img" aria-label=${say('tracePage.map', { place: name })}>
      <svg viewBox="0 0 62 78" aria-hidden="true">${countryDots(map, place)}</svg>
      <svg viewBox="0 0 62 78" aria-hidden="true">${map === undefined ? nothing : provinceDots(map, place)}</svg>
    </div>
    <figcaption>
      <strong lang="vi">${name}</strong>
      <span class="small muted">${say('tracePage.mapIs')}</span>
    </figcaption>
  </figure>`;
}

const cellsPath = (cells: readonly (readonly [number, number])[]): string =>
  cells.map(([x, y]) => `M${x} ${y}h0`).join('');

function countryDots(province: ProvinceMap | undefined, { communeCode }: Place): TemplateResult {
  const own = province?.cellOf(communeCode);
  return svg`<path class="land" d=${countryMap.path}></path>
    <path class="own" d=${cellsPath(province?.cells ?? [])}></path>
    <path class="islands" d=${cellsPath(countryMap.archipelagos.map(({ at }) => at))}></path>
    ${own === undefined ? nothing : svg`<path class="spot" d=${cellsPath([own])}></path>`}
    ${countryMap.archipelagos.map(
      ({ name, at: [, y] }) => svg`<text x="61.5" y=${y + 6.5} text-anchor="end">${name}</text>`,
    )}`;
}

/** The province, as large as its place in the drawing allows. */
function provinceDots({ dots, width, height }: ProvinceMap, { communeCode }: Place): TemplateResult {
  const scale = Math.min(54 / Math.max(width, 1), 68 / Math.max(height, 1));
  const [left, top] = [4 + (54 - width * scale) / 2, 5 + (68 - height * scale) / 2];
  const at = ({ x, y }: { readonly x: number; readonly y: number }) =>
    [round(left + x * scale), round(top + y * scale)] as const;
  const own = dots.find(({ code }) => code === communeCode);
  const near = svg`<path class="near" d=${cellsPath(dots.map(at))}></path>`;
  if (own === undefined) return near;
  const [x, y] = at(own);
  return svg`${near}<path class="ring" d=${`M${x - 4} ${y}a4 4 0 1 0 8 0a4 4 0 1 0-8 0`}></path>
    <path class="spot large" d=${cellsPath([[x, y]])}></path>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
