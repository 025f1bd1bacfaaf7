import * as z from 'zod/mini';
import { idSchema, recordIdSchema } from '../id/index.ts';
import { moneySchema } from '../money/index.ts';
import { actorKinds } from '../order/actor.ts';
import { openEnum } from '../schema/index.ts';
import { instantSchema } from '../time/index.ts';
import { claimKinds, claimStates, payers, photoTypes, remedies, type PhotoType } from './kinds.ts';
import { handOvers, parcelStates, roads } from './rules.ts';

/** Where money goes back to. */
export const refundAccountSchema = z.object({
  /** The bank, by its number. */
  bin: z.string().check(z.regex(/^\d{6}$/, 'must be the six digits of a bank')),
  account: z.string().check(z.regex(/^[0-9A-Za-z]{1,19}$/, 'must be an account number')),
  holder: z.string().check(z.trim(), z.minLength(1), z.maxLength(100)),
});

/** A photo of a claim. It is read at the claim's address with its own identifier, by those who may read the claim. */
export const claimPhotoSchema = z.object({
  id: recordIdSchema('photo'),
  type: openEnum(Object.keys(photoTypes) as [PhotoType, ...PhotoType[]]),
  width: z.int().check(z.positive()),
  height: z.int().check(z.positive()),
  bytes: z.int().check(z.positive()),
});

/** Who is proposed to pay and why: the row of the portal's table, what it went by, and the times on record. */
export const claimProposalSchema = z.object({
  /** In equal shares. Empty: people decide. */
  payers: z.array(openEnum(payers)),
  /** The name of the row; `undecided` where none fits. */
  row: z.string(),
  handOver: openEnum(handOvers),
  road: openEnum(roads),
  parcel: openEnum(parcelStates),
  times: z.object({
    orderedAt: instantSchema,
    handOverBy: instantSchema,
    handedOverAt: z.optional(instantSchema),
    deliverBy: z.optional(instantSchema),
    deliveredAt: z.optional(instantSchema),
  }),
});

/** What the household or the portal said to it. */
export const claimAnswerSchema = z.object({
  remedy: openEnum([...remedies, 'none'] as const),
  by: openEnum(actorKinds),
  at: instantSchema,
  /** What goes back, and where to. */
  amount: z.optional(moneySchema),
  account: z.optional(refundAccountSchema),
  /** Until when the money is there, or the goods are sent. */
  until: z.optional(instantSchema),
  note: z.optional(z.string()),
  /** Who pays after all, where the portal has decided otherwise than proposed. */
  payers: z.optional(z.array(openEnum(payers))),
});

/** A claim as all its sides read it: the buyer by the order's link, the household and the portal by their keys. */
export const claimSchema = z.object({
  id: recordIdSchema('claim'),
  order: idSchema('order'),
  /** The order's number. */
  number: z.string().check(z.maxLength(20)),
  subOrder: idSchema('subOrder'),
  store: z.object({ id: idSchema('store'), name: z.string() }),
  kind: openEnum(claimKinds),
  /** Lines that it is about. Absent: the whole parcel. */
  lines: z.optional(z.array(idSchema('line'))),
  note: z.optional(z.string()),
  /** What the buyer would have. */
  wants: openEnum(remedies),
  account: z.optional(refundAccountSchema),
  state: openEnum(claimStates),
  openedAt: instantSchema,
  answerBy: instantSchema,
  photos: z.array(claimPhotoSchema),
  proposal: claimProposalSchema,
  answer: z.optional(claimAnswerSchema),
  settledAt: z.optional(instantSchema),
});

/** The claims of an order, and which of its parts can be claimed about now, until when. */
export const orderClaimsSchema = z.object({
  claims: z.array(claimSchema),
  claimable: z.array(z.object({ subOrder: idSchema('subOrder'), until: instantSchema })),
});

/** A claim without words, accounts and photos: what lists show. */
export const claimSummarySchema = z.object({
  id: recordIdSchema('claim'),
  order: idSchema('order'),
  number: z.string().check(z.maxLength(20)),
  subOrder: idSchema('subOrder'),
  store: z.object({ id: idSchema('store'), name: z.string() }),
  kind: openEnum(claimKinds),
  wants: openEnum(remedies),
  state: openEnum(claimStates),
  openedAt: instantSchema,
  answerBy: instantSchema,
  /** Until when what was promised is due. */
  until: z.optional(instantSchema),
  payers: z.array(openEnum(payers)),
});

/** A page of them, the newest first. */
export const claimSummariesSchema = z.object({ claims: z.array(claimSummarySchema), next: z.optional(z.string()) });

export type RefundAccount = z.infer<typeof refundAccountSchema>;
export type ClaimPhoto = z.infer<typeof claimPhotoSchema>;
export type ClaimProposal = z.infer<typeof claimProposalSchema>;
export type ClaimAnswer = z.infer<typeof claimAnswerSchema>;
export type Claim = z.infer<typeof claimSchema>;
export type OrderClaims = z.infer<typeof orderClaimsSchema>;
export type ClaimSummary = z.infer<typeof claimSummarySchema>;
export type ClaimSummaries = z.infer<typeof claimSummariesSchema>;
