import { describe, expect, it } from 'vitest';
import { perLocale } from './per-locale.ts';

describe('what is made for a language', () => {
  it('is made once', () => {
    const made: string[] = [];
    const formatter = perLocale((locale) => {
      made.push(locale);
      return { locale };
    });
    expect([formatter('vi'), formatter('en'), formatter('vi')].map(({ locale }) => locale)).toEqual(['vi', 'en', 'vi']);
    expect(made).toEqual(['vi', 'en']);
  });
  it('is not kept when it cannot be made', () => {
    const formatter = perLocale((locale) => new Intl.NumberFormat(locale));
    expect(() => formatter('not_a_locale')).toThrow(RangeError);
    expect(() => formatter('not_a_locale')).toThrow(RangeError);
  });
});
