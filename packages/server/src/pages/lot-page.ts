import { chooseText, isRecalled, localDateAt } from '@nongsan/core';
import { html } from 'hono/html';
import { formatDay } from './day.ts';
import { verdictOf, type LinkOutcome, type Verdict } from './judge-link.ts';
import { keepSection } from './keep-section.ts';
import { lotFacts } from './lot-facts.ts';
import type { Markup } from './layout.ts';
import { areaSentence } from './lot/area-warning.ts';
import { areaSections } from './lot/areas.ts';
import type { Background } from './lot/background.ts';
import { brief } from './lot/brief.ts';
import { goods } from './lot/goods.ts';
import { law } from './lot/law.ts';
import { placeMap } from './lot/map.ts';
import { meaning } from './lot/meaning.ts';
import { papers } from './lot/papers.ts';
import { recallSteps, recallStrip } from './lot/recall.ts';
import { reportSection } from './lot/report-form.ts';
import { share } from './lot/share.ts';
import { story } from './lot/story.ts';
import { timeline } from './lot/timeline.ts';
import { wordsFor } from './words/index.ts';
import type { ResolvedLot } from './resolve-lot.ts';
import { scanLink } from './scan-link.ts';
import { toneIcon } from './tone-icon.ts';
import { copyNotice, viewSection, type Keep, type OpenedItem } from './view-section.ts';
import type { PageLocale } from './words.ts';

export interface LotPage {
  readonly resolved: ResolvedLot;
  readonly background: Background;
  readonly link: LinkOutcome;
  readonly locale: PageLocale;
  readonly now: Date;
  readonly publicOrigin: string;
  /** Path and query that were opened. */
  readonly path: string;
  readonly keepOffline: boolean;
  /** Of the code that was opened. */
  readonly serial?: string | undefined;
  /** The item whose code was opened, where its signature fits. */
  readonly item?: OpenedItem | undefined;
  readonly keep: Keep;
}

/** A lot for whoever scanned it: the verdict in one sentence, who says so, then the people, then the facts. */
export function lotPage(page: LotPage): Markup {
  const { resolved, locale, link, now } = page;
  const { lot } = resolved;
  const words = wordsFor(locale);
  const verdict = verdictOf(lot, link, now);
  const mayBuy = verdict.tone === 'good' || verdict.about === 'unsigned';
  return html`${isRecalled(lot) ? recallStrip(locale) : ''} ${verdictSection(page, verdict)}
  ${page.item === undefined ? '' : copyNotice(page.item, locale)}
  ${lot.sampleFields === undefined ? '' : html`<p class="sample">${words.sample}</p>`} ${statements(page, mayBuy)}
  ${isDoubted(link) ? '' : recheck(page)} ${page.item === undefined ? '' : viewSection(page.item, locale, page.keep)}
  ${page.keep(`foot,${locale},${page.keepOffline}`, () => foot(page))} ${reportSection(resolved, page.path, locale)}`;
}

/** People, goods and facts, as they are stated: the same whichever code was opened, but for the serial number. */
function statements(page: LotPage, mayBuy: boolean): Markup {
  const { link, locale, now, serial, keep } = page;
  const { lot } = page.resolved;
  const name = (part: string) => [part, locale, mayBuy, localDateAt(now)].join();
  const proven = link === 'valid' || link === 'validRetired' ? serial : undefined;
  return html`${keep(name('goods'), () => goods(lot, page.background, mayBuy, locale))} ${lotFacts(lot, locale, proven)}
  ${keep(name('rest'), () => restOf(page))}`;
}

function restOf({ resolved: { lot }, background, locale, now }: LotPage): Markup {
  return html`${areaSections(lot.growingAreas, locale)} ${placeMap(lot, background.map, locale)}
  ${timeline(background.timeline, locale)} ${papers(lot, now, locale)} ${story(background, locale)}
  ${law(lot, background, locale)}`;
}

function foot({ resolved: { lot, portal }, keepOffline, locale }: LotPage): Markup {
  return html`${keepOffline ? keepSection(locale) : ''} ${limits(locale)} ${share(lot.link, locale)}
  ${scanLink(locale, portal.slug)}`;
}

function limits(locale: PageLocale): Markup {
  const words = wordsFor(locale);
  const list = (items: readonly string[]) =>
    html`<ul>
      ${items.map((item) => html`<li>${item}</li>`)}
    </ul>`;
  return html`<section class="limits">
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
 * is right would be read as a word for the one in hand. The SDK is loaded when somebody opens it.
 */
function recheck({ resolved: { lot, key }, locale, publicOrigin }: LotPage): Markup {
  const words = wordsFor(locale);
  return html`<details class="fold recheck">
    <summary>${words.recheck}</summary>
    <p>${words.recheckHow}</p>
    <nongsan-portal api="${publicOrigin}" key="${key}" locale="${locale}">
      <nongsan-trace-badge lot="${lot.code}" variant="card">${words.recheckFallback}</nongsan-trace-badge>
    </nongsan-portal>
  </details>`;
}

/** First on the page. A recall is read out at once, and says what to do. */
function verdictSection({ resolved: { lot }, background, link, locale, now }: LotPage, verdict: Verdict): Markup {
  const words = wordsFor(locale);
  const note = lot.statusNote && chooseText(lot.statusNote, locale);
  const day = lot.checkedAt === undefined ? undefined : formatDay(lot.checkedAt.slice(0, 10), locale);
  const recalled = isRecalled(lot);
  const expired = lot.useBy !== undefined && lot.useBy < localDateAt(now);
  return html`<section class="verdict ${verdict.tone}${recalled ? ' recalled' : ''}" ${recalled ? alert : ''}>
    ${toneIcon(verdict.tone)}
    <div>
      <h1>${verdictSentence(lot, verdict, locale)}</h1>
      ${note === undefined ? '' : html`<p lang="${note.lang}">${brief(note.text, 1_000)}</p>`}
      ${recalled ? recallSteps(lot, background.store, locale) : ''}
      <p class="by">${words.stated(lot.issuer, day)}</p>
      ${meaning(lot, link, verdict.about === 'area' ? 'area' : expired && 'expired', locale)}
    </div>
  </section>`;
}

const alert = html`role="alert"`;

function verdictSentence(lot: ResolvedLot['lot'], { about }: Verdict, locale: PageLocale): Markup | string {
  const words = wordsFor(locale);
  if (about === 'expired') {
    return lot.useBy === undefined ? words.expiredUndated : words.expired(formatDay(lot.useBy, locale));
  }
  if (about === 'area') return areaSentence(lot, locale);
  if (about !== 'status') return words[about](lot.issuer);
  return lot.status === 'valid' || lot.status === 'expired' ? words.status.other : words.status[lot.status];
}
