import * as z from 'zod/mini';
import { actorKinds } from '../order/actor.ts';
import { subOrderStates } from '../order/state.ts';
import { openEnum } from '../schema/index.ts';
import { instantSchema } from '../time/index.ts';

/** Longest words that go with a change: why it was cancelled, where the parcel lies. */
export const maxChangeNote = 500;

/** One step of a household's part of an order, as the holder of its link reads it (`subOrders[].history`). */
export const orderChangeSchema = z.object({
  state: openEnum(subOrderStates),
  at: instantSchema,
  by: openEnum(actorKinds),
  /** Told of carriers and helpers alone: a key's name is nobody's business outside. */
  name: z.optional(z.string()),
  note: z.optional(z.string()),
});

/** What the holder of an order's link may do with a part now: `subOrders[].actions`. */
export const orderActions = ['cancel', 'reorder'] as const;
export const orderActionsSchema = z.array(openEnum(orderActions));

export type OrderChange = z.infer<typeof orderChangeSchema>;
export type OrderAction = (typeof orderActions)[number];
