import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asTable,
  canKeep,
  flatTable,
  priceOf,
  promisedUntil,
  quoteParcel,
  shippingTableSchema,
  strictest,
  weighParcel,
  type FreshnessPromise,
  type ShippingTable,
} from './index.ts';

const table: ShippingTable = {
  zones: [
    {
      key: 'near',
      provinces: ['19', '20'],
      home: {
        steps: [
          { upTo: 500, price: 16_500 },
          { upTo: 2_000, price: 30_000 },
        ],
        beyond: { per: 500, price: 4_000 },
        transit: { min: 12, max: 24 },
      },
      postOffice: { steps: [{ upTo: 5_000, price: 12_000 }] },
    },
    { key: 'closed', provinces: [], communes: ['05503'] },
    {
      key: 'island',
      provinces: ['79'],
      communes: ['26732'],
      home: { steps: [{ upTo: 1_000, price: 90_000 }], transit: { min: 72, max: 120 } },
    },
  ],
  elsewhere: { home: { steps: [{ upTo: 2_000, price: 45_000 }], beyond: { per: 1_000, price: 7_000 } } },
  free: [
    { from: 500_000, per: 'household' },
    { from: 900_000, per: 'portal' },
  ],
};
const tanCuong = { provinceCode: '19', communeCode: '05503' };
const thaiNguyen = { provinceCode: '19', communeCode: '05443' };
const hanoi = { provinceCode: '01', communeCode: '00004' };
const parcel = (weight: number, more: object = {}) => ({
  weight,
  worth: 100_000,
  cartWorth: 100_000,
  destination: thaiNguyen,
  ...more,
});
const amount = (weight: number, more: object = {}) => {
  const quote = quoteParcel(table, 'home', parcel(weight, more));
  return 'refused' in quote ? quote.refused : quote.price;
};

describe('the price of a parcel', () => {
  it.each([
    ['nothing', 0, 16_500],
    ['the last gram of a step', 500, 16_500],
    ['one gram more', 501, 30_000],
    ['the last step’s end', 2_000, 30_000],
    ['one gram into what is beyond', 2_001, 34_000],
    ['a whole further measure', 2_500, 34_000],
    ['one gram into the next', 2_501, 38_000],
  ])('of %s weighs in at its step', (_what, weight, price) => {
    expect(amount(weight)).toBe(price);
  });
  it('is told as too heavy where nothing lies beyond the last step', () => {
    expect(amount(1_001, { destination: { provinceCode: '79', communeCode: '26734' } })).toBe('too-heavy');
  });
  it('is that of the commune, before that of its province, before that of elsewhere', () => {
    expect(amount(400, { destination: tanCuong })).toBe('not-delivered');
    expect(amount(400, { destination: { provinceCode: '20', communeCode: '26732' } })).toBe(90_000);
    expect(amount(2_100, { destination: hanoi })).toBe(52_000);
  });
  it('is refused where the table names no elsewhere', () => {
    const { elsewhere: _elsewhere, ...near } = table;
    expect(quoteParcel(near, 'home', parcel(400, { destination: hanoi }))).toEqual({ refused: 'not-delivered' });
  });
  it('is nothing from an amount: of the household’s parcel, or of all that the cart holds', () => {
    expect([amount(400, { worth: 499_999 }), amount(400, { worth: 500_000 })]).toEqual([16_500, 0]);
    expect([amount(400, { cartWorth: 899_999 }), amount(400, { cartWorth: 900_000 })]).toEqual([16_500, 0]);
  });
  it('stays a refusal however dear the goods are', () => {
    expect(amount(400, { worth: 5_000_000, destination: tanCuong })).toBe('not-delivered');
  });
  it('is nothing where the buyer fetches it, and the post office’s own there', () => {
    expect(quoteParcel(table, 'pickup', parcel(90_000))).toMatchObject({ price: 0, exact: true });
    expect(quoteParcel(table, 'post-office', parcel(400))).toMatchObject({ price: 12_000, zone: 'near' });
    expect(quoteParcel(table, 'post-office', parcel(400, { destination: hanoi }))).toEqual({
      refused: 'not-delivered',
    });
  });
  it('is the lowest of all zones, and said to be, while the destination is not known', () => {
    expect(quoteParcel(table, 'home', parcel(400, { destination: undefined }))).toEqual({
      price: 16_500,
      exact: false,
      free: false,
    });
    expect(quoteParcel({ zones: [] }, 'home', parcel(400, { destination: undefined }))).toEqual({
      refused: 'not-delivered',
    });
  });
  it('of a flat rate is the same everywhere and exact from the start', () => {
    const flat = flatTable({ perParcel: 30_000, freeFrom: 500_000 });
    for (const destination of [undefined, tanCuong, hanoi]) {
      expect(quoteParcel(flat, 'home', parcel(3_000_000, { destination }))).toMatchObject({
        price: 30_000,
        exact: true,
      });
      expect(quoteParcel(flat, 'home', parcel(1, { destination, worth: 500_000 }))).toMatchObject({ price: 0 });
    }
    expect(asTable({ perParcel: 1 }).free).toBeUndefined();
    expect(asTable(table)).toBe(table);
  });
  it('never falls as the weight grows, where steps do not fall', () => {
    const rates = table.zones[0]?.home;
    fc.assert(
      fc.property(fc.nat(50_000), fc.nat(5_000), (weight, more) => {
        const [light = 0, heavy = 0] = [weight, weight + more].map((grams) => rates && priceOf(rates, grams));
        return light <= heavy;
      }),
    );
  });
});

