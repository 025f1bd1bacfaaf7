import { ocopStatus, priceSchema, quantityFault } from '@nongsan/core';
import { isGtin } from '@nongsan/core/gs1';
import { parseGrowingAreaCode } from '@nongsan/core/growing-area';
import { readFile, readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { calendarAt, lastTime, nextSeason } from './calendar.ts';
import { planLots } from './lot-plan.ts';
import { stockRecord } from './product-records.ts';
import { kindOf, readSample, sampleFolder } from './read.ts';

const sample = await readSample();
const stores = [...sample.stores.values()].flat();
const products = stores.flatMap((store) => store.products);
const variants = products.flatMap((product) => product.variants);
const today = '2026-11-22';

describe('the catalogue', () => {
  test('has at least 40 products of at least 20 producers, Thái Nguyên first', () => {
    expect(products.length).toBeGreaterThanOrEqual(40);
    expect(stores.length).toBeGreaterThanOrEqual(20);
    expect([...sample.stores.keys()]).toEqual(['thai-nguyen', 'lang-son', 'bac-ninh', 'phu-tho']);
  });

  test('names cooperatives and companies alone, no private person', () => {
    expect(stores.filter((store) => !/^(?:HTX|Công ty) /.test(store.name))).toEqual([]);
    expect(stores.map((store) => store.kind)).not.toContain('household');
  });

  test.each([
    ['che-dinh-tan-cuong', 'HTX chè Hảo Đạt', 5, { decidedOn: '2025-01-16' }],
    ['tra-tom-non-huong-que', 'HTX nông sản Phú Lương', 5, { decidedOn: '2025-06-26', decision: '2361/QĐ-BNNMT' }],
    ['mien-viet-cuong', 'HTX miến Việt Cường', 5, { decidedText: 'đợt 2020, quyết định 06/2021' }],
    ['na-chi-lang', 'HTX Dịch vụ và Sản xuất nông nghiệp Đồng Bành', 4, { decidedText: '3 sao 2021, 4 sao 2022' }],
    ['mang-tuoi-luc-truc-mtq', 'HTX măng lục trúc MTQ', 3, { decidedText: '2023' }],
  ])('%s of %s keeps what its source says', (slug, producer, stars, recognition) => {
    const store = stores.find((candidate) => candidate.products.some((product) => product.slug === slug));
    const product = store?.products.find((candidate) => candidate.slug === slug);
    expect(store?.name).toBe(producer);
    expect(product?.ocop).toMatchObject({ stars, ...recognition });
  });

  test('never makes up a day: a date is there or a text with the latest day it allows', () => {
    for (const { ocop } of products) {
      expect(ocop.decidedOn === undefined).toBe(ocop.decidedText !== undefined);
      expect(ocop.decidedBy === undefined).toBe(ocop.decidedText === undefined);
    }
  });

  test('has recognitions that hold, that have lapsed and of which nobody can tell', () => {
    const held = products.filter(({ ocop }) => ocopStatus(ocop, today) === 'valid');
    const undated = products.filter(({ ocop }) => ocop.decidedBy !== undefined);
    const lapsed = undated.filter(({ ocop }) => ocopStatus({ decidedOn: ocop.decidedBy }, today) === 'expired');
    expect(held).toHaveLength(3);
    expect(lapsed.length).toBeGreaterThan(5);
    expect(undated.length - lapsed.length).toBeGreaterThan(5);
  });

  test('keeps every slug, GTIN and lot prefix for one thing', () => {
    const unique = (values: readonly string[]) => expect(new Set(values).size).toBe(values.length);
    unique(stores.map((store) => store.slug));
    unique(products.map((product) => product.slug));
    unique(variants.flatMap((variant) => variant.gtin ?? []));
    unique(products.flatMap((product) => product.lots.map((lot) => lot.prefix)));
  });

  test('uses GTINs of the demonstration prefix 952 with right check digits', () => {
    const gtins = variants.flatMap((variant) => variant.gtin ?? []);
    expect(gtins.length).toBeGreaterThan(10);
    expect(gtins.filter((gtin) => !isGtin(gtin) || !gtin.startsWith('952'))).toEqual([]);
  });

  test('uses growing-area codes that no register gives out', () => {
    for (const { code } of stores.flatMap((store) => store.growingAreas ?? [])) {
      expect(parseGrowingAreaCode(code)).toMatchObject({ kind: 'domestic', parts: { site: '0000' } });
    }
  });

  test('sells nothing that its own rules forbid', () => {
    for (const variant of variants) {
      expect(quantityFault(variant.order, variant.order.min)).toBeUndefined();
      expect(priceSchema.safeParse({ amount: variant.price, currency: 'VND' }).success).toBe(true);
    }
  });

  test('asks for the age of 18 for every liquor and for nothing else', () => {
    for (const product of products) {
      const isLiquor = product.slug.startsWith('ruou-');
      expect(kindOf(sample, product.kind).minimumAge).toBe(isLiquor ? 18 : undefined);
    }
  });

  test('has a picture file for everything it shows', async () => {
    const files = new Set(await readdir(`${sampleFolder}pictures`));
    const names = [...stores.map((store) => store.picture), ...Object.values(sample.kinds).map((kind) => kind.picture)];
    for (const name of names) {
      const { width, height } = sample.pictures[name] ?? {};
      expect(files).toContain(`${name}.svg`);
      expect(await readFile(`${sampleFolder}pictures/${name}.svg`, 'utf8')).toContain(
        `viewBox="0 0 ${width} ${height}"`,
      );
    }
  });

  test('asks for consent in the words of this project, with one purpose required', () => {
    const required = sample.portals.consents.filter((consent) => consent.required);
    expect(required.map((consent) => consent.purpose)).toEqual(['order-processing']);
  });
});

describe('the calendar', () => {
  test('a week begins on Monday in Viet Nam, also when UTC still has Sunday', () => {
    expect(calendarAt(new Date('2026-11-22T16:59:00Z'))).toEqual({ today: '2026-11-22', monday: '2026-11-16' });
    expect(calendarAt(new Date('2026-11-22T17:00:00Z'))).toEqual({ today: '2026-11-23', monday: '2026-11-23' });
  });

  test('a yearly harvest is the last one that was', () => {
    expect(lastTime('06-20', '2026-11-22')).toBe('2026-06-20');
    expect(lastTime('06-20', '2026-06-20')).toBe('2026-06-20');
    expect(lastTime('06-20', '2026-06-19')).toBe('2025-06-20');
  });

  test('a season begins next time it can', () => {
    const season = { from: '06-01', to: '07-15' };
    expect(nextSeason(season, '2026-05-31')).toBe('2026-06-01');
    expect(nextSeason(season, '2026-07-15')).toBeUndefined();
    expect(nextSeason(season, '2026-07-16')).toBe('2027-06-01');
  });
});

describe('lots', () => {
  const planned = (now: string) => {
    const calendar = calendarAt(new Date(now));
    return stores.flatMap((store) => store.products.flatMap((product) => planLots(store, product, calendar)));
  };

  test('are the same all week, and new the week after', () => {
    const codes = (now: string) =>
      planned(now)
        .map((plan) => plan.code)
        .filter((code) => code.startsWith('HD-'));
    expect(codes('2026-11-18T03:00:00Z')).toEqual(codes('2026-11-22T03:00:00Z'));
    expect(codes('2026-11-23T03:00:00Z')).not.toEqual(codes('2026-11-22T03:00:00Z'));
  });

  test('were harvested, packed and checked before today and in this order', () => {
    for (const day of ['2026-11-16T00:00:00Z', '2026-02-28T17:00:00Z', '2026-07-01T03:00:00Z']) {
      const { today: now } = calendarAt(new Date(day));
      for (const { harvestedOn = '', packedOn = now, checkedOn } of planned(day)) {
        expect(harvestedOn <= packedOn && packedOn <= now && checkedOn <= now).toBe(true);
      }
    }
  });

  test('carry their growing area only where the store has it', () => {
    for (const plan of planned('2026-11-22T03:00:00Z')) {
      expect(plan.areaCode === undefined).toBe(plan.lot.growingArea === undefined);
    }
  });

  test('of custard apples are new every day of the season, and none outside it', () => {
    const codes = (now: string) =>
      planned(now)
        .map((plan) => plan.code)
        .filter((code) => code.startsWith('DB-NA'));
    expect(codes('2026-11-22T03:00:00Z')).toEqual(['DB-NA-261121']);
    expect(codes('2026-02-01T03:00:00Z')).toEqual([]);
  });
});

test('sales on offer show every state that a card must know', () => {
  const calendar = calendarAt(new Date('2026-11-22T03:00:00Z'));
  const stock = variants.map((variant) => stockRecord(variant, calendar));
  expect(new Set(stock.map((record) => record.sale))).toEqual(new Set(['open', 'preorder', 'outOfSeason', 'contact']));
  expect(stock.some((record) => record.sale === 'open' && record.quantity === '0')).toBe(true);
  expect(stock.some((record) => record.sale === 'open' && Number(record.quantity) <= Number(record.lowAt))).toBe(true);
});
