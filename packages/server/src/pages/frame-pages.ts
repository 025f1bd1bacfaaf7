import { nearestLocale, opaqueOrigin } from '@nongsan/core';
import { html } from 'hono/html';
import { Hono } from 'hono';
import { siteKey, type AppEnv } from '../middleware/index.ts';
import { createLinks, createSiteDirectory, type SiteContext } from '../repository/index.ts';
import { frameStylesheet, frameStylesheetPath } from './frame-stylesheet.ts';
import type { PageOptions } from './lot-pages.ts';
import { pagePolicy } from './page-policy.ts';
import { wordsFor } from './words/index.ts';

/** What may stand in a frame, each with the element that shows it. */
const kinds = ['product', 'card', 'store'] as const;
type Kind = (typeof kinds)[number];

/**
 * Pages for `<iframe>`, for systems that allow nothing else: `/embed/product/{ref}`, `/embed/card/{ref}` and
 * `/embed/store/{ref}`, with `?key=pk_…`, `&locale=`, `&scheme=light|dark` and, for a
 * product, `&variant=`. Framed by the site's own origins alone;
 * `sdk/nongsan-frame.js` in the page around gives the frame its height.
 */
export function framePages({ sql, config, now = () => new Date() }: PageOptions) {
  const { publicOrigin } = config;
  const routes = new Hono<AppEnv>();
  routes.get(frameStylesheetPath, (c) =>
    c.body(frameStylesheet, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    }),
  );
  routes.use('/embed/*', siteKey(createSiteDirectory(sql, now), publicOrigin));
  routes.get(`/embed/:kind{${kinds.join('|')}}/:ref{[0-9A-Za-z][0-9A-Za-z_-]{0,99}}`, (c) => {
    const site = c.get('site');
    const { ref } = c.req.param();
    const kind = c.req.param('kind') as Kind;
    const page = createLinks(site, config).page(kind === 'store' ? 'store' : 'product', { slug: ref });
    c.header('content-security-policy', framePolicy(site, pagePolicy(config)));
    c.header('cache-control', 'no-cache');
    const { key = '', locale, scheme } = c.req.query();
    return c.html(framePage({ kind, ref, page, key, locale, scheme, site, publicOrigin }));
  });
  return routes;
}

/** Origins of pages that may hold a frame. A page without an origin cannot be told from any other, so it may not. */
const hostsOf = ({ origins }: SiteContext): readonly string[] => origins.filter((origin) => origin !== opaqueOrigin);

/** The same policy as other pages have, but for who may frame it. Links lead out of the frame. */
function framePolicy(site: SiteContext, policy: string): string {
  const ancestors = hostsOf(site).join(' ') || "'none'";
  return policy.replace("frame-ancestors 'none'", `frame-ancestors ${ancestors}`);
}

interface FrameOptions {
  readonly kind: Kind;
  readonly ref: string;
  /** The portal's own page of the same thing. */
  readonly page: string;
  readonly key: string;
  readonly locale: string | undefined;
  readonly scheme: string | undefined;
  readonly site: SiteContext;
  readonly publicOrigin: string;
}

function framePage({ kind, key, page, publicOrigin, ref, site, ...chosen }: FrameOptions) {
  const locale = nearestLocale(chosen.locale ?? '') ?? 'vi';
  const scheme = chosen.scheme === 'light' || chosen.scheme === 'dark' ? chosen.scheme : 'light dark';
  const words = wordsFor(locale);
  const link = html`<a href="${page}">${kind === 'store' ? words.store : words.see}</a>`;
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="${scheme}" />
        <meta name="nongsan-hosts" content="${hostsOf(site).join(' ')}" />
        <title>${kind === 'store' ? words.store : words.see}</title>
        <base target="_top" />
        <link rel="icon" href="/favicon.ico" />
        <link rel="stylesheet" href="${frameStylesheetPath}" />
        <script type="module" src="${publicOrigin}/sdk/nongsan.js"></script>
        <script type="module" src="${publicOrigin}/sdk/nongsan-frame-page.js"></script>
      </head>
      <body>
        <nongsan-portal id="frame" api="${publicOrigin}" key="${key}" locale="${locale}">
          <main>${element(kind, ref, link)}</main>
          <section id="cart" hidden><nongsan-cart></nongsan-cart></section>
        </nongsan-portal>
      </body>
    </html>`;
}

function element(kind: Kind, ref: string, link: ReturnType<typeof html>) {
  switch (kind) {
    case 'product':
      return html`<nongsan-product product="${ref}" variant="?variant">${link}</nongsan-product>`;
    case 'card':
      return html`<nongsan-product-card product="${ref}">${link}</nongsan-product-card>`;
    case 'store':
      return html`<nongsan-store store="${ref}">${link}</nongsan-store>`;
  }
}
