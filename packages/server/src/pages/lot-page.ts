import { chooseText, type Lot } from '@nongsan/core';
import { html } from 'hono/html';
import { formatDay } from './day.ts';
import { verdictOf, type LinkOutcome, type Verdict } from './judge-link.ts';
import { keepSection } from './keep-section.ts';
import { areaSections, lotFacts } from './lot-facts.ts';
import type { Markup } from './layout.ts';
import { wordsFor } from './page-locale.ts';
import type { ResolvedLot } from './resolve-lot.ts';
import { toneIcon } from './tone-icon.ts';
import { copyNotice, viewSection, type OpenedItem } from './view-section.ts';
import type { PageLocale } from './words.ts';

export interface LotPage {
  readonly resolved: ResolvedLot;
  readonly link: LinkOutcome;
  readonly locale: PageLocale;
  readonly now: Date;
  readonly publicOrigin: string;
  readonly keepOffline: boolean;
  /** Of the code that was opened. */
  readonly serial?: string | undefined;
  /** The item whose code was opened, where its signature fits. */
  readonly item?: OpenedItem | undefined;
}

/** A lot for whoever scanned it: the verdict in one sentence, who says so, then the people, then the facts. */
export function lotPage(page: LotPage): Markup {
  const { resolved, locale, link, now } = page;
  const { lot } = resolved;
  const words = wordsFor(locale);
  const list = (items: readonly string[]) =>
    html`<ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
  return html` ${verdictSection(lot, verdictOf(lot, link, now), locale)}
    ${page.item === undefined ? '' : copyNotice(page.item, locale)}
    ${lot.sampleFields === undefined ? '' : html`<p class="sample">${words.sample}</p>`} ${productSection(lot, locale)}
    ${lotFacts(lot, locale, link === 'valid' || link === 'validRetired' ? page.serial : undefined)}
    ${areaSections(lot, locale)} ${isDoubted(link) ? '' : recheck(page)}
    ${page.item === undefined ? '' : viewSection(page.item, locale)}
    ${page.keepOffline ? keepSection(locale, page.publicOrigin) : ''}
    <section class="limits">
      <div>
        <h2>${words.says}</h2>
        ${list(words.saysThat)}
      </div>
      <div>
        <h2>${words.saysNot}</h2>
        ${list(words.saysNotThat)}
      </div>
    </section>`;
}

/** What was opened is not what the portal signed. */
const isDoubted = (link: LinkOutcome): boolean =>
  link === 'altered' || link === 'differs' || link === 'unknownKey' || link === 'revokedKey';

/**
 * The portal's own link of the lot, checked by the reader's device. Left out where another link was opened: that one
 * is right would be read as a word for the one in hand.
 */
function recheck({ resolved: { lot, key }, locale, publicOrigin }: LotPage): Markup {
  const words = wordsFor(locale);
  return html`<details class="recheck">
    <summary>${words.recheck}</summary>
    <p>${words.recheckHow}</p>
    <nongsan-portal api="${publicOrigin}" key="${key}" locale="${locale}">
      <nongsan-trace-badge lot="${lot.code}" variant="card">${words.recheckFallback}</nongsan-trace-badge>
    </nongsan-portal>
  </details>`;
}

function verdictSection(lot: Lot, verdict: Verdict, locale: PageLocale): Markup {
  const words = wordsFor(locale);
  const note = lot.statusNote && chooseText(lot.statusNote, locale);
  const day = lot.checkedAt === undefined ? undefined : formatDay(lot.checkedAt.slice(0, 10), locale);
  return html`<section class="verdict ${verdict.tone}">
    ${toneIcon(verdict.tone)}
    <div>
      <h1>${verdictSentence(lot, verdict, locale)}</h1>
      ${note === undefined ? '' : html`<p lang="${note.lang}">${note.text}</p>`}
      <p class="by">${words.stated(lot.issuer, day)}</p>
    </div>
  </section>`;
}

function verdictSentence(lot: Lot, { about }: Verdict, locale: PageLocale): string {
  const words = wordsFor(locale);
  if (about === 'expired') {
    return lot.useBy === undefined ? words.expiredUndated : words.expired(formatDay(lot.useBy, locale));
  }
  if (about !== 'status') return words[about](lot.issuer);
  return lot.status === 'valid' || lot.status === 'expired' ? words.status.other : words.status[lot.status];
}

function productSection({ product, store }: Lot, locale: PageLocale): Markup {
  const words = wordsFor(locale);
  const name = chooseText(product.name, locale);
  const { place } = store;
  return html`<article class="product">
    ${pictureOf(product.picture, locale)}
    <div class="about">
      <p class="people">
        <strong>${store.name}</strong>
        <span lang="vi">${place.commune}, ${place.province}</span>
        ${place.former === undefined ? '' : html`<small>(${words.before(place.former)})</small>`}
      </p>
      <h2 lang="${name.lang}">${name.text}</h2>
      <p class="actions">
        <a class="button" href="${product.url}">${words.see}</a>
        <a href="${store.url}">${words.store}</a>
      </p>
    </div>
  </article>`;
}

function pictureOf(picture: Lot['product']['picture'], locale: PageLocale): Markup | string {
  if (picture === undefined) return '';
  const alt = chooseText(picture.alt, locale);
  return html`<img
    src="${picture.url}"
    alt="${alt.text}"
    lang="${alt.lang}"
    width="${picture.width}"
    height="${picture.height}"
  />`;
}
