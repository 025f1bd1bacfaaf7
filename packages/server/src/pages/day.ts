import { formatLongDate } from '@nongsan/core';
import type { PageLocale } from './words.ts';

/** `04/11/2026` in Vietnamese, the month in letters elsewhere: readers disagree about which number is the month. */
export const formatDay = (date: string, locale: PageLocale): string => formatLongDate(date, locale);
