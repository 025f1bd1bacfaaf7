import * as z from 'zod/mini';
import { decimalSchema, toThousandths, units } from './quantity.ts';

/** What amounts a buyer may order: in which unit, from `min`, in `step`s, up to `max`. */
export const quantityRuleSchema = z.object({
  unit: z.enum(units),
  step: decimalSchema,
  min: decimalSchema,
  max: z.optional(decimalSchema),
});

export type QuantityRule = z.infer<typeof quantityRuleSchema>;

export const quantityFaults = ['malformed', 'below-min', 'above-max', 'off-step'] as const;
export type QuantityFault = (typeof quantityFaults)[number];

/** Why an amount may not be ordered, or `undefined` when it may. Steps count from zero. */
export function quantityFault(rule: QuantityRule, amount: string): QuantityFault | undefined {
  if (!z.safeParse(decimalSchema, amount).success) return 'malformed';
  const value = toThousandths(amount);
  if (value < toThousandths(rule.min) || value === 0) return 'below-min';
  if (rule.max !== undefined && value > toThousandths(rule.max)) return 'above-max';
  return value % toThousandths(rule.step) === 0 ? undefined : 'off-step';
}
