import { sumMoney, vnd, type Money } from '../money/index.ts';
import { toThousandths } from '../quantity/index.ts';
import type { Totals } from './cart.ts';

const divideHalfUp = (numerator: bigint, denominator: bigint): number =>
  Number((2n * numerator + denominator) / (2n * denominator));

/** A price for a quantity: exact, then rounded half up to the minor unit. */
export function multiplyPrice(unitPrice: Money, quantity: string): Money {
  const amount = divideHalfUp(BigInt(unitPrice.amount) * BigInt(toThousandths(quantity)), 1000n);
  return { amount, currency: unitPrice.currency };
}

/** Hundredths of a percent: `"8"` → 800. */
const basisPoints = (rate: string): bigint => {
  const [whole = '0', fraction = ''] = rate.split('.');
  return BigInt(Number(whole) * 100 + Number(fraction.padEnd(2, '0')));
};

/** Tax inside a price that includes it: `price × rate / (100 + rate)`, half up. */
export function includedTax(price: Money, rate: string): Money {
  const points = basisPoints(rate);
  return { amount: divideHalfUp(BigInt(price.amount) * points, 10_000n + points), currency: price.currency };
}

/** Tax on top of a price: `price × rate / 100`, half up. */
export function addedTax(price: Money, rate: string): Money {
  return { amount: divideHalfUp(BigInt(price.amount) * basisPoints(rate), 10_000n), currency: price.currency };
}

/** What arithmetic needs of a line. Its total already has the discount taken off. */
export interface PricedLine {
  readonly unitPrice: Money;
  readonly quantity: string;
  readonly discount: Money;
  readonly taxRate: string;
  readonly taxIncluded: boolean;
}

export function lineTotal(line: PricedLine): Money {
  const gross = multiplyPrice(line.unitPrice, line.quantity).amount;
  return { amount: Math.max(0, gross - line.discount.amount), currency: line.unitPrice.currency };
}

/** Sums of lines that share a parcel. Tax is rounded line by line, so that parts always add up to the whole. */
export function totalLines(lines: readonly PricedLine[], shipping: Money): Totals {
  const items = sumMoney(
    'VND',
    lines.map((line) => multiplyPrice(line.unitPrice, line.quantity)),
  );
  const net = sumMoney('VND', lines.map(lineTotal));
  const tax = lines.map((line) => (line.taxIncluded ? vnd(0) : addedTax(lineTotal(line), line.taxRate)));
  const inside = lines.map((line) => (line.taxIncluded ? includedTax(lineTotal(line), line.taxRate) : vnd(0)));
  const taxSum = sumMoney('VND', tax);
  return {
    items,
    discount: vnd(items.amount - net.amount),
    shipping,
    tax: taxSum,
    taxIncluded: sumMoney('VND', inside),
    total: vnd(net.amount + shipping.amount + taxSum.amount),
  };
}

/** Sums of several parcels: field by field. */
export function addTotals(parts: readonly Totals[]): Totals {
  const sum = (key: keyof Totals) =>
    sumMoney(
      'VND',
      parts.map((part) => part[key]),
    );
  return {
    items: sum('items'),
    discount: sum('discount'),
    shipping: sum('shipping'),
    tax: sum('tax'),
    taxIncluded: sum('taxIncluded'),
    total: sum('total'),
  };
}
