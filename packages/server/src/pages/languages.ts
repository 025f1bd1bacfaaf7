import { localeNames, locales } from '@nongsan/core';
import { html } from 'hono/html';
import { withParameters } from './asked.ts';
import type { Markup } from './layout.ts';
import { wordsFor } from './words/index.ts';
import type { PageLocale } from './words.ts';

/** Where one page is in each language. */
export interface Languages {
  readonly locales: readonly PageLocale[];
  /** Path and query without a language: there the reader's browser is asked. */
  readonly anywhere: string;
  readonly in: (locale: PageLocale) => string;
}

/** @param spoken languages of the page; those of all pages where nothing else is said */
export const languagesOf = (anywhere: string, spoken: readonly PageLocale[] = locales): Languages => ({
  locales: spoken,
  anywhere,
  in: (locale) => withParameters(anywhere, [`lang=${locale}`]),
});

const globe = html`<svg class="icon" viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
  <path
    d="M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM2 10h16M10 2c-5 5-5 11 0 16M10 2c5 5 5 11 0 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
  />
</svg>`;

/** Opens without a script. Each language is called what its readers call it. */
export function languageSwitch(languages: Languages, locale: PageLocale): Markup {
  const others = languages.locales.filter((one) => one !== locale);
  return html`<nav aria-label="${wordsFor(locale).language}">
    <details class="languages">
      <summary>${globe}${localeNames[locale]}</summary>
      <ul>
        ${others.map(
          (one) =>
            html`<li><a href="${languages.in(one)}" hreflang="${one}" lang="${one}">${localeNames[one]}</a></li>`,
        )}
      </ul>
    </details>
  </nav>`;
}

/** The same for machines, in the head: https://html.spec.whatwg.org/#rel-alternate. */
export const alternates = (languages: Languages, origin: string): Markup =>
  html`<link rel="alternate" hreflang="x-default" href="${origin}${languages.anywhere}" />${languages.locales.map(
      (one) => html`<link rel="alternate" hreflang="${one}" href="${origin}${languages.in(one)}" />`,
    )}`;
