import * as z from 'zod/mini';
import { localizedTextSchema } from '../localized/index.ts';
import { openEnum } from '../schema/index.ts';
import { instantSchema } from '../time/index.ts';
import { ruleTargets } from './targets.ts';

/** Why something is not sold now though it is offered. */
export const stopReasons = ['suspended', 'window-closed', 'capacity-reached', 'buyer-limit'] as const;

/** What stops a line, with the seller's words and when it goes on, where that is known. */
export const lineStopSchema = z.object({
  reason: openEnum(stopReasons),
  /** Whose rule it is: the product's, the household's, or that of the place where it shall go. */
  of: openEnum(ruleTargets),
  because: z.optional(localizedTextSchema),
  resumesAt: z.optional(instantSchema),
});

export type LineStop = z.infer<typeof lineStopSchema>;
export type StopReason = (typeof stopReasons)[number];
