import type { Context } from 'hono';
import { vi } from './words-vi.ts';
import { en } from './words-en.ts';
import type { PageLocale, Words } from './words.ts';

const spoken: readonly string[] = ['vi', 'en'] satisfies readonly PageLocale[];

/**
 * `?lang=` where the reader chose, the browser's languages otherwise. A reader whose languages are all others, Chinese
 * say, is likelier to read English than Vietnamese; one who tells of none gets Vietnamese.
 */
export function pageLocale(c: Context): PageLocale {
  return nearest(c.req.query('lang') ?? '') ?? fromHeader(c.req.header('accept-language') ?? '');
}

/** RFC 9110 §12.5.4: the language with the greatest weight that we speak; a weight of 0 is a refusal. */
function fromHeader(header: string): PageLocale {
  const ranges = header.split(',').map((range) => {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    return { tag, locale: nearest(tag), weight: Number(weight) || 0 };
  });
  const wanted = ranges.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const ours = wanted.find(({ locale }) => locale !== undefined)?.locale;
  return ours ?? (wanted.some(({ tag }) => /^[a-z]/i.test(tag)) ? 'en' : 'vi');
}

function nearest(tag: string): PageLocale | undefined {
  const [lang = ''] = tag.toLowerCase().split(/[-_]/);
  return spoken.includes(lang) ? (lang as PageLocale) : undefined;
}

/** Languages of the pages, a reader's own first. */
export const localeOrder = (locale: PageLocale): readonly PageLocale[] =>
  locale === 'vi' ? ['vi', 'en'] : ['en', 'vi'];

export const wordsFor = (locale: PageLocale): Words => (locale === 'vi' ? vi : en);
