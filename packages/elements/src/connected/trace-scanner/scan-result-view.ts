import { formatLocalDate } from '@nongsan/core';
import type { HostLook, ScanReading } from '@nongsan/core/scan';
import { stripControls } from '@nongsan/core/text';
import type { TraceFacts } from '@nongsan/core/trace';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../internal/icons/index.ts';
import { named } from '../../internal/named.ts';
import type { Speech } from '../../internal/speech.ts';
import { traceIcon } from '../../internal/trace-icon.ts';
import { webHref } from '../../internal/web-href.ts';
import type { ScanReport, Sentence } from './scan-report.ts';

/** So much of a text is shown: a symbol can hold pages of it. */
const shownLength = 300;

const sentence = ({ key, issuer, values }: Sentence, { say }: Speech): TemplateResult | string =>
  issuer === undefined ? say(key, values) : named(say, key, 'issuer', issuer, values);

export interface ResultParts {
  readonly reading: ScanReading;
  readonly report: ScanReport;
  /** Heading level of the first sentence. */
  readonly level: number;
  readonly actions: {
    readonly open: (event: MouseEvent) => void;
    readonly again: () => void;
  };
}

/** What a code is: the verdict in one sentence, what it is based on, what the code says, what to do. */
export function scanResultView({ reading, report, level, actions }: ResultParts, speech: Speech): TemplateResult {
  const { first, more, tone } = report;
  return html`<section class="result ${tone}" part="result" tabindex="-1" aria-label=${speech.say('scanner.result')}>
    <div class="verdict ${tone}">
      ${icon(traceIcon(tone))}
      <div>
        <h2 class="sentence" aria-level=${level}>${sentence(first, speech)}</h2>
        ${more.map(
          (one) =>
            html`<p>
              ${sentence(one, speech)}${one.by === undefined ? nothing : html` · ${named(speech.say, 'trace.statedBy', 'issuer', one.by)}`}
            </p>`,
        )}
      </div>
    </div>
    ${detail(reading, speech)}
    <div class="actions">
      ${reading.kind === 'lot' ? openLink(reading, actions.open, speech) : nothing}
      <button class="button again" part="again" type="button" @click=${actions.again}>
        ${speech.say('scanner.again')}
      </button>
    </div>
  </section>`;
}

/** To the portal's own page of the lot: the only address that is ever offered. */
function openLink(
  { link, verdict }: Extract<ScanReading, { readonly kind: 'lot' }>,
  open: (event: MouseEvent) => void,
  { say }: Speech,
): TemplateResult {
  const isValid = verdict.status === 'valid';
  return html`<a class="button ${isValid ? 'primary' : ''}" part="open" href=${webHref(link)} @click=${open}
    >${say(isValid ? 'scanner.open' : 'scanner.askPortal')}</a
  >`;
}

function detail(reading: ScanReading, speech: Speech): TemplateResult | typeof nothing {
  const { say } = speech;
  switch (reading.kind) {
    case 'lot': {
      const { status, facts } = reading.verdict;
      if (status === 'altered' || status === 'malformed') return nothing;
      const isSigned = status === 'valid';
      return html`<p class="small muted">${say(isSigned ? 'scanner.signedFacts' : 'scanner.claimedFacts')}</p>
        ${factList(facts, speech)}`;
    }
    case 'foreign':
      return html`${hostView(reading.host, speech)} ${pinnedView(reading.pinned, speech)}
        <p class="small muted">${say('scanner.notOpened')}</p>`;
    case 'unchecked':
      return html`${hostView(reading.host, speech)}
        <p class="small muted">${say('scanner.notOpened')}</p>`;
    case 'area':
      return html`<p><bdi class="code" dir="ltr">${reading.code.raw}</bdi></p>`;
    case 'text':
      return html`${
          reading.text === undefined
            ? nothing
            : html`<blockquote class="said" part="text"><bdi>${clipped(reading.text)}</bdi></blockquote>`
        }
        <p class="small muted">${say(reading.what === 'text' ? 'scanner.onlyText' : 'scanner.nothingDone')}</p>`;
    case 'ours':
      return nothing;
  }
}

/** Never a link: what it leads to is not for us to open. */
function hostView({ ascii, letters, like }: HostLook, { say }: Speech): TemplateResult {
  return html`<p class="host" part="host"><bdi class="code" dir="ltr">${clipped(ascii)}</bdi></p>
    ${letters === undefined ? nothing : html`<p>${named(say, 'scanner.letters', 'letters', clipped(letters), {}, 'und')}</p>`}
    ${like === undefined ? nothing : html`<p class="like">${say('scanner.like', { host: like })}</p>`}`;
}

const pinnedView = (hosts: readonly string[], { locale, say }: Speech): TemplateResult | typeof nothing =>
  hosts.length === 0
    ? nothing
    : html`<p class="small">
        ${say('scanner.pinned', { hosts: new Intl.ListFormat(locale).format([...new Set(hosts)].slice(0, 5)) })}
      </p>`;

function factList(facts: TraceFacts, { locale, say }: Speech): TemplateResult {
  const day = (date: string): string => formatLocalDate(date, locale);
  const { gtin, growingArea, harvested, lot, serial, useBy } = facts;
  const harvest =
    harvested &&
    (harvested.from === harvested.to
      ? day(harvested.from)
      : say('trace.dates', { from: day(harvested.from), to: day(harvested.to) }));
  const rows: readonly (readonly [string, string | undefined])[] = [
    [say('trace.lotNumber'), lot],
    [say('scanner.gtin'), gtin],
    [say('scanner.serial'), serial],
    [say('trace.harvest'), harvest],
    [say('trace.useBy'), useBy && day(useBy)],
    [say('trace.growingArea'), growingArea],
  ];
  return html`<dl class="facts" part="facts">
    ${rows.map(([name, value]) =>
      value === undefined
        ? nothing
        : html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
    )}
  </dl>`;
}

/** Without what turns the text around it over, and not longer than a person reads. */
function clipped(text: string): string {
  const letters = [...stripControls(text)];
  return letters.length <= shownLength ? letters.join('') : `${letters.slice(0, shownLength).join('')}…`;
}
