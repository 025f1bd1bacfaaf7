import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  decimalSchema,
  formatQuantity,
  fromThousandths,
  quantityFault,
  toThousandths,
  type QuantityRule,
} from './index.ts';

const byHalfKilo: QuantityRule = { unit: 'kg', step: '0.5', min: '1', max: '20' };

describe('a decimal quantity', () => {
  it.each(['0', '2', '1.5', '0.125', '999999999'])('accepts %s', (text) => {
    expect(z.safeParse(decimalSchema, text).success).toBe(true);
  });
  it.each(['-1', '1e3', '1,5', '01', '1.', '.5', '1.2345', '', ' 1', 'NaN', '9999999999'])('refuses "%s"', (text) => {
    expect(z.safeParse(decimalSchema, text).success).toBe(false);
  });
  it('survives the way to thousandths and back', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999_999), (n) => {
        expect(toThousandths(fromThousandths(n))).toBe(n);
      }),
    );
  });
  it('is written with the reader’s decimal mark', () => {
    expect(formatQuantity({ amount: '1.5', unit: 'kg' }, 'vi', (unit) => unit)).toBe('1,5\u00a0kg');
  });
});

describe('a quantity rule', () => {
  it('accepts a step between its bounds', () => {
    expect(quantityFault(byHalfKilo, '1.5')).toBeUndefined();
  });
  it.each([
    ['0', 'below-min'],
    ['0.5', 'below-min'],
    ['20.5', 'above-max'],
    ['1.2', 'off-step'],
    ['-1', 'malformed'],
  ])('refuses %s as %s', (amount, fault) => {
    expect(quantityFault(byHalfKilo, amount)).toBe(fault);
  });
});
