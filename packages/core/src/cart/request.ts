import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';
import { decimalSchema } from '../quantity/index.ts';

/** Puts a variant into the cart, or raises its quantity. Prices are the server's: a request that brings one is refused. */
export const addLineRequestSchema = z.strictObject({ variant: idSchema('variant'), quantity: decimalSchema });

/** Sets a line's quantity; `"0"` takes it out. */
export const setLineRequestSchema = z.strictObject({ quantity: decimalSchema });

export type AddLineRequest = z.infer<typeof addLineRequestSchema>;
export type SetLineRequest = z.infer<typeof setLineRequestSchema>;
