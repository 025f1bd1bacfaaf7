import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';
import { recordIdSchema } from '../id/record-id.ts';
import { openEnum } from '../schema/index.ts';
import { instantSchema } from '../time/index.ts';

/** Why money needs a person to look at it. */
export const reviewReasons = [
  /** No order of the portal has this reference or code. */
  'unknown-reference',
  /** The text names several orders. */
  'ambiguous-reference',
  /** It came to another account than the order asks for. */
  'wrong-account',
  /** The order is paid for in another way. */
  'other-method',
  'wrong-currency',
  'underpaid',
  'overpaid',
  /** It was paid already. */
  'second-payment',
  /** The payment or the order was cancelled, or had waited too long. */
  'cancelled',
  /** The provider told two amounts of one transaction. */
  'contradiction',
] as const;

export type ReviewReason = (typeof reviewReasons)[number];

/** What became of it: taken as the order's money, to be given back, or cleared up in another way that the note tells. */
export const reviewResolutions = ['accepted', 'to-refund', 'settled'] as const;

/** Money that came and is not simply an order's. */
export const paymentReviewSchema = z.object({
  id: recordIdSchema('review'),
  reason: openEnum(reviewReasons),
  provider: z.string(),
  account: z.string(),
  /** The provider's own number of the transaction. */
  transaction: z.string(),
  amount: z.object({ amount: z.int(), currency: z.string() }),
  /** What stood beside it, as the bank wrote it, or the provider's code. */
  said: z.optional(z.string()),
  /** What the payment that it may be for is recognised by. */
  reference: z.optional(z.string()),
  order: z.optional(idSchema('order')),
  openedAt: instantSchema,
  resolution: z.optional(openEnum(reviewResolutions)),
  note: z.optional(z.string()),
  resolvedBy: z.optional(z.string()),
  resolvedAt: z.optional(instantSchema),
});

/** The open ones first, each kind from the oldest on. */
export const paymentReviewsSchema = z.object({ reviews: z.array(paymentReviewSchema) });

export const resolveReviewRequestSchema = z.strictObject({
  as: z.enum(reviewResolutions),
  /** The payment that the money is for, where the notice did not name it: `NS7K3F9QXML1`. */
  reference: z.optional(z.string().check(z.regex(/^[0-9A-Z]{6,40}$/))),
  note: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
});

export type PaymentReview = z.infer<typeof paymentReviewSchema>;
export type PaymentReviews = z.infer<typeof paymentReviewsSchema>;
export type ResolveReviewRequest = z.infer<typeof resolveReviewRequestSchema>;
