import * as z from 'zod/mini';
import { cartSchema } from '../cart/index.ts';
import { idSchema } from '../id/index.ts';
import { localizedTextSchema } from '../localized/index.ts';
import { openEnum, webUrlSchema } from '../schema/index.ts';
import { instantSchema } from '../time/index.ts';

/** Why a thing that was ordered once is not in the cart now. */
export const notReorderedBecause = ['gone', 'not-sold', 'not-enough', 'no-room'] as const;

/** A cart with what is still sold of an order, and what is not. */
export const reorderedSchema = z.object({
  cart: cartSchema,
  left: z.array(
    z.object({
      line: idSchema('line'),
      product: localizedTextSchema,
      variant: localizedTextSchema,
      because: openEnum(notReorderedBecause),
    }),
  ),
});

/** The same whether anybody has ordered with this telephone or not. */
export const orderRecoverySchema = z.object({ expiresAt: instantSchema, tries: z.int().check(z.positive()) });

/** Links of orders, for whoever has the telephone that they were placed with. */
export const recoveredOrdersSchema = z.object({
  orders: z.array(
    z.object({
      id: idSchema('order'),
      number: z.string(),
      placedAt: instantSchema,
      /** The order's page on the site, with the secret in the fragment. */
      url: webUrlSchema,
    }),
  ),
});

export type Reordered = z.infer<typeof reorderedSchema>;
export type OrderRecovery = z.infer<typeof orderRecoverySchema>;
export type RecoveredOrders = z.infer<typeof recoveredOrdersSchema>;
