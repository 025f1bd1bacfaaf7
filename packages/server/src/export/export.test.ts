import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lotSchema, portalSchema, productSchema, storeSchema } from '@nongsan/core';
import {
  staticDirectorySchema,
  staticFileSchema,
  staticIndexSchema,
  staticSearchSchema,
  type StaticIndex,
} from '@nongsan/core/static-files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { putDirectoryEntry } from '../repository/directory.ts';
import { putProduct } from '../repository/index.ts';
import { sites } from '../testing/test-catalogue.ts';
import { clock, openTestPortal, publicOrigin, type TestPortal } from '../testing/test-portal.ts';
import { exportPortal, openFolder, type ExportOptions } from './index.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  const entry = { portal: 'por_north', store: 'str_hao', target: 'prd_tea' } as const;
  await putDirectoryEntry(portal.sql, { ...entry, kind: 'product', code: 'che-ten-cu' });
});
afterAll(() => portal.close());

type Files = ReadonlyMap<string, string>;

const pictures = () => Promise.resolve(new TextEncoder().encode('<svg/>'));

async function exported(options: Partial<ExportOptions> = {}): Promise<Files> {
  const files = new Map<string, string>();
  await exportPortal(portal.sql, { portal: 'north', publicOrigin, now: clock, ...options }, async (path, content) => {
    expect(files.has(path), path).toBe(false);
    files.set(path, typeof content === 'string' ? content : new TextDecoder().decode(content));
  });
  return files;
}

const json = (files: Files, path: string): unknown => JSON.parse(files.get(path) ?? expect.unreachable(path));
const indexOf = (files: Files): StaticIndex => staticIndexSchema.parse(json(files, 'portal.json'));
const contents = (files: Files) => indexOf(files).files.map((path) => staticFileSchema.parse(json(files, path)));

describe('an export', () => {
  it('holds what the contract shows of the portal, and every file that it names', async () => {
    const files = await exported();
    const index = indexOf(files);
    expect(portalSchema.parse(index.portal)).toEqual((await portal.call('GET', '/v1/portal')).json);
    expect([...files.keys()].sort()).toEqual([...index.files, index.directory, index.search, 'portal.json'].sort());
    const all = contents(files);
    for (const store of all.flatMap(({ stores = [] }) => stores)) expect(storeSchema.parse(store)).toEqual(store);
    for (const product of all.flatMap(({ products = [] }) => products))
      expect(productSchema.parse(product)).toEqual(product);
    const lots = all.flatMap(({ lots: held = [] }) => held.map((lot) => lotSchema.parse(lot)));
    expect(lots.map(({ code }) => code)).toEqual(['L-1', 'L-2']);
  });
  it('writes portal.json last, so that a reader finds the old portal or the new one', async () => {
    expect([...(await exported()).keys()].at(-1)).toBe('portal.json');
  });
  it('has products in the portal’s order, with their names and their words', async () => {
    const files = await exported();
    const { products, stores } = indexOf(files);
    expect(products.map(({ refs }) => refs[0])).toEqual([
      'prd_tea',
      'prd_honey',
      'prd_liquor',
      'prd_soldout',
      'prd_stay',
      'prd_lychee',
    ]);
    expect(products[0]?.refs).toEqual(['prd_tea', 'che-tan-cuong', 'che-ten-cu']);
    expect(products.map(({ store }) => stores[store]?.refs[1])).toEqual([
      'hao',
      'mai',
      'mai',
      'cash-only',
      'cash-only',
      'cash-only',
    ]);
    const { texts } = staticSearchSchema.parse(json(files, 'search.json'));
    expect(texts[0]).toContain('che tan cuong');
  });
  it('finds lots by identifier, code and link', async () => {
    const { lots } = staticDirectorySchema.parse(json(await exported(), 'directory.json'));
    expect(lots.map(({ refs }) => [...refs].sort())).toEqual([
      ['09520001000119/L-1', 'L-1', 'lot_tea'],
      ['L-2', 'lot_plain'],
    ]);
  });
  it('tells what can be had, and neither how much nor when in each file', async () => {
    const availability = contents(await exported()).flatMap((file) => file.availability ?? []);
    expect(availability).toContainEqual({ variant: 'var_tea', status: 'available' });
    expect(availability).toContainEqual({ variant: 'var_lychee', status: 'outOfSeason', from: '2027-06-01' });
    expect(JSON.stringify(availability)).not.toMatch(/checkedAt|"available":/);
  });
  it('is the same twice; a day later only portal.json says so', async () => {
    const first = await exported();
    expect(await exported()).toEqual(first);
    const later = await exported({ now: new Date(clock.getTime() + 86_400_000) });
    const changed = [...later.keys()].filter((path) => later.get(path) !== first.get(path));
    expect(changed).toEqual(['portal.json']);
  });
  it('tells nobody’s account, and nothing of another portal', async () => {
    const text = [...(await exported()).values()].join('');
    expect(text).not.toMatch(/000000000\d|HO HAO MAU|account|Cổng Nam|str_south/);
  });
  it('splits a store with many goods, so that a card stays cheap', async () => {
    const many = await openTestPortal();
    for (let number = 10; number < 54; number++) {
      await putProduct(many.sql, {
        id: `prd_more${number}`,
        store: 'str_hao',
        slug: `che-${number}`,
        type: 'goods',
        name: { vi: `Chè ${number}` },
        pictures: [],
        variants: [
          {
            id: `var_more${number}`,
            name: { vi: 'Gói' },
            price: 1_000,
            taxRate: '0',
            taxIncluded: true,
            order: { unit: 'pack', step: '1', min: '1' },
            stock: { quantity: '1', sale: 'open', shown: true },
          },
        ],
        position: number,
      });
    }
    const files = new Map<string, string>();
    const write = async (path: string, content: string | Uint8Array) => void files.set(path, String(content));
    const counts = await exportPortal(many.sql, { portal: 'north', publicOrigin, now: clock, stores: ['hao'] }, write);
    await many.close();
    expect(counts).toEqual({ stores: 1, products: 45, lots: 2, pictures: 0 });
    const index = indexOf(files);
    expect(index.files).toEqual(['stores/hao.json', 'stores/hao/2.json', 'stores/hao/3.json', 'lots/hao.json']);
    expect(contents(files).map(({ products = [] }) => products.length)).toEqual([20, 20, 5, 0]);
    expect(index.products.map(({ file }) => file)).toEqual([...Array(45).keys()].map((at) => Math.floor(at / 20)));
  });
});

