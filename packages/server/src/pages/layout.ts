import { html } from 'hono/html';
import { stylesheetPath } from './stylesheet.ts';
import { wordsFor } from './page-locale.ts';
import type { PageLocale } from './words.ts';

export type Markup = ReturnType<typeof html>;

export interface LayoutOptions {
  readonly locale: PageLocale;
  readonly title: string;
  readonly portalName: string;
  /** Path and query of this page in the other language. */
  readonly otherLanguage: string;
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

/** The frame of every page: head, name of the portal, the other language, foot. */
export function layout({ locale, title, portalName, otherLanguage, body, script }: LayoutOptions): Markup {
  const words = wordsFor(locale);
  const { otherLanguage: other } = words;
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} · ${portalName}</title>
        <link rel="icon" href="/favicon.ico" />
        <link rel="stylesheet" href="${stylesheetPath}" />
        ${script === undefined ? '' : html`<script type="module" src="${script}"></script>`}
      </head>
      <body>
        <header class="top">
          <p class="wordmark">${leaf}<span>${portalName}</span></p>
          <a href="${otherLanguage}" hreflang="${other.locale}" lang="${other.locale}">${other.name}</a>
        </header>
        <main>${body}</main>
        <footer>${words.footer}</footer>
      </body>
    </html>`;
}
