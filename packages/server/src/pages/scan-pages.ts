import { chooseText } from '@nongsan/core';
import { html } from 'hono/html';
import { Hono, type Context } from 'hono';
import type { AppEnv } from '../middleware/index.ts';
import { ownParameters, withParameters } from './asked.ts';
import { keepFor } from './keep-for.ts';
import { languagesOf } from './languages.ts';
import { layout, noPortal, type Markup } from './layout.ts';
import type { PageOptions } from './lot-pages.ts';
import { pageLocale } from './page-locale.ts';
import { speech } from './words/index.ts';
import { pagePolicy } from './page-policy.ts';
import { firstSites, keptFor, type SiteRow } from './resolve-lot.ts';
import { scanPath } from './scan-link.ts';
import type { PageLocale } from './words.ts';

/**
 * The page on which a code is read before it is followed: `/scan?portal=…`. Whose codes are told from others is a portal's
 * to say; where the server has several and none is named, the reader chooses.
 */
export function scanPages({ sql, config, now = () => new Date() }: PageOptions): Hono<AppEnv> {
  const sites = keepFor(keptFor, now, () => firstSites(sql));
  const policy = pagePolicy(config);
  return new Hono<AppEnv>().get(scanPath, async (c) => {
    const all = await sites('');
    const asked = c.req.query('portal');
    const site = all.length === 1 ? all[0] : all.find(({ portal }) => portal.slug === asked);
    c.header('content-security-policy', policy);
    // The one page of the server that may ask for the camera; nothing that it would frame may.
    c.header('permissions-policy', 'camera=(self)');
    return write(c, site, all, config.publicOrigin);
  });
}

function write(c: Context, site: SiteRow | undefined, all: readonly SiteRow[], publicOrigin: string) {
  const locale = pageLocale(c);
  c.header('content-language', locale);
  c.header('vary', 'Accept-Language', { append: true });
  c.header('cache-control', 'no-cache');
  const kept = ownParameters(c).filter((part) => part.startsWith('portal='));
  const page = layout({
    locale,
    title: speech[locale].scan.title,
    portalName: site === undefined ? noPortal : chooseText(site.portal.name, locale),
    languages: languagesOf(withParameters(scanPath, kept)),
    origin: publicOrigin,
    body: site === undefined ? choice(locale, all) : scanner(locale, site, publicOrigin),
    ...(site && { script: `${publicOrigin}/sdk/nongsan.js` }),
  });
  return c.html(page);
}

function scanner(locale: PageLocale, { key }: SiteRow, publicOrigin: string): Markup {
  const words = speech[locale].scan;
  return html`<h1>${words.title}</h1>
    <nongsan-portal api="${publicOrigin}" key="${key}" locale="${locale}">
      <nongsan-trace-scanner><p>${words.needsScript}</p></nongsan-trace-scanner>
    </nongsan-portal>`;
}

function choice(locale: PageLocale, all: readonly SiteRow[]): Markup {
  const words = speech[locale].scan;
  const choices = all.map(({ portal }) => {
    const name = chooseText(portal.name, locale);
    const href = withParameters(scanPath, [`portal=${portal.slug}`, `lang=${locale}`]);
    return html`<li><a href="${href}" lang="${name.lang}">${name.text}</a></li>`;
  });
  return html`<section class="facts">
    <h1>${words.title}</h1>
    <p>${all.length === 0 ? words.noPortal : words.choose}</p>
    <ul>
      ${choices}
    </ul>
  </section>`;
}
