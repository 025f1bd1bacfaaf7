import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';
import { locales } from '../localized/index.ts';
import { priceSchema } from '../money/index.ts';
import { placeVintage } from '../place/index.ts';
import { deliveryChoicesSchema } from '../shipping/choices.ts';
import { paymentMethods } from '../portal/index.ts';
import { webUrlSchema } from '../schema/index.ts';

const line = (most: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(most));

/** Who buys and can be called. The phone is in international form, `+84…` (places' `parsePhone`). */
export const contactSchema = z.strictObject({
  name: line(100),
  phone: z.string().check(z.regex(/^\+[1-9]\d{6,14}$/, 'must be an international number such as +84912345678')),
  email: z.optional(z.email().check(z.maxLength(254))),
});

/** Where it goes: province, commune, and the rest in the buyer's words. */
export const addressSchema = z.strictObject({
  vintage: z.literal(placeVintage),
  provinceCode: z.string().check(z.regex(/^\d{2}$/)),
  communeCode: z.string().check(z.regex(/^\d{5}$/)),
  street: line(200),
});

export const consentAnswerSchema = z.strictObject({
  purpose: z.string().check(z.regex(/^[a-z][a-z-]{1,39}$/)),
  version: z.string().check(z.maxLength(20)),
  granted: z.boolean(),
});

/** An order for what the cart holds. `expectedTotal` is what the buyer saw: if it differs, nothing is ordered. */
export const placeOrderRequestSchema = z.strictObject({
  cart: idSchema('cart'),
  expectedTotal: z.strictObject(priceSchema.shape),
  contact: contactSchema,
  address: addressSchema,
  payment: z.enum(paymentMethods),
  /** How each parcel is to reach the buyer. Absent: as the cart has it, else home. */
  delivery: z.optional(deliveryChoicesSchema),
  consents: z.array(consentAnswerSchema).check(z.maxLength(20)),
  /** The buyer states to be old enough for what the cart holds. */
  ageConfirmed: z.optional(z.boolean()),
  note: z.optional(z.string().check(z.maxLength(500))),
  /** The page that a payment provider sends the buyer back to: of the site's origins. Default: the order's own page. */
  returnUrl: z.optional(webUrlSchema),
  locale: z.enum(locales),
});

/** Another try of a payment on the provider's page. */
export const paymentAttemptRequestSchema = z.strictObject({
  /** As of an order. */
  returnUrl: z.optional(webUrlSchema),
});

export type PaymentAttemptRequest = z.infer<typeof paymentAttemptRequestSchema>;
export type Contact = z.infer<typeof contactSchema>;
export type Address = z.infer<typeof addressSchema>;
export type ConsentAnswer = z.infer<typeof consentAnswerSchema>;
export type PlaceOrderRequest = z.infer<typeof placeOrderRequestSchema>;
