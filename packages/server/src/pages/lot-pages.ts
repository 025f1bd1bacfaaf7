import { readTraceLink } from '@nongsan/core/trace';
import type { Context } from 'hono';
import type { AppOptions } from '../app.ts';
import { cacheableJson, type AppEnv } from '../middleware/index.ts';
import { problemDocument, ProblemError, toProblem } from '../problems/index.ts';
import { defaultCopyRule, readViews, type CopyRule } from '../views/index.ts';
import { formOf, handedOn, ownParameters, pathAsAsked, withParameters, type Asked } from './asked.ts';
import { chooseBySignature } from './choose-lot.ts';
import { judgeLink } from './judge-link.ts';
import { keptBodies } from './kept-bodies.ts';
import { keptVerdicts } from './kept-verdicts.ts';
import { LinkAnswers } from './link-answers.ts';
import { productLinks } from './lot-links.ts';
import { createBackground } from './lot/background.ts';
import { faultPage, missingPage, severalPage, unavailablePage } from './notice-pages.ts';
import { pageLocale } from './page-locale.ts';
import { wordsFor } from './words/index.ts';
import { PageWriter } from './page-writer.ts';
import { readAddress, type Address } from './read-address.ts';
import { createResolver, type ResolvedLot, type ResolvedProduct } from './resolve-lot.ts';
import type { OpenedItem } from './view-section.ts';

export type PageOptions = Pick<AppOptions, 'sql' | 'config' | 'now'>;

type Named<Kind extends Address['kind']> = Extract<Address, { readonly kind: Kind }>;

/** Answers for what stands in codes: finds it, judges the address that was opened, and chooses the form of the answer. */
export class LotPages {
  readonly #sql;
  readonly #links: LinkAnswers;
  readonly #resolver;
  readonly #verify = keptVerdicts();
  readonly #bodyOf = keptBodies();
  readonly #background;
  readonly #publicOrigin: string;
  readonly #keepOffline: boolean;
  readonly #copyRule: CopyRule;
  readonly #pages: PageWriter;
  readonly #now: () => Date;

  constructor({ sql, config, now = () => new Date() }: PageOptions) {
    this.#sql = sql;
    this.#links = new LinkAnswers(sql, config.publicOrigin);
    this.#resolver = createResolver(sql, config, now);
    this.#background = createBackground(sql, config, now);
    this.#publicOrigin = config.publicOrigin;
    this.#keepOffline = config.keepOffline ?? true;
    this.#copyRule = config.copyRule ?? defaultCopyRule;
    this.#pages = new PageWriter(config);
    this.#now = now;
  }

  async answer(c: Context<AppEnv>): Promise<Response> {
    c.header('vary', 'Accept, Accept-Language', { append: true });
    const asked: Asked = { c, form: formOf(c), path: pathAsAsked(c) };
    const address = readAddress(this.#publicOrigin, asked.path);
    try {
      switch (address.kind) {
        case 'moved':
          return c.redirect(withParameters(address.to, ownParameters(c)), 301);
        case 'fault':
          return await this.#answerFault(asked, address);
        case 'product':
          return await this.#answerProduct(asked, address);
        case 'lot':
          return await this.#answerLot(asked, address);
      }
    } catch (error) {
      if (asked.form !== 'page' || toProblem(error).code !== 'unavailable') throw error;
      c.header('retry-after', '5');
      return this.#pages.write(c, 503, unavailablePage(pageLocale(c), asked.path));
    }
  }

  #answerFault({ c, form }: Asked, { fault, detail }: Named<'fault'>): Response | Promise<Response> {
    if (form === 'page') return this.#pages.write(c, 400, faultPage(pageLocale(c), fault));
    return this.#badRequest(c, detail);
  }

  /** The resolver standard has 400 for what is no Digital Link, where `/v1` says 422. */
  #badRequest(c: Context, detail: string): Response {
    const problem = problemDocument(new ProblemError('invalid-request', detail), this.#publicOrigin);
    return c.json({ ...problem, status: 400 }, 400, {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
    });
  }

