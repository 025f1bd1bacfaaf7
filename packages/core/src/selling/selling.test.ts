import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opensAt, productRulesSchema, sellsAt, stopOf, storeRulesSchema, type OrderWindow } from './index.ts';

/** In Viet Nam. 26 November 2026 is a Thursday. */
const at = (moment: string) => new Date(`2026-${moment}:00+07:00`);
const thursday = { day: 'thursday', time: '18:00' } as const;
const monday = { day: 'monday', time: '06:00' } as const;
const tillThursday: OrderWindow = { weekly: [{ from: monday, until: thursday }] };
const because = { vi: 'Đường vào bản bị sạt lở', en: 'The road is closed' };

describe('orders till Thursday 18:00', () => {
  it.each([
    ['11-26T17:59', '11-26T17:59', 'are taken a minute before'],
    ['11-26T18:00', '11-30T06:00', 'are not taken from then on, and again on Monday'],
    ['11-29T23:59', '11-30T06:00', 'are not taken on Sunday night'],
    ['11-30T05:59', '11-30T06:00', 'are not taken a minute before Monday 06:00'],
    ['11-30T06:00', '11-30T06:00', 'are taken from Monday 06:00 on'],
  ])('at %s: next at %s (%s)', (now, next) => {
    expect(opensAt(tillThursday, at(now))).toEqual(at(next));
  });

  it('over the end of the week are taken on both sides of it', () => {
    const weekend: OrderWindow = { weekly: [{ from: thursday, until: monday }] };
    expect(opensAt(weekend, at('11-29T12:00'))).toEqual(at('11-29T12:00'));
    expect(opensAt(weekend, at('11-30T06:00'))).toEqual(at('12-03T18:00'));
  });

  it('between two instants begin with the first and are over with the second', () => {
    const season = { ...tillThursday, from: '2026-12-01T00:00:00+07:00', until: '2026-12-05T00:00:00+07:00' };
    expect(opensAt(season, at('11-26T12:00'))).toEqual(at('12-01T00:00'));
    expect(opensAt(season, at('12-03T18:00'))).toBeUndefined();
    expect(opensAt({ until: season.until }, at('12-05T00:00'))).toBeUndefined();
  });

  it('open at the moment that is told, at any moment of a year', () => {
    const minutes = fc.integer({ min: 0, max: 366 * 24 * 60 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const now = new Date(Date.parse('2026-01-01T00:00:00Z') + minute * 60_000);
        const next = opensAt(tillThursday, now);
        return next !== undefined && next >= now && opensAt(tillThursday, next)?.getTime() === next.getTime();
      }),
    );
  });
});

describe('what stops an order', () => {
  const now = at('11-26T10:00');
  const suspended = { because, until: '2026-11-28T08:00:00+07:00' };

  it('is nothing where there are no rules, and none that is over', () => {
    expect(stopOf([], now)).toBeUndefined();
    const over = { because, until: '2026-11-26T10:00:00+07:00' };
    expect(stopOf([{ target: 'store', rules: { suspended: over } }], now)).toBeUndefined();
  });

  it('is a suspension, with its words and when all rules let it go on', () => {
    const product = { target: 'product', rules: { suspended } } as const;
    expect(stopOf([product], now)).toEqual({
      reason: 'suspended',
      of: 'product',
      because,
      resumes: at('11-28T08:00'),
    });
    const store = { target: 'store', rules: { orderWindow: tillThursday } } as const;
    expect(stopOf([store, product], now)?.resumes).toEqual(at('11-30T06:00'));
    expect(stopOf([{ target: 'zone', rules: { suspended: { because } } }], now)?.resumes).toBeUndefined();
  });

  it.each([
    ['orders', 3, { orders: 2, grams: 0 }, undefined],
    ['orders', 3, { orders: 3, grams: 0 }, '11-27T00:00'],
    ['kilograms', 10, { orders: 1, grams: 9_000 }, undefined],
    ['kilograms', 10, { orders: 1, grams: 9_001 }, '11-27T00:00'],
    ['kilograms', 10, { orders: 1, grams: 10_000 }, '11-27T00:00'],
  ] as const)('is the day: of %s, %i a day, %o is taken; next free: %s', (unit, perDay, today, next) => {
    const rule = { target: 'store', rules: { capacity: { unit, perDay } }, today } as const;
    const stop = stopOf([rule], now, { orders: 1, grams: 1_000 });
    expect(stop).toEqual(
      next === undefined ? undefined : { reason: 'capacity-reached', of: 'store', resumes: at(next) },
    );
  });

  it('is a parcel of more than a whole day’s work, on any day', () => {
    const rule = { target: 'store', rules: { capacity: { unit: 'kilograms', perDay: 5 } } } as const;
    const stop = stopOf([{ ...rule, today: { orders: 0, grams: 0 } }], now, { orders: 1, grams: 6_000 });
    expect(stop).toEqual({ reason: 'capacity-reached', of: 'store', resumes: undefined });
  });

  it('ends at a day that is free and open', () => {
    const full = { orders: 1, grams: 0 };
    const rules = { capacity: { unit: 'orders', perDay: 1 }, orderWindow: tillThursday } as const;
    expect(stopOf([{ target: 'store', rules, today: full }], now)?.resumes).toEqual(at('11-30T06:00'));
  });

  it('never ends where two windows never meet', () => {
    const early: OrderWindow = { until: '2026-12-01T00:00:00+07:00' };
    const late: OrderWindow = { from: '2026-12-02T00:00:00+07:00' };
    expect(sellsAt([{ orderWindow: early }, { orderWindow: late }], now)).toBeUndefined();
    const saturdays: OrderWindow = {
      weekly: [{ from: { day: 'saturday', time: '00:00' }, until: { day: 'sunday', time: '00:00' } }],
    };
    const mondays: OrderWindow = { weekly: [{ from: monday, until: { day: 'monday', time: '18:00' } }] };
    expect(sellsAt([{ orderWindow: saturdays }, { orderWindow: mondays }], now)).toBeUndefined();
  });
});

describe('rules as they are set', () => {
  it.each([
    [productRulesSchema, { suspended: { because: { en: 'no Vietnamese' } } }],
    [productRulesSchema, { suspended: { because: { vi: '' } } }],
    [productRulesSchema, { capacity: { unit: 'orders', perDay: 1 } }],
    [productRulesSchema, { perBuyer: { quantity: '2', days: 0 } }],
    [storeRulesSchema, { capacity: { unit: 'orders', perDay: 0 } }],
    [storeRulesSchema, { orderWindow: { weekly: [] } }],
    [storeRulesSchema, { orderWindow: { weekly: [{ from: monday, until: { day: 'thursday', time: '24:00' } }] } }],
  ])('%#: what makes no sense is refused', (schema, rules) => {
    expect(schema.safeParse(rules).success).toBe(false);
  });
});
