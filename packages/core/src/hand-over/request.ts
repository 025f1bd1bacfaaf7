import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';
import { campaignSchema } from './link.ts';

/** Asks for a link by which a cart goes on at another site of the portal. */
export const handOverRequestSchema = z.strictObject({ campaign: z.optional(campaignSchema) });

export const handOverTokenSchema = z
  .string()
  .check(z.maxLength(200), z.regex(/^ho_[0-9A-Za-z_-]+\.[0-9a-z]+\.[0-9A-Za-z_-]+$/));

/** Takes what a link brings: into the cart that the buyer has here, or into a new one. */
export const takeHandOverRequestSchema = z.strictObject({
  token: handOverTokenSchema,
  cart: z.optional(idSchema('cart')),
});

export type HandOverRequest = z.infer<typeof handOverRequestSchema>;
export type TakeHandOverRequest = z.infer<typeof takeHandOverRequestSchema>;
