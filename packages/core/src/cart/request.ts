import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';
import { decimalSchema } from '../quantity/index.ts';

/** Puts a variant into the cart, or raises its quantity. Prices are the server's: a request that brings one is refused. */
export const addLineRequestSchema = z.strictObject({ variant: idSchema('variant'), quantity: decimalSchema });

/** Makes a cart: an empty one, or with its first line in it. Is the line refused, there is no cart. */
export const newCartRequestSchema = z.strictObject({ line: z.optional(addLineRequestSchema) });

/** Sets a line's quantity; `"0"` takes it out. */
export const setLineRequestSchema = z.strictObject({ quantity: decimalSchema });

export type AddLineRequest = z.infer<typeof addLineRequestSchema>;
export type NewCartRequest = z.infer<typeof newCartRequestSchema>;
export type SetLineRequest = z.infer<typeof setLineRequestSchema>;
