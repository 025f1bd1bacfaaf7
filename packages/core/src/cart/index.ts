export {
  addTotals,
  addedTax,
  includedTax,
  lineTotal,
  multiplyPrice,
  totalLines,
  type PricedLine,
} from './arithmetic.ts';
export {
  cartSchema,
  lineIssues,
  lineSchema,
  maxCartLines,
  parcelSchema,
  totalsSchema,
  type Cart,
  type CartLine,
  type Totals,
} from './cart.ts';
export {
  addLineRequestSchema,
  newCartRequestSchema,
  setLineRequestSchema,
  type AddLineRequest,
  type NewCartRequest,
  type SetLineRequest,
} from './request.ts';
