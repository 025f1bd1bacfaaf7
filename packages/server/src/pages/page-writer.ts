import { chooseText, isRecalled } from '@nongsan/core';
import type { Context } from 'hono';
import type { AppConfig } from '../config.ts';
import { ownParameters, pathAsAsked, withParameters } from './asked.ts';
import { languagesOf } from './languages.ts';
import { layout, noPortal, type Markup } from './layout.ts';
import { lotWordsFor, wordsFor } from './words/index.ts';
import { pageLocale } from './page-locale.ts';
import { pagePolicy } from './page-policy.ts';
import type { ResolvedLot } from './resolve-lot.ts';
import type { PageLocale } from './words.ts';

export type PageStatus = 200 | 300 | 400 | 403 | 404 | 413 | 422 | 429 | 503;

/** Puts what a page says into its frame, with the headers that every page has. */
export class PageWriter {
  readonly #publicOrigin: string;
  readonly #policy: string;

  constructor(config: AppConfig) {
    this.#publicOrigin = config.publicOrigin;
    this.#policy = pagePolicy(config);
  }

  write(c: Context, status: PageStatus, body: Markup, resolved?: ResolvedLot): Response | Promise<Response> {
    const locale = pageLocale(c);
    c.header('content-security-policy', this.#policy);
    c.header('content-language', locale);
    const kept = ownParameters(c).filter((part) => part.startsWith('portal='));
    const page = layout({
      locale,
      body,
      title: resolved === undefined ? 'Nông Sản' : titleOf(resolved.lot, locale),
      portalName: resolved === undefined ? noPortal : chooseText(resolved.portal.name, locale),
      languages: languagesOf(withParameters(pathAsAsked(c), kept)),
      ...(resolved && { origin: this.#publicOrigin, script: `${this.#publicOrigin}/sdk/nongsan-trace-page.js` }),
    });
    return c.html(page, status);
  }
}

/** A recall stands in the tab's title as well, and in what a shared link is called. */
function titleOf(lot: ResolvedLot['lot'], locale: PageLocale): string {
  const title = wordsFor(locale).title(lot.code);
  return isRecalled(lot) ? `${lotWordsFor(locale).recall.title} · ${title}` : title;
}
