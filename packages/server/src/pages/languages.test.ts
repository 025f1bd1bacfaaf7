import { localeNames, locales } from '@nongsan/core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleFolder } from '../sample/index.ts';
import { openSamplePortal, sampleClock, sampleOrigin, type SamplePortal } from '../testing/sample-portal.ts';
import { createPortalApp } from './index.ts';
import { speech } from './words/index.ts';

let portal: SamplePortal;
let app: ReturnType<typeof createPortalApp>;
beforeAll(async () => {
  portal = await openSamplePortal();
  const { sql } = portal.database;
  const config = { publicOrigin: sampleOrigin };
  app = createPortalApp({ sql, config, now: () => sampleClock, pictures: sampleFolder, sdk: sampleFolder });
});
afterAll(() => portal.close());

const open = async (path: string, language: string) => {
  const answer = await app.request(sampleOrigin + path, {
    headers: { accept: 'text/html', 'accept-language': language },
  });
  const text = (await answer.text()).replaceAll('&amp;', '&').replaceAll('&#39;', "'").replace(/\s+/g, ' ');
  return { answer, text };
};
const links = (text: string) =>
  [...text.matchAll(/<a href="([^"]+)" hreflang="(\w+)" lang="(\w+)">([^<]+)</g)].map(([, ...found]) => found);

describe.each(locales)('in %s', (locale) => {
  const { page, lot, keep, scan } = speech[locale];

  test('the page of a lot speaks to the browser’s languages, from the verdict to the foot', async () => {
    const { answer, text } = await open(portal.signed, `${locale}, cs;q=0.5`);
    expect(answer.headers.get('content-language')).toBe(locale);
    expect(answer.headers.get('vary')).toContain('Accept-Language');
    expect(text).toContain(`<html lang="${locale}">`);
    const own = [page.lot, page.area, lot.timeline, lot.law, lot.certificates, lot.report.title, keep.press];
    for (const words of [...own, scan.link, page.says, lot.place, page.footer]) expect(text).toContain(words);
  });

  test('a choice in the address goes before the browser, and each other language is a link away', async () => {
    const { answer, text } = await open(`${portal.signed}&lang=${locale}`, locale === 'vi' ? 'en' : 'vi');
    expect(answer.headers.get('content-language')).toBe(locale);
    expect(text).toContain(`<summary><svg`);
    expect(links(text)).toEqual(
      locales
        .filter((one) => one !== locale)
        .map((one) => [`${portal.signed}&lang=${one}`, one, one, localeNames[one]]),
    );
  });

  test('notices are told', async () => {
    expect((await open('/t/KHONG-CO', locale)).text).toContain(page.missing.title);
    expect((await open('/01/09520001000118/10/A', locale)).text).toContain(page.faults.checkDigit.title);
    expect((await open('/01/09520001000119/99/A', locale)).text).toContain(page.faults.syntax.title);
    expect((await open('/scan', locale)).text).toContain(scan.title);
  });

  test('a report is taken and refused', async () => {
    const post = async (fields: Record<string, string>) => {
      const headers = { origin: sampleOrigin };
      const body = new URLSearchParams(fields);
      const answer = await app.request(`${sampleOrigin}/reports?lang=${locale}`, { method: 'POST', body, headers });
      return answer.text();
    };
    const asked = await open(`${portal.signed}&lang=${locale}`, 'cs');
    const [, id = ''] = /name="lot" value="([^"]+)"/.exec(asked.text) ?? [];
    expect(await post({ lot: id, portal: 'thai-nguyen' })).toContain(lot.report.faults.kind.replaceAll("'", '&#39;'));
    expect(await post({ lot: id, portal: 'thai-nguyen', kind: 'label' })).toContain(lot.report.sent);
  });
});

test('a page of a lot names itself in every language for machines, and the negotiated one', async () => {
  const { text } = await open(`${portal.signed}&lang=de`, 'vi');
  const named = [...text.matchAll(/<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)"/g)];
  expect(named.map(([, language, href]) => [language, href])).toEqual([
    ['x-default', sampleOrigin + portal.signed],
    ...locales.map((one) => [one, `${sampleOrigin}${portal.signed}&lang=${one}`]),
  ]);
  expect((await open('/t/KHONG-CO', 'de')).text).not.toContain('rel="alternate"');
});

test('what nobody wrote in the reader’s language comes in English or Vietnamese, marked as such', async () => {
  const { text } = await open(portal.signed, 'ko');
  expect(text).toMatch(/<h2 lang="(?:en|vi)">/);
  expect(text).toMatch(/<strong lang="vi">/);
  expect(text).toMatch(/<span lang="(?:en|vi)">C[^<]+<\/span><\/p>/);
});

test('days and regions are written by each language', async () => {
  expect((await open(portal.signed, 'de')).text).toContain('4. November 2026');
  expect((await open(portal.signed, 'ja')).text).toContain('2026年11月4日');
  expect((await open(portal.signed, 'ko')).text).toContain('2026년 11월 4일');
  expect((await open(portal.signed, 'fr')).text).toContain('4 novembre 2026');
});