describe('addresses of an export', () => {
  it('lead to the pages of the site, and to pictures on the server', async () => {
    const [hao] = contents(await exported());
    expect(hao?.products?.[0]).toMatchObject({
      url: `${sites.north.origin}/p/che-tan-cuong`,
      pictures: [{ url: `${publicOrigin}/media/pictures/tea.svg` }],
    });
  });
  it('may be relative, with pictures that are copied once', async () => {
    const files = await exported({ pages: { product: 'product.html?product={slug}' }, pictures });
    expect(contents(files)[0]?.products?.[0]).toMatchObject({
      url: 'product.html?product=che-tan-cuong',
      pictures: [{ url: 'pictures/tea.svg' }],
    });
    expect(files.get('pictures/tea.svg')).toBe('<svg/>');
  });
  it('name no picture that nobody shows', async () => {
    await portal.sql`UPDATE stores SET picture = ${portal.sql.json({ path: 'pictures/mai.svg', alt: { vi: 'Hình' }, width: 4, height: 3, kind: 'photo' })} WHERE store_id = 'str_mai'`;
    expect((await exported({ pictures, stores: ['hao'] })).has('pictures/mai.svg')).toBe(false);
    expect((await exported({ pictures })).has('pictures/mai.svg')).toBe(true);
  });
  it('never lead out of the folder', async () => {
    await portal.sql`UPDATE products SET pictures = jsonb_set(pictures, '{0,path}', '"../secret.svg"') WHERE product_id = 'prd_honey'`;
    await expect(exported({ pictures })).rejects.toMatchObject({ name: 'ExportError', code: 'export' });
    await portal.sql`UPDATE products SET pictures = jsonb_set(pictures, '{0,path}', '"pictures/tea.svg"') WHERE product_id = 'prd_honey'`;
  });
});

describe('what is asked for', () => {
  it('may be some stores', async () => {
    const files = await exported({ stores: ['mai'] });
    expect(indexOf(files).files).toEqual(['stores/mai.json']);
    expect(indexOf(files).products.map(({ refs }) => refs[1])).toEqual(['mat-ong', 'ruou-nep']);
  });
  it.each<[string, Partial<ExportOptions>, RegExp]>([
    ['portal', { portal: 'khong-co' }, /no portal "khong-co"/],
    ['store', { stores: ['khong-co'] }, /no store "khong-co"/],
    ['site', { site: sites.south.key }, /no site with the key pk_south_test; it has pk_north_test/],
    ['picture', { pictures: () => Promise.resolve(undefined) }, /picture pictures\/\w+\.svg is not there/],
  ])('but not there is said: %s', async (_, options, message) => {
    await expect(exported(options)).rejects.toThrow(message);
  });
});

describe('a folder', () => {
  it('loses what an earlier export left, and nothing else', async () => {
    const path = await mkdtemp(join(tmpdir(), 'nongsan-export-'));
    const run = async (options: Partial<ExportOptions>) => {
      const folder = await openFolder(path);
      await exportPortal(portal.sql, { portal: 'north', publicOrigin, now: clock, ...options }, folder.write);
      await folder.clean();
    };
    await run({});
    await writeFile(join(path, 'stores', 'index.html'), 'mine');
    expect((await readdir(join(path, 'stores'))).sort()).toEqual([
      'cash-only.json',
      'hao.json',
      'index.html',
      'mai.json',
    ]);
    await run({ stores: ['hao'] });
    expect((await readdir(join(path, 'stores'))).sort()).toEqual(['hao.json', 'index.html']);
    expect(
      staticIndexSchema.parse(JSON.parse(await readFile(join(path, 'portal.json'), 'utf8'))).products,
    ).toHaveLength(1);
    await rm(path, { recursive: true });
  });
});
