import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';
import { maxChangeNote } from './history.ts';

const parts = z.optional(z.array(idSchema('subOrder')).check(z.minLength(1), z.maxLength(50)));
const phone = z.string().check(z.regex(/^\+[1-9]\d{6,14}$/, 'must be an international number such as +84912345678'));

/** Takes an order back, or some households' parts of it: all of them or none. */
export const cancelOrderRequestSchema = z.strictObject({
  /** Absent: all that is not cancelled yet. */
  subOrders: parts,
  /** Why, for the household. */
  note: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(maxChangeNote))),
});

/** Puts what was ordered into a cart again, as far as it is still sold. */
export const reorderRequestSchema = z.strictObject({
  subOrders: parts,
  /** The cart that it goes into. Absent, or not open any more: a new one. */
  cart: z.optional(idSchema('cart')),
});

/** Asks for a code by which the links of one's orders are shown again. It goes to the telephone that ordered. */
export const recoverOrdersRequestSchema = z.strictObject({
  phone,
  /** Only this order. */
  number: z.optional(z.string().check(z.regex(/^[0-9A-Z-]{6,20}$/))),
});

export const recoveryCodeRequestSchema = z.strictObject({ phone, code: z.string().check(z.regex(/^\d{6}$/)) });

export type CancelOrderRequest = z.infer<typeof cancelOrderRequestSchema>;
export type ReorderRequest = z.infer<typeof reorderRequestSchema>;
export type RecoverOrdersRequest = z.infer<typeof recoverOrdersRequestSchema>;
export type RecoveryCodeRequest = z.infer<typeof recoveryCodeRequestSchema>;
