import type { SerialViews } from '@nongsan/core';
import { provinces } from '@nongsan/places';
import { html } from 'hono/html';
import { formatDay } from './day.ts';
import type { Markup } from './layout.ts';
import { toneIcon } from './tone-icon.ts';
import { speech } from './words/index.ts';
import type { PageLocale } from './words.ts';

/** Writes a part that is the same for all items, or hands out what was written before. */
export type Keep = (name: string, make: () => Markup) => Markup;

/** The code of one item that was opened, whose signature fits. */
export interface OpenedItem {
  readonly views: SerialViews;
  /** Path and query, as they were opened. */
  readonly path: string;
  /** Of the portal's site. */
  readonly key: string;
}

/** Says calmly that the code may have been copied; nothing where it is as usual. */
export function copyNotice({ views: { views, firstOn, signs } }: OpenedItem, locale: PageLocale): Markup | string {
  const words = speech[locale].view;
  const [first = ''] = [firstOn && formatDay(firstOn, locale)];
  const told = signs.flatMap((sign) => (sign === 'other' ? [] : [words.signs[sign](views, first)]));
  if (told.length === 0) return '';
  return html`<section class="verdict caution" id="nongsan-copied">
    ${toneIcon('caution')}
    <div>
      ${told.map((sentence) => html`<p><strong>${sentence}</strong></p>`)}
      <p>${words.compare}</p>
    </div>
  </section>`;
}

/**
 * How often the code was opened, and the question where. The page's script counts a look and shows the question; a reader
 * without it is not counted and is asked nothing.
 */
export function viewSection({ views, path, key }: OpenedItem, locale: PageLocale, keep: Keep): Markup {
  const words = speech[locale].view;
  return html`<section class="facts" id="nongsan-views" data-link="${path}" data-key="${key}">
    <h2>${words.title}</h2>
    <p>${lookedAt(views, locale)}</p>
    <details class="fold" hidden>
      <summary>${words.help}</summary>
      <p>${words.purpose}</p>
      <div class="form" data-sent="${words.sent}" data-failed="${words.failed}">
        <label class="consent"><input type="checkbox" data-consent /> ${words.consent}</label>
        <div data-place hidden>
          <label>
            ${words.province}
            <select data-province autocomplete="off">
              <option value="">${words.choose}</option>
              ${keep(`provinces,${locale}`, () => provinceOptions(locale))}
            </select>
          </label>
          <label>
            ${words.commune}
            <select data-commune autocomplete="off" disabled>
              <option value="">${words.choose}</option>
            </select>
          </label>
          <button type="button" class="button" data-send disabled>${words.send}</button>
        </div>
        <output></output>
      </div>
    </details>
  </section>`;
}

const provinceOptions = (locale: PageLocale): Markup =>
  html`${provinces.map(
    ({ code, name, nameEn }) => html`<option value="${code}">${locale === 'vi' ? name : nameEn}</option>`,
  )}`;

function lookedAt({ views, firstOn, lastOn }: SerialViews, locale: PageLocale): string {
  const words = speech[locale].view;
  if (firstOn === undefined || lastOn === undefined) return words.none;
  return words.some(views, formatDay(firstOn, locale), formatDay(lastOn, locale));
}
