import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';
import { priceSchema } from '../money/index.ts';
import { instantSchema } from '../time/index.ts';
import { refundAccountSchema } from './claim.ts';
import { claimKinds, payers, remedies } from './kinds.ts';

const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(1_000));
const account = z.optional(z.strictObject(refundAccountSchema.shape));

/** Says that a household's part of an order did not arrive as it should. Photos follow one by one. */
export const openClaimRequestSchema = z.strictObject({
  subOrder: idSchema('subOrder'),
  kind: z.enum(claimKinds),
  /** Absent: the whole parcel. */
  lines: z.optional(z.array(idSchema('line')).check(z.minLength(1), z.maxLength(100))),
  note: z.optional(words),
  wants: z.enum(remedies),
  /** Where money is to go back to. */
  account,
});

const decided = z.optional(z.array(z.enum(payers)).check(z.minLength(1), z.maxLength(payers.length)));

/** The answer of the household or the portal. Only a portal says otherwise than proposed who pays. */
export const answerClaimRequestSchema = z.union([
  z.strictObject({
    remedy: z.literal('refund'),
    amount: z.strictObject(priceSchema.shape),
    /** Where the buyer has told none, or another one. */
    account,
    until: instantSchema,
    note: z.optional(words),
    payers: decided,
  }),
  z.strictObject({
    remedy: z.literal('replacement'),
    until: instantSchema,
    note: z.optional(words),
    payers: decided,
  }),
  z.strictObject({ remedy: z.literal('none'), note: words }),
]);

export type OpenClaimRequest = z.infer<typeof openClaimRequestSchema>;
export type AnswerClaimRequest = z.infer<typeof answerClaimRequestSchema>;
