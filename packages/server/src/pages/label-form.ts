import { html } from 'hono/html';
import { sheets } from '../labels/sheets.ts';
import { labelFormWords, type FormFault, type LabelLocale } from './label-words.ts';
import type { Markup } from './layout.ts';

/** What was typed; the key is not typed back. */
export interface LabelFormValues {
  readonly lot: string;
  readonly sheet: string;
  readonly copies: string;
  readonly skip: string;
  readonly locale: string;
  readonly format: string;
}

export interface LabelFormFault {
  readonly fault: FormFault;
  readonly stocks?: readonly string[];
}

const formats = { pdf: 'PDF', svg: 'SVG' } as const;

/** The form that labels are asked for with. It works without script; every field has its label. */
export function labelForm(locale: LabelLocale, values: LabelFormValues, wrong?: LabelFormFault): Markup {
  const words = labelFormWords[locale];
  const options = (pairs: readonly (readonly [string, string])[], chosen: string) =>
    pairs.map(([value, text]) => html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${text}</option>`);
  const stocks = sheets.map((sheet) => [sheet.name, words.stock(sheet)] as const);
  return html`<h1>${words.title}</h1>
    <p>${words.intro}</p>
    ${wrong === undefined ? '' : faultNote(locale, wrong)}
    <form class="form" method="post" action="?lang=${locale}">
      <label for="key">${words.key}</label>
      <input id="key" name="key" type="password" required autocomplete="off" aria-describedby="key-help" />
      <p id="key-help" class="help">${words.keyHelp}</p>
      <label for="lot">${words.lot}</label>
      <input
        id="lot"
        name="lot"
        value="${values.lot}"
        required
        maxlength="64"
        autocapitalize="characters"
        spellcheck="false"
        aria-describedby="lot-help"
      />
      <p id="lot-help" class="help">${words.lotHelp}</p>
      <label for="sheet">${words.sheet}</label>
      <select id="sheet" name="sheet">
        ${options(stocks, values.sheet)}
      </select>
      <label for="copies">${words.copies}</label>
      <input id="copies" name="copies" value="${values.copies}" inputmode="numeric" aria-describedby="copies-help" />
      <p id="copies-help" class="help">${words.copiesHelp}</p>
      <label for="skip">${words.skip}</label>
      <input id="skip" name="skip" value="${values.skip}" inputmode="numeric" />
      <label for="locale">${words.locale}</label>
      <select id="locale" name="locale">
        ${options(Object.entries(words.locales), values.locale)}
      </select>
      <label for="format">${words.format}</label>
      <select id="format" name="format">
        ${options(Object.entries(formats), values.format)}
      </select>
      <button class="button">${words.make}</button>
    </form>
    <p>${words.print}</p>`;
}

function faultNote(locale: LabelLocale, { fault, stocks = [] }: LabelFormFault): Markup {
  const words = labelFormWords[locale];
  const names = sheets.filter(({ name }) => stocks.includes(name)).map((sheet) => words.stock(sheet));
  return html`<p class="fault" role="alert">${words.fault[fault]} ${names.length > 0 ? words.stocks(names) : ''}</p>`;
}
