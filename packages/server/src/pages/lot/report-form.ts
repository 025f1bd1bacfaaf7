import { chooseText } from '@nongsan/core';
import { maxReportPlace, maxReportText, reportKinds } from '@nongsan/core/admin';
import { html } from 'hono/html';
import type { Markup } from '../layout.ts';
import type { ResolvedLot } from '../resolve-lot.ts';
import { toneIcon } from '../tone-icon.ts';
import type { PageLocale } from '../words.ts';
import { lotWordsFor } from '../words/index.ts';
import type { LotWords } from './lot-words.ts';

export const reportPath = '/reports';

/** What was typed, to be typed back when something is missing. */
export interface ReportValues {
  readonly lot: string;
  readonly portal: string;
  /** Path of the lot's page, to lead back. */
  readonly page: string;
  readonly kind: string;
  readonly text: string;
  readonly place: string;
}

export type ReportFault = keyof LotWords['report']['faults'];

/** Says what is wrong, without a script and without saying who says it. Folded away at the foot of a lot's page. */
export function reportSection({ lot, portal }: ResolvedLot, page: string, locale: PageLocale): Markup {
  const { report } = lotWordsFor(locale);
  const values = { lot: lot.id, portal: portal.slug, page, kind: '', text: '', place: '' };
  return html`<details class="fold report" id="report">
    <summary>${report.title}</summary>
    <p>${report.intro(chooseText(portal.name, locale).text)}</p>
    ${reportForm(values, locale)}
  </details>`;
}

function reportForm(values: ReportValues, locale: PageLocale): Markup {
  const { report } = lotWordsFor(locale);
  const hidden = (name: 'lot' | 'portal' | 'page') =>
    html`<input type="hidden" name="${name}" value="${values[name]}" />`;
  return html`<form class="form" method="post" action="${reportPath}?lang=${locale}">
    ${hidden('lot')}${hidden('portal')}${hidden('page')}
    <fieldset>
      <legend>${report.what}</legend>
      ${reportKinds.map(
        (kind) =>
          html`<label class="choice"
            ><input type="radio" name="kind" value="${kind}" required ${values.kind === kind ? 'checked' : ''} /><span
              >${report.kinds[kind]}</span
            ></label
          >`,
      )}
    </fieldset>
    <label for="report-text">${report.text}</label>
    <textarea id="report-text" name="text" rows="4" maxlength="${maxReportText}" aria-describedby="report-text-help">
${values.text}</textarea>
    <p id="report-text-help" class="help">${report.textHelp}</p>
    <label for="report-place">${report.where}</label>
    <input
      id="report-place"
      name="place"
      value="${values.place}"
      maxlength="${maxReportPlace}"
      autocomplete="off"
      aria-describedby="report-place-help"
    />
    <p id="report-place-help" class="help">${report.whereHelp}</p>
    <button class="button">${report.send}</button>
    <p class="help">${report.noReply}</p>
  </form>`;
}

/** What became of a report: written down, or why not. */
export function reportSent(portal: string, page: string, locale: PageLocale): Markup {
  const { report } = lotWordsFor(locale);
  return html`<section class="verdict good">
      ${toneIcon('good')}
      <div>
        <h1>${report.sent}</h1>
        <p>${report.sentText(portal)}</p>
      </div>
    </section>
    <p>${report.sentCannot}</p>
    ${wayBack(page, locale)}`;
}

export function reportRefused(values: ReportValues, fault: ReportFault, locale: PageLocale): Markup {
  const { report } = lotWordsFor(locale);
  const again = fault === 'unknown-lot' || fault === 'elsewhere' ? '' : reportForm(values, locale);
  return html`<h1>${report.title}</h1>
    <p class="fault" role="alert">${report.faults[fault]}</p>
    ${again} ${wayBack(values.page, locale)}`;
}

/** A path of a lot's page on this server, and nothing else. */
export const isLotPath = (path: string): boolean =>
  /^\/(?:t|01)\/[\x21-\x7e]{1,600}$/.test(path) && !path.includes('\\');

const wayBack = (page: string, locale: PageLocale): Markup | string =>
  isLotPath(page) ? html`<p class="actions"><a href="${page}">${lotWordsFor(locale).report.back}</a></p>` : '';
