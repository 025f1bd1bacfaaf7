import { locales, nearestLocale } from '@nongsan/core';
import type { Context } from 'hono';
import type { PageLocale } from './words.ts';

/**
 * `?lang=` where the reader chose, the browser's languages otherwise. A reader whose languages are all others, Czech
 * say, is likelier to read English than Vietnamese; one who tells of none gets Vietnamese.
 */
export function pageLocale(c: Context): PageLocale {
  return nearestLocale(c.req.query('lang') ?? '') ?? fromHeader(c.req.header('accept-language') ?? '');
}

/** RFC 9110 §12.5.4: the language with the greatest weight that we speak; a weight of 0 is a refusal. */
function fromHeader(header: string): PageLocale {
  const ranges = header.split(',').map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    return { tag, locale: nearestLocale(tag), weight: Number(weight) || 0 };
  });
  const wanted = ranges.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const ours = wanted.find(({ locale }) => locale !== undefined)?.locale;
  return ours ?? (wanted.some(({ tag }) => /^[a-z]/i.test(tag)) ? 'en' : 'vi');
}

/** Languages of the pages: a reader's own first, then what they may read as well. */
export const localeOrder = (locale: PageLocale): readonly PageLocale[] => [
  ...new Set<PageLocale>([locale, ...(locale === 'vi' ? [] : (['en'] as const)), ...locales]),
];
