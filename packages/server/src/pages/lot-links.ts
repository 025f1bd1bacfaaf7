import type { LocalizedText } from '@nongsan/core';
import { chooseText, locales } from '@nongsan/core';
import { withParameters } from './asked.ts';
import type { Links, Target } from './linkset.ts';
import { localeOrder } from './page-locale.ts';
import { wordsFor } from './words/index.ts';
import type { ResolvedLot, ResolvedProduct } from './resolve-lot.ts';
import type { PageLocale } from './words.ts';

const html = 'text/html';
const json = 'application/json';
const jsonLd = 'application/ld+json';

interface Place {
  readonly publicOrigin: string;
  readonly locale: PageLocale;
}

type Titled = Pick<Target, 'title' | 'title*'>;

/** A title in the reader's language, and in each that there is. */
function titled(texts: LocalizedText, locale: PageLocale): Titled {
  const all = Object.entries(texts).flatMap(([language, value]) => (value ? [{ value, language }] : []));
  return { title: chooseText(texts, locale).text, 'title*': all };
}

/** The same words of ours in every language. */
const ours = (say: (locale: PageLocale) => string, locale: PageLocale): Titled => ({
  title: say(locale),
  'title*': locales.map((language) => ({ value: say(language), language })),
});

/** A name, which is the same in every language; households' names are Vietnamese. */
const named = (name: string): Titled => ({ title: name, 'title*': [{ value: name, language: 'vi' }] });

export interface LotPlace extends Place {
  /** Path and query of the lot's page, signature and all. */
  readonly page: string;
  /** Are there events of the lot? */
  readonly told: boolean;
}

/** Everything that a lot leads to. What there is not has no link. */
export function lotLinks({ lot, key }: ResolvedLot, { publicOrigin, locale, page, told }: LotPlace): Links {
  const address = publicOrigin + page;
  const title = ours((language) => wordsFor(language).title(lot.code), locale);
  const each = localeOrder(locale).map((language): Target => ({
    href: withParameters(address, [`lang=${language}`]),
    type: html,
    hreflang: [language],
    ...title,
  }));
  const data = { href: `${publicOrigin}/v1/lots/${lot.id}?key=${key}`, type: json, ...title };
  const events = { href: `${publicOrigin}/v1/lots/${lot.id}/events?key=${key}`, type: jsonLd, ...title };
  return {
    defaultLink: [{ href: address, type: html, hreflang: localeOrder(locale), ...title }],
    defaultLinkMulti: each,
    pip: [{ href: lot.product.url, type: html, ...titled(lot.product.name, locale) }],
    traceability: [...each, data],
    hasRetailers: [{ href: lot.store.url, type: html, ...named(lot.store.name) }],
    ...papers(lot, locale),
    ...(told && { epcis: [events] }),
    ...(lot.status === 'revoked' && { recallStatus: each }),
  };
}

/** Certificates that can be read somewhere. What kind of document it is, is not known. */
function papers({ certificates = [] }: ResolvedLot['lot'], locale: PageLocale): Links {
  const certificationInfo = certificates.flatMap(({ documentUrl, withdrawnAt, name, number }): Target[] =>
    documentUrl === undefined || withdrawnAt !== undefined
      ? []
      : [{ href: documentUrl, ...(name === undefined ? named(number) : titled(name, locale)) }],
  );
  return certificationInfo.length === 0 ? {} : { certificationInfo };
}

/** What a product leads to where no lot is named. */
export function productLinks({ product, key }: ResolvedProduct, { publicOrigin, locale }: Place): Links {
  const title = titled(product.name, locale);
  const page: Target = { href: product.url, type: html, ...title };
  const data = { href: `${publicOrigin}/v1/products/${product.id}?key=${key}`, type: json, ...title };
  return {
    defaultLink: [page],
    pip: [page, data],
    hasRetailers: [{ href: product.store.url, type: html, ...named(product.store.name) }],
  };
}