describe('the weight of a parcel', () => {
  it.each([
    ['packs by what they hold', { quantity: '3', unit: 'pack', content: { amount: '200', unit: 'g' } }, 600],
    ['kilograms that are sold loose', { quantity: '1.5', unit: 'kg' }, 1_500],
    ['bottles as water', { quantity: '2', unit: 'bottle', content: { amount: '0.5', unit: 'l' } }, 1_000],
    [
      'what the seller says before what it holds',
      { quantity: '2', unit: 'jar', content: { amount: '500', unit: 'g' }, shippingWeight: 820 },
      1_640,
    ],
    ['pieces by the table’s guess', { quantity: '2', unit: 'box', content: { amount: '12', unit: 'piece' } }, 2_000],
    ['an unknown content by the table’s guess', { quantity: '1', unit: 'bundle' }, 1_000],
    ['a begun gram', { quantity: '0.001', unit: 'g' }, 1],
  ] as const)('counts %s', (_what, line, grams) => {
    expect(weighParcel([line])).toBe(grams);
  });
  it('rounds up once, not line by line', () => {
    const half = { quantity: '0.5', unit: 'g' } as const;
    expect(weighParcel([half, half])).toBe(1);
    expect(weighParcel([])).toBe(0);
    expect(weighParcel([{ quantity: '1', unit: 'bundle' }], 250)).toBe(250);
  });
});

describe('a freshness promise', () => {
  const now = Date.parse('2026-11-22T10:00:00+07:00');
  const journey = { transit: { max: 30 }, handling: 18, now };
  it.each([
    ['ordered', 48, undefined, 'yes'],
    ['ordered', 47, undefined, 'no'],
    ['handedOver', 30, undefined, 'yes'],
    ['handedOver', 29, undefined, 'no'],
    ['harvested', 48, now, 'yes'],
    ['harvested', 53, now - 6 * 3_600_000, 'no'],
    ['harvested', 54, now - 6 * 3_600_000, 'yes'],
    ['harvested', 48, now + 86_400_000, 'yes'],
    ['harvested', 48, undefined, 'yes'],
  ] as const)('from %s within %i hours', (startsAt, hours, harvestedAt, kept) => {
    expect(canKeep({ hours, startsAt }, { ...journey, harvestedAt })).toBe(kept);
  });
  it('is neither given nor denied where nobody says how long the way takes', () => {
    expect(canKeep({ hours: 1, startsAt: 'handedOver' }, { ...journey, transit: undefined })).toBe('unknown');
  });
  it('ends its hours after its beginning', () => {
    expect(promisedUntil({ hours: 48, startsAt: 'ordered' }, now)).toBe(Date.parse('2026-11-24T10:00:00+07:00'));
  });
  it('of several is the one that asks most', () => {
    const late = { hours: 24, startsAt: 'handedOver' } as const;
    const known = { hours: 96, startsAt: 'ordered', until: now } as const;
    expect(strictest([late, known])).toBe(known);
    expect(strictest([{ hours: 48, startsAt: 'handedOver' } as const, late])).toBe(late);
    expect(strictest<FreshnessPromise>([])).toBeUndefined();
  });
});

describe('a shipping table', () => {
  const home = { steps: [{ upTo: 1, price: 1 }] };
  const zone = { key: 'a', provinces: ['19'], home };
  it('reads its own example and the table of these tests', () => {
    expect(shippingTableSchema.parse(table)).toEqual(table);
  });
  it.each([
    [
      'steps that do not grow',
      {
        zones: [
          {
            ...zone,
            home: {
              steps: [
                { upTo: 2, price: 1 },
                { upTo: 2, price: 2 },
              ],
            },
          },
        ],
      },
    ],
    ['no step at all', { zones: [{ ...zone, home: { steps: [] } }] }],
    ['a price below zero', { zones: [{ ...zone, home: { steps: [{ upTo: 1, price: -1 }] } }] }],
    ['two zones of one key', { zones: [zone, { ...zone, provinces: [] }] }],
    ['a province in two zones', { zones: [zone, { ...zone, key: 'b' }] }],
    ['a commune twice', { zones: [{ ...zone, communes: ['05503', '05503'] }] }],
    ['a longest time below the shortest', { zones: [{ ...zone, home: { ...home, transit: { min: 9, max: 8 } } }] }],
    ['a field that is not one', { zones: [], perKilometre: 5 }],
  ])('is refused with %s', (_what, wrong) => {
    expect(shippingTableSchema.safeParse(wrong).success).toBe(false);
  });
});
