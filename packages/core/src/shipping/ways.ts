import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';

/** How a parcel reaches its buyer: brought home, fetched from the household, or fetched at a communal post office. */
export const deliveryWays = ['home', 'pickup', 'post-office'] as const;
export type DeliveryWay = (typeof deliveryWays)[number];

/** A post office by the code that its list gives it. */
export const postOfficeCodeSchema = z
  .string()
  .check(z.regex(/^[0-9A-Z][0-9A-Z-]{1,19}$/, 'must be 2 to 20 capital letters, digits and hyphens'));

/** The way chosen for one household's parcel. What it costs is the server's: a request that brings a fee is refused. */
export const deliveryChoiceSchema = z.strictObject({
  store: idSchema('store'),
  way: z.enum(deliveryWays),
  /** Which one, where the way is `post-office`. */
  postOffice: z.optional(postOfficeCodeSchema),
});

/** A choice for each parcel at most; parcels that are not named are brought home. */
export const deliveryChoicesSchema = z.array(deliveryChoiceSchema).check(z.maxLength(100));

/** Where a cart shall go, so that its shipping is exact before the order. Sent whole: what it leaves out is forgotten. */
export const cartDestinationRequestSchema = z.strictObject({
  provinceCode: z.string().check(z.regex(/^\d{2}$/)),
  communeCode: z.string().check(z.regex(/^\d{5}$/)),
  delivery: z.optional(deliveryChoicesSchema),
});

export type DeliveryChoice = z.infer<typeof deliveryChoiceSchema>;
export type CartDestinationRequest = z.infer<typeof cartDestinationRequestSchema>;
