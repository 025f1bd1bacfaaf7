import * as z from 'zod/mini';
import { localizedTextSchema } from '../localized/index.ts';
import { decimalSchema } from '../quantity/index.ts';
import { instantSchema, weekdays } from '../time/index.ts';
import { ruleTargets, type RuleTarget } from './targets.ts';

/** Not sold for a while: a closed road, a quarantine. The words are for the buyer. */
export const suspensionSchema = z.strictObject({
  /** In Vietnamese, and in other languages where somebody wrote it. */
  because: z.strictObject({ ...localizedTextSchema.shape, vi: z.string().check(z.minLength(1), z.maxLength(500)) }),
  /** From then on it is sold again. Absent: until somebody says so. */
  until: z.optional(instantSchema),
});

const momentOfWeekSchema = z.strictObject({
  day: z.enum(weekdays),
  /** Local time in Viet Nam. */
  time: z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 18:00')),
});

/** When orders are taken: between two instants, and within them in weekly windows ("orders till Thursday 18:00"). */
export const orderWindowSchema = z.strictObject({
  from: z.optional(instantSchema),
  until: z.optional(instantSchema),
  /** Each may go over the end of the week. Absent: all week. */
  weekly: z.optional(
    z
      .array(z.strictObject({ from: momentOfWeekSchema, until: momentOfWeekSchema }))
      .check(z.minLength(1), z.maxLength(14)),
  ),
});

/** The most that one telephone number may order of a product within so many days, over all its orders. */
export const buyerLimitSchema = z.strictObject({
  quantity: decimalSchema,
  days: z.int().check(z.gte(1), z.lte(366)),
});

/** What a household can pack on one day in Viet Nam. */
export const capacitySchema = z.strictObject({
  unit: z.enum(['orders', 'kilograms']),
  perDay: z.int().check(z.gte(1), z.lte(100_000)),
});

/** What may be set for a product. */
export const productRulesSchema = z.strictObject({
  suspended: z.optional(suspensionSchema),
  orderWindow: z.optional(orderWindowSchema),
  perBuyer: z.optional(buyerLimitSchema),
});

/** What may be set for a household. */
export const storeRulesSchema = z.strictObject({
  suspended: z.optional(suspensionSchema),
  orderWindow: z.optional(orderWindowSchema),
  capacity: z.optional(capacitySchema),
});

/** What may be set for a province or a commune, by its code: nothing is sent there. */
export const zoneRulesSchema = z.strictObject({ suspended: z.optional(suspensionSchema) });

export const ruleSchemas = {
  product: productRulesSchema,
  store: storeRulesSchema,
  zone: zoneRulesSchema,
} as const satisfies Record<RuleTarget, z.ZodMiniType>;

export type Suspension = z.infer<typeof suspensionSchema>;
export type OrderWindow = z.infer<typeof orderWindowSchema>;
export type BuyerLimit = z.infer<typeof buyerLimitSchema>;
export type Capacity = z.infer<typeof capacitySchema>;
/** Any of them: what does not belong to a target is not there. */
export interface SellingRules {
  readonly suspended?: Suspension | undefined;
  readonly orderWindow?: OrderWindow | undefined;
  readonly perBuyer?: BuyerLimit | undefined;
  readonly capacity?: Capacity | undefined;
}

/** Everything that a target may have. A product has no capacity and a household no limit for one buyer: the server refuses them. */
export const sellingRulesSchema = z.strictObject({
  suspended: z.optional(suspensionSchema),
  orderWindow: z.optional(orderWindowSchema),
  perBuyer: z.optional(buyerLimitSchema),
  capacity: z.optional(capacitySchema),
});

/** A target with its rules, as servers read and set them. Version 0: none were ever set. */
export const sellingRuleSchema = z.object({
  target: z.enum(ruleTargets),
  id: z.string(),
  rules: sellingRulesSchema,
  version: z.int(),
  updatedAt: z.optional(instantSchema),
});

/** One entry of a target's history. */
export const sellingRuleChangeSchema = z.object({
  number: z.int(),
  /** The identifier of a secret key, or `cli: ` and the command. */
  by: z.string(),
  at: instantSchema,
  rules: sellingRulesSchema,
});

export type SellingRule = z.infer<typeof sellingRuleSchema>;
export type SellingRuleChange = z.infer<typeof sellingRuleChangeSchema>;
