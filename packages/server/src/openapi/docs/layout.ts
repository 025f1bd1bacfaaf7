import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** Text that is already HTML. Whatever else goes into `html` is escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

/** The frame of every page of the API's documentation. */
export const layout = (title: string, content: Html): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="/favicon.ico" />
        <link rel="stylesheet" href="/docs/style.css" />
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <header class="top">
          <a href="/docs" class="brand">Nông Sản API</a>
          <nav aria-label="Documentation">
            <a href="/docs#operations">Operations</a>
            <a href="/docs#schemas">Schemas</a>
            <a href="/docs#errors">Errors</a>
            <a href="/openapi.json">openapi.json</a>
          </nav>
        </header>
        <main id="content">${content}</main>
      </body>
    </html>`;
