import * as z from 'zod/mini';
import { claimKinds, payers } from './kinds.ts';

/** Whether the household handed the parcel over in time. `unknown`: no hand-over is on record. */
export const handOvers = ['onTime', 'late', 'unknown'] as const;
/** Whether the way was as short as it had to be. `none`: the buyer fetched it, or the household brought it. */
export const roads = ['onTime', 'late', 'unknown', 'none'] as const;
/** What the carrier itself said of the parcel. */
export const parcelStates = ['sound', 'damaged'] as const;

const some = <const T extends readonly string[]>(values: T) =>
  z.optional(z.array(z.enum(values)).check(z.minLength(1), z.maxLength(values.length)));

/** One row: who is proposed to pay when all that it names is so. What it does not name may be anything. */
export const payerRowSchema = z.strictObject({
  /** What this row is called where the proposal is shown: `late-hand-over`. */
  name: z.string().check(z.regex(/^[a-z][a-z-]{1,39}$/)),
  kinds: some(claimKinds),
  handOver: some(handOvers),
  road: some(roads),
  parcel: some(parcelStates),
  /** In equal shares. Empty: people decide. */
  payers: z.array(z.enum(payers)).check(z.maxLength(payers.length)),
});

const hours = (most: number) => z.int().check(z.positive(), z.maximum(most));

/** How a portal deals with claims. The first row that fits proposes who pays; where none fits, people decide. */
export const claimRulesSchema = z.strictObject({
  /** From the delivery until nothing can be claimed any more. A household may have a time of its own. */
  claimHours: hours(720),
  /** From the claim until it is to be answered. */
  answerHours: hours(720),
  /** From the order, or from a later harvest, until the household is to have handed the parcel over. */
  packHours: hours(720),
  /** From the hand-over to the delivery, where no freshness is promised. */
  roadHours: hours(720),
  table: z.array(payerRowSchema).check(z.maxLength(50)),
});

export type HandOver = (typeof handOvers)[number];
export type Road = (typeof roads)[number];
export type ParcelState = (typeof parcelStates)[number];
export type PayerRow = z.infer<typeof payerRowSchema>;
export type ClaimRules = z.infer<typeof claimRulesSchema>;

/**
 * Rules of a portal that has set none. Who had the parcel when time was lost pays; goods that were packed wrongly, or
 * spoil although everybody was in time, are the household's.
 */
export const defaultClaimRules: ClaimRules = {
  claimHours: 48,
  answerHours: 48,
  packHours: 24,
  roadHours: 48,
  table: [
    { name: 'wrong-goods', kinds: ['wrong'], payers: ['household'] },
    { name: 'damaged-parcel', parcel: ['damaged'], payers: ['carrier'] },
    { name: 'not-packed', kinds: ['missing'], payers: ['household'] },
    { name: 'both-late', handOver: ['late'], road: ['late'], payers: ['household', 'carrier'] },
    { name: 'late-hand-over', handOver: ['late'], payers: ['household'] },
    { name: 'late-on-the-road', road: ['late'], payers: ['carrier'] },
    { name: 'picked-up', road: ['none'], payers: ['household'] },
    { name: 'all-in-time', handOver: ['onTime'], road: ['onTime'], payers: ['household'] },
  ],
};
