import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSamplePortal, sampleOrigin as origin, type SamplePortal } from '../../testing/sample-portal.ts';

const script = '</textarea></script><script>alert(1)</script><img src=x onerror=alert(1)>"\' onclick="alert(1)';
const turned = 'Chè\u202e\u2066 neyugn\u200f';
const long = 'Ng'.repeat(5_000);

let portal: SamplePortal;
let page: string;

/** Everything that somebody else writes, at its worst. PostgreSQL keeps no lone surrogates: those are in the form's tests. */
beforeAll(async () => {
  portal = await openSamplePortal();
  const { sql } = portal.database;
  const bad = (text: string) => sql.json({ vi: text, en: text });
  await sql`UPDATE lots SET issuer = ${script}, status_note = ${bad(script + long)} WHERE code = 'HD-CD-261104'`;
  await sql`UPDATE stores SET name = ${long}, story = ${bad(`${script}\n\n${turned}`)}, practices = ${bad(long)},
    contact = ${sql.json({ phone: 'javascript:alert(1)', address: script, website: 'javascript:alert(1)' })}`;
  await sql`UPDATE products SET name = ${bad(`${script} ${turned}`)}, description = ${bad(script)},
    pictures = ${sql.json([{ path: '"><script>.svg', alt: { vi: script }, width: 640, height: 480, kind: 'photo' }])}`;
  await sql`UPDATE growing_areas SET holder = ${script}, crop = ${bad(turned)}, issuer = ${long}, markets = ${['<b>', 'VN']},
    place = jsonb_set(place, '{commune}', ${sql.json(script)})`;
  await sql`
    INSERT INTO certificates (store_id, certificate_id, subject, subject_id, kind, name, number, issuer, document_url, created_at)
    SELECT store_id, 'cer_bad', 'lot', lot_id, '"><script>', ${bad(script)}, ${script}, ${long},
      'https://a.example/"><script>alert(1)</script>', now() FROM lots WHERE code = 'HD-CD-261104'`;
  await sql`UPDATE brand_labels SET name = ${script}, owner = ${turned}`;
  const answer = await portal.app().request(origin + portal.signed, { headers: { accept: 'text/html' } });
  expect(answer.status).toBe(200);
  page = await answer.text();
});
afterAll(() => portal.close());

describe('a page of hostile data', () => {
  test('has the script and the elements that we wrote, and no other', () => {
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain('https://id.example/sdk/nongsan-trace-page.js');
    const images = [...page.matchAll(/<img[^>]*>/g)].map(([tag]) => tag);
    expect(images).toHaveLength(1);
    expect(images[0]).toContain('src="https://id.example/media/%22%3E%3Cscript%3E.svg"');
  });

  test('has no attribute that runs something', () => {
    const tags = [...page.matchAll(/<[a-z][^>"]*(?:"[^"]*"[^>"]*)*>/gi)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'));
    expect(tags.filter((tag) => /\son[a-z]+\s*=/i.test(tag))).toEqual([]);
  });

  test('leads to http(s) addresses, phones of digits and its own parts alone', () => {
    const links = [...page.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !/^(?:https:\/\/|\/|tel:\+?\d+$)/.test(link))).toEqual([]);
  });

  test('says what is written as text, and turns nothing around', () => {
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/);
  });

  test('keeps its shape: names are said whole, and every section is still there', () => {
    expect(page).toContain(long);
    for (const part of ['verdict', 'product', 'facts', 'place', 'timeline', 'papers', 'limits', 'share', 'report'])
      expect(page).toMatch(new RegExp(`class="(?:fold )?${part}[ "]`));
    expect(page.trimEnd().endsWith('</html>')).toBe(true);
  });
});
