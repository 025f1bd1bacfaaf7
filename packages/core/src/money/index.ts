export { allocate } from './allocate.ts';
export { formatMoney } from './format.ts';
export { currencies, moneySchema, priceSchema, vnd, type Currency, type Money } from './money.ts';
export { sameMoney, sumMoney } from './sum.ts';
