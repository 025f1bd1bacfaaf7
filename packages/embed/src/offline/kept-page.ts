import type { CheckedCode } from './check-code.ts';
import { momentText, wordsOf } from './locale.ts';
import { markup, type Markup } from './markup.ts';
import { keptMark } from './messages.ts';
import { daysBetween, toneIcon } from './offline-page.ts';
import type { OfflineLocale } from './words.ts';

/**
 * What is kept of a page: everything but its forms. Without a network none can be sent, and what a form holds may be
 * meant for one reader.
 */
export const withoutForms = (page: string, locale: OfflineLocale): string =>
  page.replace(/<form\b[\s\S]*?<\/form>/gi, markup`<p class="none">${wordsOf(locale).needsNetwork}</p>`.text);

export interface KeptPage {
  readonly page: string;
  readonly at: Date;
  readonly checked: CheckedCode;
  readonly locale: OfflineLocale;
  readonly now: Date;
}

/** A page that was opened before, saying first that it is of then and not of now. */
export function keptPage({ page, at, checked, locale, now }: KeptPage): string {
  const notice = noticeOf(at, checked, locale, now);
  return page.replace(/<main[^>]*>/, (main) => main + notice.text);
}

function noticeOf(at: Date, checked: CheckedCode, locale: OfflineLocale, now: Date): Markup {
  const words = wordsOf(locale);
  const { outcome, keyId, keysAt } = checked;
  const fits = (outcome === 'fits' || outcome === 'fitsRetired') && keyId !== undefined && keysAt !== undefined;
  return markup`<section class="verdict caution" id="${keptMark}">${toneIcon('caution')}<div>
<p><strong>${words.keptPage(momentText(at, locale), words.days(daysBetween(at, now)))}</strong></p>
<p>${words.keptPageMeans}</p>
${fits ? markup`<p>${words.keptSignature(keyId, momentText(keysAt, locale))}</p>` : undefined}
${checked.keysAreOld ? markup`<p>${words.keysAreOld}</p>` : undefined}</div></section>`;
}
