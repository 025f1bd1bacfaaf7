import { html } from 'hono/html';
import { withParameters } from './asked.ts';
import type { Markup } from './layout.ts';
import { speech } from './words/index.ts';
import type { PageLocale } from './words.ts';

export const scanPath = '/scan';

/** From a page about one code to the one that reads another. @param portal slug, where the page is a portal's */
export function scanLink(locale: PageLocale, portal?: string): Markup {
  const chosen = portal === undefined ? [] : [`portal=${portal}`];
  const href = withParameters(scanPath, [...chosen, `lang=${locale}`]);
  return html`<p class="actions"><a href="${href}">${speech[locale].scan.link}</a></p>`;
}
