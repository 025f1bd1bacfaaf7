import { localeNames, locales } from '@nongsan/core';
import type { TraceFacts } from '@nongsan/core/trace';
import { isRefused, type CheckedCode } from './check-code.ts';
import { dayAt, dayText, momentText, wordsOf } from './locale.ts';
import { markup, type Markup } from './markup.ts';
import type { OfflineLocale, OfflineWords } from './words.ts';

export interface OfflinePage {
  readonly url: URL;
  readonly checked: CheckedCode;
  readonly why: 'offline' | 'slow' | 'broken';
  readonly locale: OfflineLocale;
  readonly now: Date;
  /** Paths of what a page is styled with. */
  readonly styles: readonly string[];
}

type Tone = 'good' | 'caution' | 'bad' | 'neutral';

/** The page of a code that this device has checked by itself: it has no script and needs none. */
export function offlinePage({ url, checked, why, locale, now, styles }: OfflinePage): Markup {
  const words = wordsOf(locale);
  const passed = passedOn(checked, now);
  return markup`<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
<title>${checked.facts.lot} · ${words.title}</title><link rel="icon" href="/favicon.ico">
${styles.map((style) => markup`<link rel="stylesheet" href="${style}">`)}</head><body>
<header class="top"><p class="wordmark"><span>${words.title}</span></p>${languageSwitch(url, locale)}</header>
<main><section class="verdict ${toneOf(checked, passed)}">${toneIcon(toneOf(checked, passed))}<div>
<h1>${words.outcomes[checked.outcome](checked.issuer ?? '')}</h1>
${passed === undefined ? undefined : markup`<p>${words.passed(dayText(passed, locale))}</p>`}
<p class="by">${words.why[why]}</p></div></section>
${isRefused(checked) ? undefined : factSection(checked, locale)}
${limits(checked, words, locale, now)}
<p class="actions"><a class="button" href="${url.pathname + url.search}">${words.again}</a></p></main>
<footer>${words.footer}</footer></body></html>`;
}

/** The server's own, which needs no script either. */
function languageSwitch(url: URL, locale: OfflineLocale): Markup {
  const items = locales.flatMap((one) => (one === locale ? [] : [languageItem(url, one)]));
  return markup`<nav aria-label="${wordsOf(locale).language}"><details class="languages"><summary>${localeNames[locale]}</summary><ul>${items}</ul></details></nav>`;
}

function languageItem(url: URL, locale: OfflineLocale): Markup {
  const other = new URL(url);
  other.searchParams.set('lang', locale);
  return markup`<li><a href="${other.pathname + other.search}" hreflang="${locale}" lang="${locale}">${localeNames[locale]}</a></li>`;
}

const fits = ({ outcome }: CheckedCode): boolean => outcome === 'fits' || outcome === 'fitsRetired';

const passedOn = (checked: CheckedCode, now: Date): string | undefined =>
  fits(checked) && checked.facts.useBy !== undefined && checked.facts.useBy < dayAt(now)
    ? checked.facts.useBy
    : undefined;

/** Old keys are no reason for green. */
function toneOf(checked: CheckedCode, passed: string | undefined): Tone {
  if (checked.outcome === 'altered') return 'bad';
  if (passed !== undefined || ['revokedKey', 'unknownKey', 'noCode'].includes(checked.outcome)) return 'caution';
  return fits(checked) && !checked.keysAreOld ? 'good' : 'neutral';
}

const shapes: Readonly<Record<Tone, string>> = {
  good: 'M10 2l6.5 2.5v5c0 4-2.7 7-6.5 8.5C6.2 16.5 3.5 13.5 3.5 9.5v-5ZM6.8 10l2.4 2.4 4.2-4.6',
  caution: 'M10 2.5 18 17H2ZM10 8v4M10 14.3v.2',
  bad: 'M6.7 2.5h6.6l4.2 4.2v6.6l-4.2 4.2H6.7l-4.2-4.2V6.7ZM7 7l6 6M13 7l-6 6',
  neutral: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM10 9v5M10 6v.2',
};

/** The server's own shapes, so that a mark means the same with and without a network. */
export const toneIcon = (tone: Tone): Markup =>
  markup`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d="${shapes[tone]}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round"/></svg>`;

function factSection(checked: CheckedCode, locale: OfflineLocale): Markup | undefined {
  const words = wordsOf(locale);
  const rows = factRows(checked.facts, locale);
  if (rows.length === 0) return undefined;
  const items = rows.map(
    ([name, value]) => markup`<div><dt>${words.facts[name]}</dt><dd class="code">${value}</dd></div>`,
  );
  return markup`<section class="facts"><h2>${fits(checked) ? words.stated : words.unchecked}</h2><dl>${items}</dl></section>`;
}

function factRows(
  facts: TraceFacts,
  locale: OfflineLocale,
): readonly (readonly [keyof OfflineWords['facts'], string])[] {
  const { lot, gtin, serial, harvested, useBy, growingArea } = facts;
  const days = harvested && [...new Set([harvested.from, harvested.to])].map((day) => dayText(day, locale)).join(' – ');
  const rows = { lot, growingArea, harvested: days, useBy: useBy && dayText(useBy, locale), gtin, serial };
  return Object.entries(rows).flatMap(([name, value]) =>
    value === undefined ? [] : [[name as keyof typeof rows, value] as const],
  );
}

function limits(checked: CheckedCode, words: OfflineWords, locale: OfflineLocale, now: Date): Markup {
  const { keyId = '', issuer = '', facts } = checked;
  const list = (items: readonly string[]) => markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;
  const signature = issuer === '' ? [] : [words.checkedSignature(keyId, issuer)];
  const date = fits(checked) && facts.useBy !== undefined ? [words.checkedDate] : [];
  const done = [...signature, ...date];
  return markup`<section class="limits"><div><h2>${words.checked}</h2>${list(done.length === 0 ? [words.checkedNothing] : done)}</div>
<div><h2>${words.notChecked}</h2>${list(words.notCheckedThat)}</div>
<div><h2>${words.age}</h2>${list(ageOfKeys(checked, words, locale, now))}</div></section>`;
}

function ageOfKeys(
  { keysAt, keysAreOld }: CheckedCode,
  words: OfflineWords,
  locale: OfflineLocale,
  now: Date,
): readonly string[] {
  if (keysAt === undefined) return [words.noKeys];
  const fetched = words.keysAge(momentText(keysAt, locale), words.days(daysBetween(keysAt, now)));
  return keysAreOld ? [fetched, words.keysAreOld] : [fetched];
}

/** Whole calendar days. A clock that was set back makes none. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.round((Date.parse(dayAt(to)) - Date.parse(dayAt(from))) / 86_400_000));
