export { formatDecimal, formatQuantity } from './format.ts';
export {
  decimalSchema,
  fromThousandths,
  quantitySchema,
  toThousandths,
  units,
  type Quantity,
  type Unit,
} from './quantity.ts';
export { quantityFault, quantityFaults, quantityRuleSchema, type QuantityFault, type QuantityRule } from './rule.ts';