  async #answerProduct(asked: Asked, { gtin }: Named<'product'>): Promise<Response> {
    const { c, form, path } = asked;
    const found = await this.#resolver.findProduct(gtin, c.req.query('portal'));
    const [first, second] = found;
    const locale = pageLocale(c);
    if (first === undefined || (second !== undefined && form === 'page')) {
      if (form !== 'page')
        throw new ProblemError('unknown-product', 'No portal of this server has a product of this GTIN.');
      return this.#notOne(c, found, 'product');
    }
    const links = productLinks(first, { publicOrigin: this.#publicOrigin, locale });
    const redirect = this.#links.redirect(asked, links);
    if (redirect !== undefined) return redirect;
    if (form === 'json') return cacheableJson(c, first.product);
    if (form !== 'page') return this.#links.linkset(asked, links, links.defaultLink?.[0]?.title ?? gtin);
    return c.redirect(withParameters(first.product.url, handedOn(path)), 307);
  }

  async #answerLot(asked: Asked, { query, serial }: Named<'lot'>): Promise<Response> {
    const { c, form, path } = asked;
    const found = await this.#resolver.find(query, c.req.query('portal'));
    const opened = this.#publicOrigin + path;
    const chosen = await chooseBySignature(found, opened, this.#now());
    if (chosen === undefined) {
      if (form !== 'page') throw new ProblemError('unknown-lot', 'No portal of this server has stated this lot.');
      return this.#notOne(c, found, 'lot');
    }
    const link = readTraceLink(opened);
    // What a person opened is judged on the page.
    if ('fault' in link && form !== 'page') return this.#badRequest(c, `The query is wrong: ${link.fault}.`);
    const links = await this.#links.ofLot(asked, chosen, serial);
    const redirect = this.#links.redirect(asked, links);
    if (redirect !== undefined) return redirect;
    if (form === 'page') return this.#lotPage(asked, chosen, 'fault' in link ? 400 : 200, serial);
    this.#links.pointAtLinkset(c);
    return form === 'json'
      ? cacheableJson(c, chosen.lot)
      : this.#links.linkset(asked, links, wordsFor(pageLocale(c)).title(chosen.lot.code));
  }

  async #lotPage({ c, path }: Asked, resolved: ResolvedLot, status: 200 | 400, serial?: string): Promise<Response> {
    const [locale, now, publicOrigin] = [pageLocale(c), this.#now(), this.#publicOrigin];
    const [link, background] = await Promise.all([
      judgeLink(publicOrigin + path, resolved.lot, resolved.issuers, now, this.#verify),
      this.#background(resolved),
    ]);
    const fits = link === 'valid' || link === 'validRetired';
    const item = fits && serial !== undefined ? await this.#openedItem(path, resolved, serial) : undefined;
    this.#links.pointAtLinkset(c);
    c.header('cache-control', 'public, max-age=60, stale-while-revalidate=600');
    const keepOffline = this.#keepOffline;
    const body = this.#bodyOf({
      resolved,
      background,
      link,
      locale,
      now,
      publicOrigin,
      path,
      keepOffline,
      serial,
      item,
    });
    return this.#pages.write(c, status, body, resolved);
  }

  async #openedItem(path: string, { lot, key }: ResolvedLot, serial: string): Promise<OpenedItem> {
    const views = await readViews(this.#sql, { store: lot.store.id, lot: lot.id, serial }, this.#copyRule);
    return { views, path, key };
  }

  /** None, or more than one that a person has to choose from. */
  #notOne(c: Context, found: readonly (ResolvedLot | ResolvedProduct)[], kind: 'lot' | 'product') {
    const locale = pageLocale(c);
    if (found.length > 1) return this.#pages.write(c, 300, severalPage(locale, found, pathAsAsked(c), kind));
    return this.#pages.write(c, 404, missingPage(locale, kind));
  }
}
