import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { allocate, formatMoney, moneySchema, sameMoney, sumMoney, vnd } from './index.ts';

describe('money', () => {
  it('refuses a fraction of a đồng', () => {
    expect(z.safeParse(moneySchema, { amount: 0.5, currency: 'VND' }).success).toBe(false);
  });
  it('refuses an amount written as text', () => {
    expect(z.safeParse(moneySchema, { amount: '245000', currency: 'VND' }).success).toBe(false);
  });
  it('refuses an amount beyond exact integers', () => {
    expect(z.safeParse(moneySchema, { amount: 2 ** 53, currency: 'VND' }).success).toBe(false);
  });
  it('is written with the đồng sign behind in Vietnamese and before in English', () => {
    expect(formatMoney(vnd(245_000), 'vi')).toBe('245.000\u00a0₫');
    expect(formatMoney(vnd(245_000), 'en')).toBe('₫245,000');
  });
  it('adds up', () => {
    expect(sumMoney('VND', [vnd(1), vnd(2), vnd(-1)])).toEqual(vnd(2));
    expect(sameMoney(vnd(2), vnd(2))).toBe(true);
  });
});

describe('allocating an amount', () => {
  it('gives the rest to the first shares', () => {
    expect(allocate(vnd(100), [1, 1, 1]).map((part) => part.amount)).toEqual([34, 33, 33]);
  });
  it('gives nothing to a weight of zero', () => {
    expect(allocate(vnd(100), [0, 3, 0]).map((part) => part.amount)).toEqual([0, 100, 0]);
  });
  it('splits evenly when no weight says more', () => {
    expect(allocate(vnd(5), [0, 0]).map((part) => part.amount)).toEqual([3, 2]);
  });
  it('never loses a đồng', () => {
    const weights = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), weights, (amount, shares) => {
        const parts = allocate(vnd(amount), shares);
        expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount);
      }),
    );
  });
});
