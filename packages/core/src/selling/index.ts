export {
  buyerLimitSchema,
  capacitySchema,
  orderWindowSchema,
  productRulesSchema,
  ruleSchemas,
  sellingRuleChangeSchema,
  sellingRuleSchema,
  sellingRulesSchema,
  storeRulesSchema,
  suspensionSchema,
  zoneRulesSchema,
  type BuyerLimit,
  type Capacity,
  type OrderWindow,
  type SellingRule,
  type SellingRuleChange,
  type SellingRules,
  type Suspension,
} from './rules.ts';
export { lineChangesSchema, type LineChanges } from './changes.ts';
export { stopOf, type Load, type RuleInForce, type Stop } from './stop.ts';
export { opensAt, resumesAt, sellsAt } from './window.ts';
export { lineStopSchema, stopReasons, type LineStop, type StopReason } from './line-stop.ts';
export { ruleTargets, type RuleTarget } from './targets.ts';
