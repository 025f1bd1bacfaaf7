import type { Currency, Money } from './money.ts';

/** Adds amounts of one currency. Mixing currencies is a programming error and throws a `TypeError`. */
export function sumMoney(currency: Currency, amounts: Iterable<Money>): Money {
  let amount = 0;
  for (const money of amounts) {
    if (money.currency !== currency) throw new TypeError(`Cannot add ${money.currency} to ${currency}`);
    amount += money.amount;
  }
  return { amount, currency };
}

export function sameMoney(a: Money, b: Money): boolean {
  return a.amount === b.amount && a.currency === b.currency;
}
