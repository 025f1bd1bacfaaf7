import { describe, expect, it } from 'vitest';
import type { SourceError, StorefrontSource } from '@nongsan/core';
import type { LocalPortal } from '../testing/local-portal.ts';
import { cart, issuer, lot, orderRequest, portal, product, store } from '../testing/samples.ts';
import { startFiles, staticFiles } from '../testing/static-portal.ts';
import { createStaticSource } from './static-source.ts';

const sourceAt = ({ api }: LocalPortal): StorefrontSource =>
  createStaticSource({ src: `${api}/data/portal.json`, retry: { limit: 0 } });
const asked = ({ received }: LocalPortal): string[] => received.map(({ path }) => path.replace('/data/', ''));
const failureOf = async (work: Promise<unknown>): Promise<SourceError> => {
  const [outcome] = await Promise.allSettled([work]);
  return outcome.status === 'rejected' ? (outcome.reason as SourceError) : expect.unreachable();
};

describe('a portal of static files', () => {
  it('shows a card for the price of two files', async () => {
    await using files = await startFiles(staticFiles());
    const source = sourceAt(files);
    const tea = (await source.products(['che-mau'])).get('che-mau');
    expect(tea).toEqual({ ok: true, value: product('che-mau') });
    const stock = (await source.availability(['var_che-mau'])).get('var_che-mau');
    expect(stock).toMatchObject({ ok: true, value: { status: 'available' } });
    expect(asked(files)).toEqual(['portal.json', 'stores/mau.json']);
  });
  it('asks for nothing before the first call', async () => {
    await using files = await startFiles(staticFiles());
    sourceAt(files);
    expect(asked(files)).toEqual([]);
  });
  it('fetches a file once, however many want it', async () => {
    await using files = await startFiles(staticFiles());
    const source = sourceAt(files);
    await Promise.all([source.products(['che-mau', 'prd_mat-ong-mau']), source.stores(['str_mau']), source.portal()]);
    await source.products(['che-mau']);
    expect(asked(files)).toEqual(['portal.json', 'stores/mau.json']);
  });
  it('sends neither key nor header, so that any host will do', async () => {
    await using files = await startFiles(staticFiles());
    await sourceAt(files).portal();
    expect([...(files.received[0]?.query.keys() ?? [])]).toEqual([]);
    expect(files.received[0]?.headers).not.toHaveProperty('authorization');
  });
  it('has portal, issuers and stores', async () => {
    await using files = await startFiles(staticFiles());
    const source = sourceAt(files);
    expect(await source.portal()).toEqual(portal);
    expect(await source.issuers()).toEqual([issuer]);
    expect((await source.stores(['hop-tac-xa-mau'])).get('hop-tac-xa-mau')).toEqual({ ok: true, value: store() });
  });
  it('finds a product by identifier, slug and former slug', async () => {
    await using files = await startFiles(staticFiles());
    const found = await sourceAt(files).products(['prd_che-mau', 'che-mau', 'che-cu']);
    expect([...found.keys()]).toEqual(['prd_che-mau', 'che-mau', 'che-cu']);
    for (const result of found.values()) expect(result).toEqual({ ok: true, value: product('che-mau') });
  });
  it('finds a lot by identifier, code, and what its link tells', async () => {
    await using files = await startFiles(staticFiles());
    const source = sourceAt(files);
    for (const ref of ['lot_mau', lot.code, { gtin: '9521234543213', lot: lot.code }])
      expect(await source.lot(ref)).toEqual(lot);
  });
  it('says when the stock was looked at: with the file, or with the whole', async () => {
    await using files = await startFiles(staticFiles());
    const stock = await sourceAt(files).availability(['var_mien-mau', 'var_mat-ong-mau']);
    expect(stock.get('var_mien-mau')).toMatchObject({ value: { checkedAt: '2026-11-22T10:00:00+07:00' } });
    expect(stock.get('var_mat-ong-mau')).toMatchObject({ value: { checkedAt: '2026-11-01T10:00:00+07:00' } });
  });
  it.each(['khong-co', 'constructor', '__proto__', 'a/b', ''])('knows nothing called %j', async (ref) => {
    await using files = await startFiles(staticFiles());
    const source = sourceAt(files);
    expect((await source.products([ref])).get(ref)).toMatchObject({ error: { code: 'unknown-product' } });
    expect((await source.stores([ref])).get(ref)).toMatchObject({ error: { code: 'unknown-store' } });
    expect((await source.availability([ref])).get(ref)).toMatchObject({ error: { code: 'unknown-variant' } });
    expect(await failureOf(source.lot(ref))).toMatchObject({ code: 'unknown-lot' });
  });
});

describe('addresses in the files', () => {
  it('may be relative to portal.json', async () => {
    const contents = staticFiles();
    const picture = { url: 'pictures/che.svg', alt: { vi: 'Hình' }, width: 4, height: 3, kind: 'photo' };
    const tea = { ...product('che-mau'), url: '../che.html?product=che-mau', pictures: [picture] };
    await using files = await startFiles({ ...contents, 'stores/mau.json': { products: [tea] } });
    expect((await sourceAt(files).products(['che-mau'])).get('che-mau')).toMatchObject({
      value: {
        url: `${files.api}/che.html?product=che-mau`,
        pictures: [{ url: `${files.api}/data/pictures/che.svg` }],
      },
    });
  });
  it('that run code are refused', async () => {
    const tea = { ...product('che-mau'), url: 'javascript:alert(1)' };
    await using files = await startFiles({ ...staticFiles(), 'stores/mau.json': { products: [tea] } });
    const result = (await sourceAt(files).products(['che-mau'])).get('che-mau');
    expect(result).toMatchObject({ ok: false, error: { code: 'malformed-answer' } });
  });
});

describe('ordering', () => {
  it('is by contact, and known before the first answer', async () => {
    expect(createStaticSource({ src: 'https://portal.test/portal.json' }).ordering).toBe('contact');
  });
  it('is elsewhere, whatever is asked, and nothing is sent', async () => {
    await using files = await startFiles(staticFiles());
    const source = sourceAt(files);
    const write = { idempotencyKey: '0123456789abcdef' };
    const refusals = await Promise.all(
      [
        source.createCart(write),
        source.cart(cart.id),
        source.addLine(cart.id, { variant: 'var_che-mau', quantity: '1' }, write),
        source.setLine(cart.id, 'lin_a', '0', write),
        source.placeOrder(orderRequest, write),
        source.order('ord_a', 'os_a'),
      ].map(failureOf),
    );
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'ordering-elsewhere', retryable: false });
    expect(asked(files)).toEqual([]);
  });
});
