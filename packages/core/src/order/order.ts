import * as z from 'zod/mini';
import { lineSchema, totalsSchema } from '../cart/index.ts';
import { idSchema } from '../id/index.ts';
import { metadataSchema } from '../metadata/index.ts';
import { moneySchema } from '../money/index.ts';
import { payeeKinds, paymentMethods } from '../portal/portal.ts';
import { placeSchema } from '../place/index.ts';
import { openEnum, webUrlSchema } from '../schema/index.ts';
import { instantSchema } from '../time/index.ts';
import { paymentStates, subOrderStates } from './state.ts';

/** Everything a bank application needs for one transfer. */
export const transferSchema = z.object({
  bin: z.string().check(z.regex(/^\d{6}$/)),
  bankName: z.string(),
  account: z.string().check(z.regex(/^[0-9A-Za-z]{1,19}$/)),
  accountName: z.string(),
  /** What the bank writes beside the transfer: unaccented, holds the reference. */
  purpose: z.string().check(z.maxLength(25)),
  /** The VietQR payload with exact amount and reference. */
  vietQr: z.string(),
  /** True where no money moves: the account is a sample. */
  sample: z.boolean(),
});

/** One payment of an order: to the portal, or to one household for its part. */
export const paymentSchema = z.object({
  id: idSchema('payment'),
  method: openEnum(paymentMethods),
  state: openEnum(paymentStates),
  payee: z.object({ kind: openEnum(payeeKinds), name: z.string(), store: z.optional(idSchema('store')) }),
  amount: moneySchema,
  /** The order's reference that bank notices are matched by. */
  reference: z.string(),
  transfer: z.optional(transferSchema),
  /** Until when it is waited for. After that the payment is cancelled and what was ordered is given back. */
  expiresAt: z.optional(instantSchema),
  paidAt: z.optional(instantSchema),
  /** The provider's page where it is paid, while it can be. */
  checkoutUrl: z.optional(webUrlSchema),
});

// Shapes are taken apart and spread by hand: `z.omit` and `z.extend` would come with the first card of every page,
// because bundlers do not split zod.
const { issue: _issue, available: _available, order: _order, ...orderedFields } = lineSchema.shape;

/** A line as it was ordered: prices are frozen, nothing stands in its way any more. */
export const orderLineSchema = z.object(orderedFields);

/** One household's part of an order, with its own state. */
export const subOrderSchema = z.object({
  id: idSchema('subOrder'),
  store: z.object({ id: idSchema('store'), name: z.string(), phone: z.optional(z.string()), url: webUrlSchema }),
  state: openEnum(subOrderStates),
  lines: z.array(orderLineSchema),
  totals: totalsSchema,
  /** How it goes and where it is, and until when it is promised; taken as they come (`subOrderShippingSchema`, `orderFreshnessSchema`). */
  shipping: z.optional(z.unknown()),
  freshness: z.optional(z.unknown()),
  /** What happened to it and what may be done now (`orderChangeSchema`, `orderActionsSchema` in `@nongsan/core/order-states`). */
  history: z.optional(z.unknown()),
  actions: z.optional(z.unknown()),
});

/** An order as the holder of its link sees it. */
export const orderSchema = z.object({
  id: idSchema('order'),
  /** What people say on the phone: `NS-7K3F-9QXM`. */
  number: z.string().check(z.regex(/^[0-9A-Z-]{6,20}$/)),
  placedAt: instantSchema,
  contact: z.object({ name: z.string(), phone: z.string() }),
  address: z.object({ street: z.string(), place: placeSchema }),
  note: z.optional(z.string()),
  subOrders: z.array(subOrderSchema),
  payments: z.array(paymentSchema),
  totals: totalsSchema,
  demo: z.boolean(),
  metadata: z.optional(metadataSchema),
});

/** The answer to placing an order: the order, and once and only here the secret of its link. */
export const placedOrderSchema = z.object({
  order: orderSchema,
  secret: z.string().check(z.regex(/^os_[0-9A-Za-z_-]{20,60}$/)),
  /** The order's page on the site, with the secret in the fragment, which no server sees. */
  url: webUrlSchema,
});

export type Transfer = z.infer<typeof transferSchema>;
export type Payment = z.infer<typeof paymentSchema>;
export type OrderLine = z.infer<typeof orderLineSchema>;
export type SubOrder = z.infer<typeof subOrderSchema>;
export type Order = z.infer<typeof orderSchema>;
export type PlacedOrder = z.infer<typeof placedOrderSchema>;
