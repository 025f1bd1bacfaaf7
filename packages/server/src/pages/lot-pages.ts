import { chooseText } from '@nongsan/core';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import type { AppOptions } from '../app.ts';
import { cacheableJson, type AppEnv } from '../middleware/index.ts';
import { ProblemError, toProblem } from '../problems/index.ts';
import type { LotQuery } from '../repository/index.ts';
import { judgeLink } from './judge-link.ts';
import { layout, type Markup } from './layout.ts';
import { lotPage } from './lot-page.ts';
import { missingPage, severalPage, unavailablePage } from './notice-pages.ts';
import { pageLocale, wordsFor } from './page-locale.ts';
import { pagePolicy } from './page-policy.ts';
import { createResolver, type ResolvedLot } from './resolve-lot.ts';
import type { PageLocale } from './words.ts';

export type PageOptions = Pick<AppOptions, 'sql' | 'config' | 'now'>;

/** Answers for a lot: finds it, judges the address that was opened, and chooses page or JSON. */
export class LotPages {
  readonly #resolver;
  readonly #publicOrigin: string;
  readonly #policy: string;
  readonly #now: () => Date;

  constructor({ sql, config, now = () => new Date() }: PageOptions) {
    this.#resolver = createResolver(sql, config);
    this.#publicOrigin = config.publicOrigin;
    this.#policy = pagePolicy(config);
    this.#now = now;
  }

  async answer(c: Context<AppEnv>, query: LotQuery): Promise<Response> {
    c.header('vary', 'Accept, Accept-Language', { append: true });
    const wantsJson = accepts(c, {
      header: 'Accept',
      supports: ['text/html', 'application/json'],
      default: 'text/html',
    });
    try {
      const found = await this.#resolver.find(query, c.req.query('portal'));
      return await this.#answerFound(c, found, wantsJson === 'application/json');
    } catch (error) {
      const problem = toProblem(error);
      if (wantsJson === 'application/json' || problem.code !== 'unavailable') throw error;
      c.header('retry-after', '5');
      return this.#page(c, 503, unavailablePage(pageLocale(c), this.#path(c)));
    }
  }

  async #answerFound(c: Context<AppEnv>, found: readonly ResolvedLot[], json: boolean): Promise<Response> {
    const locale = pageLocale(c);
    const chosen = chooseBySignature(found, c.req.query('s'));
    if (chosen === undefined) {
      const several = found.length > 1;
      if (json) throw new ProblemError('unknown-lot', 'No portal of this server has stated this lot.');
      const body = several ? severalPage(locale, found, new URL(c.req.url).pathname) : missingPage(locale);
      return this.#page(c, several ? 300 : 404, body);
    }
    if (json) {
      c.header('access-control-allow-origin', '*');
      return cacheableJson(c, chosen.lot);
    }
    const now = this.#now();
    const link = await judgeLink(this.#publicOrigin + this.#path(c), chosen.lot, chosen.issuers, now);
    c.header('cache-control', 'public, max-age=60, stale-while-revalidate=600');
    return this.#page(
      c,
      200,
      lotPage({ resolved: chosen, link, locale, now, publicOrigin: this.#publicOrigin }),
      chosen,
    );
  }

  #page(
    c: Context<AppEnv>,
    status: 200 | 300 | 404 | 503,
    body: Markup,
    resolved?: ResolvedLot,
  ): Response | Promise<Response> {
    const locale: PageLocale = pageLocale(c);
    const words = wordsFor(locale);
    c.header('content-security-policy', this.#policy);
    c.header('content-language', locale);
    const page = layout({
      locale,
      body,
      title: resolved === undefined ? 'Nông Sản' : words.title(resolved.lot.code),
      portalName: resolved === undefined ? 'Nông Sản' : chooseText(resolved.portal.name, locale).text,
      otherLanguage: this.#inLanguage(c, words.otherLanguage.locale),
      ...(resolved && { script: `${this.#publicOrigin}/sdk/nongsan.js` }),
    });
    return c.html(page, status);
  }

  /** As it was asked, byte for byte: what is signed is what is in it. Without our own parameters. */
  #path(c: Context): string {
    const path = c.req.url.slice(new URL(c.req.url).origin.length);
    const [before = '', query] = path.split('?', 2);
    const kept = (query ?? '').split('&').filter((part) => part !== '' && !/^(?:lang|portal)=/.test(part));
    return kept.length === 0 ? before : `${before}?${kept.join('&')}`;
  }

  #inLanguage(c: Context, locale: PageLocale): string {
    const path = this.#path(c);
    return `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`;
  }
}

/** A signature tells which of several lots is meant: it was made for one. */
function chooseBySignature(found: readonly ResolvedLot[], signature: string | undefined): ResolvedLot | undefined {
  if (found.length < 2) return found[0];
  return found.find(({ lot }) => signature !== undefined && new URL(lot.link).searchParams.get('s') === signature);
}
