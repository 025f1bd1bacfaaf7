import * as z from 'zod/mini';
import { orderRefSchema } from '../hand-over/link.ts';
import { idSchema } from '../id/index.ts';
import { moneySchema } from '../money/index.ts';
import { actorKinds } from '../order/actor.ts';
import { orderSchema, subOrderSchema } from '../order/order.ts';
import { subOrderStates } from '../order/state.ts';
import { maxChangeNote, orderChangeSchema } from '../order-states/history.ts';
import { openEnum } from '../schema/index.ts';
import { instantSchema } from '../time/index.ts';

/** An order without anybody's name or address: what a list shows, and what a change is answered with. */
export const orderSummarySchema = z.object({
  id: idSchema('order'),
  number: z.string().check(z.maxLength(20)),
  placedAt: instantSchema,
  demo: z.boolean(),
  /** The site that the cart came from, where it was handed over. */
  ref: z.optional(orderRefSchema),
  /** The parts of the stores that the key is for. */
  subOrders: z.array(
    z.object({
      id: idSchema('subOrder'),
      store: z.object({ id: idSchema('store'), name: z.string() }),
      state: openEnum(subOrderStates),
      total: moneySchema,
    }),
  ),
});

/** A page of orders, the newest first. */
export const orderSummariesSchema = z.object({ orders: z.array(orderSummarySchema), next: z.optional(z.string()) });

const { by: _kind, name: _name, ...step } = orderChangeSchema.shape;
const stepSchema = z.object({ ...step, by: z.object({ kind: openEnum(actorKinds), name: z.string() }) });

export const subOrderDossierSchema = z.object({
  ...subOrderSchema.shape,
  history: z.array(stepSchema),
  /** States that whoever asks may bring it to now. */
  next: z.array(openEnum(subOrderStates)),
});

/** An order as the servers of those who sell read it: with contact and address, and who did what to its parts. */
export const orderDossierSchema = z.object({
  ...orderSchema.shape,
  subOrders: z.array(subOrderDossierSchema),
  /** The site that the cart came from, where it was handed over. */
  ref: z.optional(orderRefSchema),
});

/** Brings a household's part of an order to its next state. The buyer reads the note. */
export const changeSubOrderRequestSchema = z.strictObject({
  state: z.enum(subOrderStates),
  note: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(maxChangeNote))),
});

export type OrderSummary = z.infer<typeof orderSummarySchema>;
export type OrderSummaries = z.infer<typeof orderSummariesSchema>;
export type OrderDossier = z.infer<typeof orderDossierSchema>;
export type ChangeSubOrderRequest = z.infer<typeof changeSubOrderRequestSchema>;
