import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, sumMoney, vnd, type Money } from '../money/index.ts';
import { fromThousandths } from '../quantity/index.ts';
import { addTotals, lineTotal, totalLines, totalsSchema, type PricedLine, type Totals } from './index.ts';

/** One household's part of a cart: its lines and what sending them costs. */
interface Parcel {
  readonly lines: readonly PricedLine[];
  readonly shipping: Money;
}

const rates = ['0', '5', '8', '10', '7.25', '99.99'] as const;

// Four whole numbers a line, taken apart: records of five generators each would take most of the test's time.
const line = fc
  .tuple(fc.nat(20_000_000), fc.nat(9_999), fc.nat(3_000_000), fc.nat(11))
  .map(([price, thousandths, discount, kind]): PricedLine => {
    const weighed = kind % 3 === 0;
    return {
      unitPrice: vnd(price),
      quantity: fromThousandths(weighed ? thousandths : (thousandths % 99) * 1000),
      discount: vnd(kind % 4 === 0 ? discount : 0),
      taxRate: rates[kind % rates.length] ?? '0',
      taxIncluded: kind < 8,
    };
  });
const parcel = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 6 }), fc.nat(120_000))
  .map(([lines, shipping]): Parcel => ({ lines, shipping: vnd(shipping % 4 === 0 ? 0 : shipping) }));
const cart = fc.array(parcel, { minLength: 1, maxLength: 5 });

const runs = { numRuns: 10_000 };
const fields = ['items', 'discount', 'shipping', 'tax', 'taxIncluded', 'total'] as const;
const totalOf = ({ lines, shipping }: Parcel) => totalLines(lines, shipping);
const amounts = (parts: readonly Money[]) => parts.map(({ amount }) => amount);
const added = (parts: readonly Money[]) => sumMoney('VND', parts).amount;
const goods = ({ items, discount }: Totals) => items.amount - discount.amount;

describe('ten thousand random carts', () => {
  it('add up in every parcel and as a whole, whatever is discounted, taxed and shipped', () => {
    fc.assert(
      fc.property(cart, (parcels) => {
        const parts = parcels.map(totalOf);
        const whole = addTotals(parts);
        for (const sums of [...parts, whole]) {
          const { items, discount, shipping, tax, taxIncluded, total } = sums;
          const fault =
            total.amount !== items.amount - discount.amount + shipping.amount + tax.amount ||
            discount.amount > items.amount ||
            taxIncluded.amount > goods(sums) ||
            fields.some((field) => sums[field].amount < 0 || !Number.isSafeInteger(sums[field].amount));
          if (fault) expect.unreachable(`does not add up: ${JSON.stringify(sums)}`);
        }
        const together = totalLines(
          parcels.flatMap(({ lines }) => lines),
          sumMoney(
            'VND',
            parcels.map(({ shipping }) => shipping),
          ),
        );
        return fields.every((field) => together[field].amount === whole[field].amount);
      }),
      runs,
    );
  });

  it('split back to their households without a lost đồng', () => {
    fc.assert(
      fc.property(cart, (parcels) => {
        const parts = parcels.map(totalOf);
        const whole = addTotals(parts);
        for (const field of fields) {
          const weights = parts.map((part) => part[field].amount);
          if (whole[field].amount === 0) continue;
          const shares = amounts(allocate(whole[field], weights));
          if (shares.some((share, index) => share !== weights[index])) return false;
        }
        return true;
      }),
      runs,
    );
  });

  it('bear a voucher of the portal: split over households and then over lines, it lowers the total by itself', () => {
    fc.assert(
      fc.property(cart, fc.nat(1_000), (parcels, share) => {
        const before = parcels.map(totalOf);
        const voucher = vnd(Math.floor((added(before.map((part) => vnd(goods(part)))) * share) / 1_000));
        const households = allocate(voucher, before.map(goods));
        const after = parcels.map((each, index) => lowered(each, households[index] ?? vnd(0)));
        const [was, is] = [addTotals(before), addTotals(after.map(totalOf))];
        return (
          is.discount.amount === was.discount.amount + voucher.amount &&
          goods(is) === goods(was) - voucher.amount &&
          is.total.amount === goods(is) + is.shipping.amount + is.tax.amount
        );
      }),
      runs,
    );
  });

  it('give a refund back to nobody beyond what that household was paid', () => {
    fc.assert(
      fc.property(cart, fc.nat(1_000), (parcels, share) => {
        const paid = parcels.map((each) => totalOf(each).total.amount);
        const whole = paid.reduce((sum, amount) => sum + amount, 0);
        const refund = Math.floor((whole * share) / 1_000);
        const shares = amounts(allocate(vnd(refund), paid));
        if (whole === 0) return shares.every((amount) => amount === 0);
        return (
          shares.reduce((sum, amount) => sum + amount, 0) === refund &&
          shares.every((amount, index) => amount >= 0 && amount <= (paid[index] ?? 0))
        );
      }),
      runs,
    );
  });
});

/** A parcel whose lines bear a share of a voucher, each by its worth. */
function lowered({ lines, shipping }: Parcel, voucher: Money): Parcel {
  const worth = lines.map((each) => lineTotal(each).amount);
  const shares = allocate(voucher, worth);
  const changed = lines.map((each, index) => {
    // A discount beyond the line's worth was never given: what counts is what it took off.
    const gross = lineTotal({ ...each, discount: vnd(0) }).amount;
    return { ...each, discount: vnd(gross - (worth[index] ?? 0) + (shares[index]?.amount ?? 0)) };
  });
  return { lines: changed, shipping };
}

describe('sums of one cart', () => {
  it('do not depend on the order of its lines or its households', () => {
    fc.assert(
      fc.property(cart, (parcels) => {
        const turned = parcels.toReversed().map(({ lines, shipping }) => ({ lines: lines.toReversed(), shipping }));
        expect(addTotals(turned.map(totalOf))).toEqual(addTotals(parcels.map(totalOf)));
      }),
      { numRuns: 300 },
    );
  });
  it('are what the contract carries', () => {
    fc.assert(
      fc.property(cart, (parcels) => {
        const whole = addTotals(parcels.map(totalOf));
        expect(totalsSchema.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });
});
