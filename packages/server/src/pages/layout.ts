import type { ChosenText } from '@nongsan/core';
import { html } from 'hono/html';
import { stylesheetPath } from './stylesheet.ts';
import { alternates, languageSwitch, type Languages } from './languages.ts';
import { wordsFor } from './words/index.ts';
import type { PageLocale } from './words.ts';

export type Markup = ReturnType<typeof html>;

/** Who speaks where no portal does. */
export const noPortal: ChosenText = { text: 'Nông Sản', lang: 'vi' };

export interface LayoutOptions {
  readonly locale: PageLocale;
  readonly title: string;
  readonly portalName: ChosenText;
  readonly languages: Languages;
  /** Of this server, where the page is one to find again in other languages. */
  readonly origin?: string;
  readonly body: Markup;
  /** Address of the SDK's script, where the page uses it. */
  readonly script?: string;
}

const leaf = html`<svg class="leaf" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
  <path
    d="M10 18V9M10 13C6 13 3 11 3 6c4 0 7 2 7 7ZM10 11c0-5 3-8 7-8 0 5-3 8-7 8Z"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linejoin="round"
    stroke-linecap="round"
  />
</svg>`;

/** The frame of every page: head, name of the portal, the other languages, foot. */
export function layout({ locale, title, portalName, languages, origin, body, script }: LayoutOptions): Markup {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${portalName.text}</title>
        ${origin === undefined ? '' : alternates(languages, origin)}
        <link rel="icon" href="/favicon.ico" />
        <link rel="stylesheet" href="${stylesheetPath}" />
        ${script === undefined ? '' : html`<script type="module" src="${script}"></script>`}
      </head>
      <body>
        <header class="top">
          <p class="wordmark">${leaf}<span lang="${portalName.lang}">${portalName.text}</span></p>
          ${languageSwitch(languages, locale)}
        </header>
        <main>${body}</main>
        <footer>${wordsFor(locale).footer}</footer>
      </body>
    </html>`;
}
