import { expandUrlTemplate, type Picture, type SitePage } from '@nongsan/core';
import type { PictureRecord } from './records.ts';
import type { SiteContext } from './site-directory.ts';

/** Writes the addresses in an answer: pages of the site that asks, pictures and trace links of this server. */
export interface Links {
  page(page: Exclude<SitePage, 'terms'>, values: Readonly<Record<string, string>>): string;
  picture(record: PictureRecord): Picture;
  /** The link that a lot's QR carries. Its host is not signed, so it is the server's of today. */
  lot(linkPath: string, signature: string): string;
}

export interface LinkOrigins {
  readonly publicOrigin: string;
  /** Where pictures are served, when that is another host. */
  readonly mediaOrigin?: string;
}

/** A site without a template for a page sends its readers to the server's own page. */
const ownPages = {
  product: '/products/{slug}',
  store: '/stores/{slug}',
  order: '/orders/{id}',
  trace: '/t/{lot}',
} as const;

export function createLinks(
  site: Pick<SiteContext, 'urlTemplates'>,
  { publicOrigin, mediaOrigin = publicOrigin }: LinkOrigins,
): Links {
  return {
    page: (page, values) => expandUrlTemplate(site.urlTemplates[page] ?? publicOrigin + ownPages[page], values),
    picture: ({ path, alt, width, height, kind }) => ({
      url: `${mediaOrigin}/media/${path.split('/').map(encodeURIComponent).join('/')}`,
      alt,
      width,
      height,
      kind,
    }),
    lot: (linkPath, signature) => `${publicOrigin}${linkPath}${linkPath.includes('?') ? '&' : '?'}s=${signature}`,
  };
}
