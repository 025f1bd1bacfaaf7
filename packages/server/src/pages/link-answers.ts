import { lotKey } from '@nongsan/core/epcis';
import type { Context } from 'hono';
import type { Sql } from '../database/index.ts';
import { isTold } from '../events/index.ts';
import { cacheableJson } from '../middleware/index.ts';
import { handedOn, linkTypeAsked, pathAsAsked, typesAccepted, withParameters, type Asked } from './asked.ts';
import { chooseTarget, linkset, linksetContext, type Links } from './linkset.ts';
import { lotLinks } from './lot-links.ts';
import { pageLocale } from './page-locale.ts';
import type { ResolvedLot } from './resolve-lot.ts';

/** What machines ask of a code: where it leads, all of it as a linkset, or one link of it. */
export class LinkAnswers {
  readonly #sql: Sql;
  readonly #publicOrigin: string;

  constructor(sql: Sql, publicOrigin: string) {
    this.#sql = sql;
    this.#publicOrigin = publicOrigin;
  }

  /** What the lot leads to, where the answer has to do with it: a page is not kept waiting. */
  async ofLot({ c, form, path }: Asked, chosen: ResolvedLot, serial?: string): Promise<Links> {
    const [type, all] = [linkTypeAsked(c), form === 'linkset' || form === 'json-ld'];
    if (!all && type === undefined) return {};
    const { lot, portal } = chosen;
    const { pathname, search } = new URL(lot.link);
    return lotLinks(chosen, {
      publicOrigin: this.#publicOrigin,
      locale: pageLocale(c),
      page: serial === undefined ? pathname + search : path,
      told: (all || type === 'epcis') && (await isTold(this.#sql, portal.id, lotKey(lot))),
    });
  }

  /** Where a link of one type is asked for, and there is one. */
  redirect({ c, path }: Asked, links: Links): Response | undefined {
    const type = linkTypeAsked(c);
    const target = type && chooseTarget(links[type] ?? [], pageLocale(c), typesAccepted(c));
    if (target === undefined) return undefined;
    const own = target.href.startsWith(`${this.#publicOrigin}/`);
    return c.redirect(own ? target.href : withParameters(target.href, handedOn(path)), 307);
  }

  linkset({ c, form, path }: Asked, links: Links, description: string): Response {
    const [before = ''] = path.split('?', 1);
    const document = linkset(this.#publicOrigin + before, description, links);
    if (form === 'json-ld') {
      return cacheableJson(c, { '@context': linksetContext, ...document }, 'application/ld+json');
    }
    c.header('link', `<${linksetContext}>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"`);
    return cacheableJson(c, document, 'application/linkset+json');
  }

  /** Says where the linkset of this address is. */
  pointAtLinkset(c: Context): void {
    const [before = ''] = pathAsAsked(c).split('?', 1);
    c.header(
      'link',
      `<${this.#publicOrigin}${before}?linkType=linkset>; rel="linkset"; type="application/linkset+json"`,
    );
  }
}
