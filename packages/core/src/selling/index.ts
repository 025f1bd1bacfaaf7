export {
  buyerLimitSchema,
  capacitySchema,
  orderWindowSchema,
  productRulesSchema,
  ruleSchemas,
  ruleTargets,
  sellingRuleChangeSchema,
  sellingRuleSchema,
  sellingRulesSchema,
  storeRulesSchema,
  suspensionSchema,
  zoneRulesSchema,
  type BuyerLimit,
  type Capacity,
  type OrderWindow,
  type RuleTarget,
  type SellingRule,
  type SellingRuleChange,
  type SellingRules,
  type Suspension,
} from './rules.ts';
export { lineChangesSchema, type LineChanges } from './changes.ts';
export {
  lineStopSchema,
  stopOf,
  stopReasons,
  type LineStop,
  type Load,
  type RuleInForce,
  type Stop,
  type StopReason,
} from './stop.ts';
export { opensAt, resumesAt, sellsAt } from './window.ts';
