import { nearestLocale, type Locale } from '@nongsan/core';
import type { HostI18next } from './host-i18next.ts';
import { messagesOf } from './languages.ts';
import type { Translate } from './translate.ts';

/** The namespace that our messages have in the page's own i18next. */
const namespace = 'nongsan';

/** How our messages are written, however those of the page are. Lit escapes, and what a household wrote refers to nothing. */
const ours = {
  ns: namespace,
  keySeparator: false,
  nsSeparator: false,
  nest: false,
  interpolation: { escapeValue: false, prefix: '{{', suffix: '}}', skipOnVariables: true },
} as const;

/**
 * Words from the page's own i18next: ours are added where it has none, and nothing else of it changes. A message of the
 * page goes before ours, under the language's plain tag (`en`) or the page's own (`en-GB`).
 */
export async function hostTranslate(host: HostI18next, locale: Locale): Promise<Translate> {
  const messages = await messagesOf(locale);
  addQuietly(host, locale, messages);
  const lngs = nearestLocale(host.language) === locale ? [host.language, locale] : [locale];
  return (key, values) => host.t(key, { ...values, ...ours, lngs });
}

/** i18next counts an added namespace among those that it loads: from then on its backend would be asked for ours. */
function addQuietly(host: HostI18next, locale: Locale, messages: Readonly<Record<string, string>>): void {
  const { ns } = host.options;
  const wasListed = ns?.includes(namespace) === true;
  host.addResourceBundle(locale, namespace, messages, true, false);
  const listed = host.options.ns;
  if (!wasListed && Array.isArray(listed)) listed.splice(listed.indexOf(namespace), 1);
}
