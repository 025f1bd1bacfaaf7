import { productSchema } from '@nongsan/core';
import { readEpcisDocument } from '@nongsan/core/epcis';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  openSamplePortal,
  sampleOrigin as publicOrigin,
  teaLot as tea,
  type SamplePortal,
} from '../testing/sample-portal.ts';

interface Target {
  readonly href: string;
  readonly type?: string;
  readonly title?: string;
  readonly hreflang?: string[];
  readonly 'title*'?: { value: string; language: string }[];
}
type Linkset = { linkset: [{ anchor: string; description: string } & Record<string, Target[]>] };

const voc = (type: string) => `https://ref.gs1.org/voc/${type}`;

let portal: SamplePortal;
let app: ReturnType<SamplePortal['app']>;
let path: string;
beforeAll(async () => {
  portal = await openSamplePortal();
  path = portal.signed;
});
beforeEach(() => {
  app = portal.app();
});
afterAll(() => portal.close());

const ask = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(publicOrigin + address, { method, headers: { accept: 'text/html', ...headers } });
const textOf = async (answer: Response | Promise<Response>) => (await (await answer).text()).replace(/\s+/g, ' ');
const linksetOf = async (address: string, headers = {}) => {
  const answer = await ask(address, { accept: 'application/linkset+json', ...headers });
  expect(answer.status, address).toBe(200);
  return { answer, links: ((await answer.json()) as Linkset).linkset[0] };
};

describe('a linkset', () => {
  test.each([
    [{ accept: 'application/linkset+json' }, ''],
    [{ accept: 'text/html' }, 'linkType=all'],
    [{ accept: '*/*' }, 'linkType=linkset'],
  ])('is what %j with "%s" gets', async (headers, query) => {
    const { answer, links } = await linksetOf(`${tea}${query && `?${query}`}`, headers);
    expect(answer.headers.get('content-type')).toBe('application/linkset+json');
    expect(answer.headers.get('link')).toContain('rel="http://www.w3.org/ns/json-ld#context"');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(links.anchor).toBe(publicOrigin + tea);
  });

  test('has what there is, with language, title and type, and nothing that there is not', async () => {
    const { links } = await linksetOf(path);
    expect(Object.keys(links).sort()).toEqual(
      [
        'anchor',
        'description',
        ...['defaultLink', 'defaultLinkMulti', 'epcis', 'hasRetailers', 'pip', 'traceability'].map(voc),
      ].sort(),
    );
    expect(links[voc('pip')]).toEqual([
      {
        href: 'https://shop.example/product.html?product=che-dinh-tan-cuong',
        type: 'text/html',
        title: 'Chè đinh Tân Cương',
        'title*': expect.arrayContaining([{ value: 'Chè đinh Tân Cương', language: 'vi' }]) as unknown,
      },
    ]);
    expect(links[voc('hasRetailers')]?.[0]?.href).toBe('https://shop.example/store.html?store=htx-che-hao-dat');
    expect(links[voc('traceability')]?.map(({ hreflang, type }) => [type, hreflang?.join()])).toEqual([
      ...['vi', 'en', 'zh', 'ja', 'ko', 'fr', 'de'].map((language) => ['text/html', language]),
      ['application/json', undefined],
    ]);
    expect(links[voc('defaultLink')]).toHaveLength(1);
  });

  test('leads only to what answers', async () => {
    const { links } = await linksetOf(path);
    const ours = Object.values(links)
      .flat()
      .filter((one): one is Target => typeof one === 'object');
    for (const { href, type = '' } of ours.filter((target) => target.href.startsWith(publicOrigin))) {
      const answer = await app.request(href, { headers: { accept: type } });
      expect([answer.status, answer.headers.get('content-type')?.split(';')[0]], href).toEqual([200, type]);
    }
  });

  test('leads to certificates that can be read and stand', async () => {
    await portal.database.sql`
      INSERT INTO certificates (store_id, certificate_id, subject, subject_id, kind, number, issuer, document_url, withdrawn_at, created_at)
      SELECT store_id, 'crt_' || n, 'lot', lot_id, 'vietgap', 'SAMPLE-' || n, 'Sample issuer',
        CASE WHEN n < 3 THEN 'https://papers.example/' || n END, CASE WHEN n = 2 THEN now() END, now()
      FROM lots, generate_series(1, 3) AS n WHERE code = 'HD-CD-261104'`;
    const { links } = await linksetOf(tea);
    expect(links[voc('certificationInfo')]).toEqual([
      { href: 'https://papers.example/1', title: 'SAMPLE-1', 'title*': [{ value: 'SAMPLE-1', language: 'vi' }] },
    ]);
    const answer = await ask(`${tea}?linkType=gs1:certificationInfo`);
    expect([answer.status, answer.headers.get('location')]).toEqual([307, 'https://papers.example/1']);
  });

  test('leads to the events of a lot of which there are any', async () => {
    const { links } = await linksetOf(path);
    const [events, ...others] = links[voc('epcis')] ?? [];
    expect([events?.type, others]).toEqual(['application/ld+json', []]);
    const document: unknown = await (await app.request(events?.href ?? '')).json();
    expect(readEpcisDocument(document)).toMatchObject({ ok: true, events: { length: 8 } });
    const [silent] = await portal.database.sql<{ path: string }[]>`
      SELECT link_path AS path FROM lots JOIN products USING (store_id, product_id) WHERE slug = 'mien-viet-cuong'`;
    const of = await linksetOf(silent?.path ?? '');
    expect(of.links[voc('epcis')]).toBeUndefined();
  });

  test('of a recalled lot leads to the recall', async () => {
    await portal.database.sql`UPDATE lots SET status = 'revoked' WHERE code = 'HD-CD-261104'`;
    const { links } = await linksetOf(tea);
    await portal.database.sql`UPDATE lots SET status = 'valid' WHERE code = 'HD-CD-261104'`;
    expect(links[voc('recallStatus')]).toHaveLength(7);
  });

  test('can be read as JSON-LD', async () => {
    const answer = await ask(tea, { accept: 'application/ld+json' });
    expect(answer.headers.get('content-type')).toBe('application/ld+json');
    expect(await answer.json()).toMatchObject({ '@context': 'https://ref.gs1.org/standards/resolver/linkset-context' });
  });

  test('is pointed at by the page and by JSON', async () => {
    for (const accept of ['text/html', 'application/json']) {
      expect((await ask(path, { accept })).headers.get('link')).toBe(
        `<${publicOrigin}${tea}?linkType=linkset>; rel="linkset"; type="application/linkset+json"`,
      );
    }
  });
});

