import { chooseText, formatDecimal, formatLocalDate, type GrowingArea, type GrowingAreaSummary } from '@nongsan/core';
import { parseGrowingAreaCode } from '@nongsan/core/growing-area';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../internal/icons/index.ts';
import { named, vietnamese } from '../../internal/named.ts';
import { placeLine } from '../../internal/place-line.ts';
import { traceIcon } from '../../internal/trace-icon.ts';
import { knownStatus } from '../../internal/trace-headline.ts';
import type { CardContext } from './card-context.ts';

/** A code as printed, with its status and, where they are known, whose it is, for what, and who gave it. */
export function areaFacts(area: GrowingAreaSummary | GrowingArea, context: CardContext): TemplateResult {
  const { locale, say } = context;
  const status = knownStatus(area.status);
  const checked =
    area.checkedOn === undefined
      ? nothing
      : html`<span class="small muted"
          >${say('trace.checkedOn', { date: formatLocalDate(area.checkedOn, locale) })}</span
        >`;
  return html`<div class="area">
    <dt>${areaName(area, say)}</dt>
    <dd>
      <strong class="code">${area.code}</strong>
      <span class="line ${status}"
        >${icon(traceIcon(status))}<span class="status">${say(`trace.status.${status}`)}</span> ${checked}</span
      >
      ${'holder' in area ? registered(area, context) : nothing}
    </dd>
  </div>`;
}

/** A packing house is no growing area: the printed code tells which, where the record does not. */
function areaName(area: GrowingAreaSummary | GrowingArea, say: CardContext['say']): string {
  const kind = 'kind' in area ? area.kind : parseGrowingAreaCode(area.code).kind;
  return kind === 'other' || kind === 'invalid' ? say('trace.growingArea') : say(`trace.areaKind.${kind}`);
}

function registered(area: GrowingArea, { locale, say }: CardContext) {
  const crop = chooseText(area.crop, locale);
  const regions = new Intl.DisplayNames(locale, { type: 'region' });
  const markets = new Intl.ListFormat(locale).format(area.markets.map((market) => regions.of(market) ?? market));
  const size =
    area.hectares === undefined ? undefined : say('trace.hectares', { area: hectares(area.hectares, locale) });
  const lines = [
    named(say, 'trace.holder', 'holder', area.holder),
    named(say, 'trace.crop', 'crop', crop.text, {}, crop.lang),
    sizeAndPlace(size, area.place),
    area.markets.length === 0 ? '' : say('trace.markets', { markets }),
    area.issuer === undefined ? '' : named(say, 'trace.issuedBy', 'issuer', area.issuer),
  ];
  return html`<ul class="small muted">
    ${lines.filter((line) => line !== '').map((line) => html`<li>${line}</li>`)}
  </ul>`;
}

function sizeAndPlace(size: string | undefined, place: GrowingArea['place']): TemplateResult | string {
  if (place === undefined) return size ?? '';
  return html`${size === undefined ? '' : `${size} · `}${vietnamese(placeLine(place))}`;
}

/** A number where it is one and stays it, digit by digit; what a register wrote otherwise, `1e3` or `007`, is left as it is. */
const hectares = (text: string, locale: string): string =>
  /^(?:0|[1-9]\d{0,8})(?:\.\d{1,3})?$/.test(text) ? formatDecimal(text, locale) : text;
