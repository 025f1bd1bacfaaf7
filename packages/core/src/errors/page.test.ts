import { describe, expect, it } from 'vitest';
import { apiErrorRegistry, errorPages, errorPageSchema } from './index.ts';

describe('the page of an error', () => {
  it.each(errorPages())('$code says what it means and what to do', (page) => {
    expect(errorPageSchema.parse(page)).toEqual(page);
    expect([page.meaning, page.remedy].every((text) => /[.…]$/.test(text))).toBe(true);
    expect(page.title).not.toMatch(/\.$/);
  });
  it('exists for every code, once', () => {
    expect(errorPages().map(({ code }) => code)).toEqual(Object.keys(apiErrorRegistry));
  });
  it('has a title of its own', () => {
    const titles = errorPages().map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
  it('promises another try for nothing that the caller got wrong', () => {
    const wrong = errorPages().filter(({ status, retryable }) => retryable && status >= 400 && status < 409);
    expect(wrong).toEqual([]);
  });
});