describe('a link of one type', () => {
  const location = async (address: string, headers = {}) => {
    const answer = await ask(address, headers);
    return [answer.status, answer.headers.get('location')];
  };
  const shop = 'https://shop.example/product.html?product=che-dinh-tan-cuong';

  test.each(['gs1:pip', 'https://gs1.org/voc/pip', 'https://ref.gs1.org/voc/pip'])('%s is gone to', async (type) => {
    expect(await location(`${tea}?linkType=${encodeURIComponent(type)}`)).toEqual([307, shop]);
  });

  test('takes along what was asked, but not the label’s signature', async () => {
    const [, to] = await location(`${path}&utm_source=zalo&linkType=gs1:pip`);
    expect(to).toContain(`${shop}&17=280501&7007=261104`);
    expect(to).toContain('&utm_source=zalo');
    expect(to).not.toMatch(/[&?](?:s|linkType)=/);
  });

  test('is chosen by type and by language', async () => {
    const type = '?linkType=gs1:traceability';
    expect((await location(tea + type, { 'accept-language': 'en' }))[1]).toContain('lang=en');
    expect((await location(tea + type, { 'accept-language': 'vi' }))[1]).toContain('lang=vi');
    expect((await location(tea + type, { 'accept-language': 'cs, ja;q=0.5' }))[1]).toContain('lang=ja');
    expect((await location(tea + type, { accept: 'application/json' }))[1]).toContain('/v1/lots/lot_');
  });

  test('gs1:epcis leads to what happened to the lot, whatever is accepted', async () => {
    for (const accept of ['text/html', 'application/json', 'application/ld+json']) {
      const [status, to] = await location(`${tea}?linkType=gs1:epcis`, { accept });
      expect([status, to]).toEqual([
        307,
        expect.stringMatching(/^https:\/\/id\.example\/v1\/lots\/lot_\w+\/events\?key=pk_/),
      ]);
    }
  });

  test.each(['gs1:sustainabilityInfo', 'gs1:recallStatus', 'nonsense', 'schema:name'])(
    '%s that there is none of gets the default',
    async (type) => {
      const answer = await ask(`${path}&linkType=${type}`);
      expect(answer.status).toBe(200);
      expect(await textOf(answer)).toContain('class="verdict good"');
    },
  );
});

describe('a code without a lot', () => {
  test('leads to the product’s page on the portal', async () => {
    const answer = await ask('/01/09520001000119?utm_source=zalo');
    expect([answer.status, answer.headers.get('location')]).toEqual([
      307,
      'https://shop.example/product.html?product=che-dinh-tan-cuong&utm_source=zalo',
    ]);
    expect((await ask('/01/09520001000119/21/ABC')).status).toBe(307);
  });

  test('gets machines the product, and a linkset', async () => {
    const product = await ask('/01/09520001000119', { accept: 'application/json' });
    expect(productSchema.parse(await product.json()).slug).toBe('che-dinh-tan-cuong');
    const { links } = await linksetOf('/01/09520001000119');
    expect(links[voc('pip')]).toHaveLength(2);
  });

  test('that nobody sells is an honest 404', async () => {
    const answer = await ask('/01/09520123456788');
    expect(answer.status).toBe(404);
    expect(await textOf(answer)).toContain('<h1>Không có sản phẩm nào mang mã số này</h1>');
    const problem = await ask('/01/09520123456788', { accept: 'application/linkset+json' });
    expect([problem.status, ((await problem.json()) as { code: string }).code]).toEqual([404, 'unknown-product']);
  });
});
