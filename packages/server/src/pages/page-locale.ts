import { nearestLocale, type Locale } from '@nongsan/core';
import type { Context } from 'hono';
import { vi } from './words-vi.ts';
import { en } from './words-en.ts';
import type { Words } from './words.ts';

/** `?lang=` where the reader chose, the browser's languages otherwise, Vietnamese when none is ours. */
export function pageLocale(c: Context): Locale {
  return nearestLocale(c.req.query('lang') ?? '') ?? fromHeader(c.req.header('accept-language') ?? '') ?? 'vi';
}

/** RFC 9110 §12.5.4: the language with the greatest weight that we speak; a weight of 0 is a refusal. */
function fromHeader(header: string): Locale | undefined {
  const ranges = header.split(',').map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    return { locale: nearestLocale(tag), weight: Number(weight) || 0 };
  });
  const spoken = ranges.filter(({ locale, weight }) => locale !== undefined && weight > 0);
  return spoken.sort((a, b) => b.weight - a.weight)[0]?.locale;
}

export const wordsFor = (locale: Locale): Words => (locale === 'vi' ? vi : en);
