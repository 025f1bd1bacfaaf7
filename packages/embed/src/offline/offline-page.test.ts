import { localeNames, locales, type Locale } from '@nongsan/core';
import { describe, expect, it } from 'vitest';
import type { CheckedCode } from './check-code.ts';
import { keptPage, withoutForms } from './kept-page.ts';
import { dayAt, localeOf } from './locale.ts';
import { readMessage } from './messages.ts';
import { daysBetween, offlinePage } from './offline-page.ts';

const now = new Date('2026-11-28T03:00:00Z');
const url = new URL('https://id.example/01/09520001000119/10/HD-CD-261104?17=271104&s=A');
const fits: CheckedCode = {
  outcome: 'fits',
  facts: {
    gtin: '09520001000119',
    lot: 'HD-CD-261104',
    useBy: '2027-11-04',
    harvested: { from: '2026-11-01', to: '2026-11-04' },
  },
  issuer: 'Cổng <b>mẫu</b>',
  keyId: '1a2b',
  keysAt: new Date('2026-11-25T03:05:00Z'),
  keysAreOld: false,
};

const page = (checked: CheckedCode, locale: Locale = 'vi') =>
  offlinePage({ url, checked, why: 'offline', locale, now, styles: ['/pages/lot.12345678.css'] }).text;

describe('the page of a code without a network', () => {
  it('says who signed, with which key, when that was fetched and what nobody could check', () => {
    const text = page(fits);
    expect(text).toContain('<html lang="vi">');
    expect(text).toContain('khóa 1a2b');
    expect(text).toContain('Khóa của cổng được tải lúc 10:05, 25/11/2026 (3 ngày trước)');
    expect(text).toContain('01/11/2026 – 04/11/2026');
    expect(text).toContain('lô hàng có bị thu hồi hay tạm dừng không');
    expect(page(fits, 'en')).toContain('fetched at 10:05, 25 November 2026 (3 days ago)');
  });

  it('writes names as text', () => {
    expect(page(fits)).toContain('Cổng &lt;b&gt;mẫu&lt;/b&gt;');
    expect(page(fits)).not.toContain('<b>');
  });

  it('repeats nothing of a code that was altered or whose key was withdrawn', () => {
    for (const outcome of ['altered', 'revokedKey'] as const) {
      expect(page({ ...fits, outcome })).not.toContain('class="facts"');
    }
    expect(page({ ...fits, outcome: 'altered' })).toContain('verdict bad');
  });

  it('calls facts of an unsigned code unchecked', () => {
    expect(page({ outcome: 'unsigned', facts: fits.facts, keysAreOld: false })).toContain(
      'Điều mã ghi (chưa kiểm tra)',
    );
  });

  it('warns of goods past their use-by date, and is not green with old keys', () => {
    expect(page(fits)).toContain('verdict good');
    expect(page({ ...fits, keysAreOld: true })).toContain('verdict neutral');
    const passed = page({ ...fits, facts: { ...fits.facts, useBy: '2026-11-27' } });
    expect(passed).toContain('verdict caution');
    expect(passed).toContain('27/11/2026');
    expect(page({ ...fits, facts: { ...fits.facts, useBy: '2026-11-28' } })).toContain('verdict good');
  });

  it.each(locales)('speaks %s, and leads to itself in all other languages without a script', (locale) => {
    const text = page(fits, locale);
    expect(text).toContain(`<html lang="${locale}">`);
    const others = [...text.matchAll(/href="([^"]+)" hreflang="(\w+)" lang="\w+">([^<]+)</g)];
    expect(others.map(([, , lang, name]) => [lang, name])).toEqual(
      locales.filter((one) => one !== locale).map((one) => [one, localeNames[one]]),
    );
    expect(
      others.every(
        ([, href, lang]) => href === `${url.pathname}${url.search.replaceAll('&', '&amp;')}&amp;lang=${lang}`,
      ),
    ).toBe(true);
  });

  it('writes days as each language does', () => {
    expect(page(fits, 'de')).toContain('um 10:05, 25. November 2026 geholt (vor 3 Tagen)');
    expect(page(fits, 'ja')).toContain('10:05, 2026年11月25日（3 日前）');
  });

  it('has no script and no style of its own', () => {
    expect(page(fits)).not.toMatch(/<script|<style| style=| on\w+=/);
  });

  it('speaks as the address asks, else the first language of the browser that it has, else English', () => {
    const at = (query: string, languages: readonly string[]) =>
      localeOf(new URL(`https://id.example/t/A${query}`), languages);
    expect([
      at('?lang=en', ['vi']),
      at('', ['cs', 'vi-VN', 'en']),
      at('', ['cs-CZ']),
      at('', ['zh-CN']),
      at('', []),
    ]).toEqual(['en', 'vi', 'en', 'zh', 'vi']);
  });
});

describe('a page that was opened before', () => {
  const html = '<!doctype html><main class="x"><p>Lô</p><form method="post"><input value="token"></form></main>';

  it('says first how old it is, and that the signature was checked again', () => {
    const at = new Date('2026-11-26T03:00:00Z');
    const text = keptPage({ page: html, at, checked: fits, locale: 'vi', now });
    expect(text).toMatch(/^<!doctype html><main class="x"><section [^>]*id="nongsan-kept"/);
    expect(text).toContain('10:00, 26/11/2026 (2 ngày trước)');
    expect(text).toContain('khớp với khóa 1a2b, tải lúc 10:05, 25/11/2026');
  });

  it('is kept without its forms, whatever they hold', () => {
    const text = withoutForms(html, 'vi');
    expect(text).not.toContain('token');
    expect(text).toContain('Phần này cần có mạng.');
  });
});

it('days are those of Việt Nam, and a clock that was set back makes none', () => {
  expect(dayAt(new Date('2026-11-27T17:00:00Z'))).toBe('2026-11-28');
  expect(daysBetween(new Date('2026-11-27T16:59:00Z'), new Date('2026-11-27T17:01:00Z'))).toBe(1);
  expect(daysBetween(now, new Date('2026-11-20T03:00:00Z'))).toBe(0);
});

it('the worker hears only what is said in its own words', () => {
  const keep = { nongsan: 'keep', page: 'https://id.example/t/A', files: ['a', 1], pinned: 'yes' };
  expect(readMessage(keep)).toEqual({ ...keep, files: ['a'], pinned: false });
  expect([readMessage(undefined), readMessage('forget'), readMessage({ nongsan: 'keep' }), readMessage({})]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
