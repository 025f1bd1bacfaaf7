import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vnd } from '../money/index.ts';
import { addTotals, addedTax, includedTax, multiplyPrice, totalLines, type PricedLine } from './index.ts';

describe('cart arithmetic', () => {
  it('rounds half a đồng up', () => {
    expect(multiplyPrice(vnd(25_001), '0.5')).toEqual(vnd(12_501));
    expect(multiplyPrice(vnd(25_001), '0.333')).toEqual(vnd(8_325));
  });
  it('finds the tax inside a price', () => {
    expect(includedTax(vnd(108_000), '8')).toEqual(vnd(8_000));
    expect(includedTax(vnd(100_000), '0')).toEqual(vnd(0));
  });
  it('adds tax on top where the price leaves it out', () => {
    expect(addedTax(vnd(100_001), '8')).toEqual(vnd(8_000));
    const line: PricedLine = {
      unitPrice: vnd(100),
      quantity: '1',
      discount: vnd(0),
      taxRate: '10',
      taxIncluded: false,
    };
    expect(totalLines([line], vnd(0)).total).toEqual(vnd(110));
  });
  it('never lets a discount turn a line negative', () => {
    const line: PricedLine = {
      unitPrice: vnd(100),
      quantity: '1',
      discount: vnd(500),
      taxRate: '0',
      taxIncluded: true,
    };
    expect(totalLines([line], vnd(30)).total).toEqual(vnd(30));
  });
});

const lines = fc.array(
  fc.record({
    unitPrice: fc.nat(9_999_999).map(vnd),
    quantity: fc.nat(999_999).map((n) => (n / 1000).toFixed(3)),
    discount: fc.nat(50_000).map(vnd),
    taxRate: fc.constantFrom('0', '5', '8', '10', '7.25'),
    taxIncluded: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('totals of random carts', () => {
  it('add up, whole and split by household', () => {
    fc.assert(
      fc.property(fc.array(lines, { minLength: 1, maxLength: 6 }), (parcels) => {
        const parts = parcels.map((parcel) => totalLines(parcel, vnd(30_000)));
        const { items, discount, shipping, tax, total } = addTotals(parts);
        expect(total.amount).toBe(items.amount - discount.amount + shipping.amount + tax.amount);
        const whole = totalLines(parcels.flat(), vnd(30_000 * parcels.length));
        expect(whole).toEqual(addTotals(parts));
      }),
      { numRuns: 1000 },
    );
  });
});
