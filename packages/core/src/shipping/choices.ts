import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';
import { deliveryWays, postOfficeCodeSchema } from './ways.ts';

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
