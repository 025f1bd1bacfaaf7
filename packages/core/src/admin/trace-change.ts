import * as z from 'zod/mini';
import { openEnum } from '../schema/index.ts';
import { instantSchema } from '../time/index.ts';

/** What has a history. */
export const traceChangeTargets = ['lot', 'growing-area', 'certificate', 'label', 'grant'] as const;

export const traceChangeActions = ['create', 'change', 'suspend', 'resume', 'revoke', 'recall', 'withdraw'] as const;

/** One change, kept for good: who did what when, and how it was before and after. */
export const traceChangeSchema = z.object({
  target: openEnum(traceChangeTargets),
  id: z.string().check(z.maxLength(64)),
  /** Counts up by one; the first change of what was there before histories were kept has no `create` before it. */
  number: z.int().check(z.positive()),
  action: openEnum(traceChangeActions),
  /** The identifier of the secret key, or `cli: ` and the command. */
  by: z.string().check(z.minLength(1), z.maxLength(200)),
  at: instantSchema,
  /** Every field that the change touched, as it was. A statement that was signed anew keeps its former link and signature here. */
  before: z.record(z.string(), z.unknown()),
  after: z.record(z.string(), z.unknown()),
});

export type TraceChange = z.infer<typeof traceChangeSchema>;
export type TraceChangeTarget = (typeof traceChangeTargets)[number];
export type TraceChangeAction = (typeof traceChangeActions)[number];
