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
  totalsSchema,
  type Cart,
  type CartLine,
  type Totals,
} from './cart.ts';
export { addLineRequestSchema, setLineRequestSchema, type AddLineRequest, type SetLineRequest } from './request.ts';
