import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';
import { webUrlSchema } from '../schema/index.ts';
import { instantSchema } from '../time/index.ts';

/**
 * What brought a buyer: a word of the site's own (`autumn-2026`). Small letters, digits, - and _; never as many digits in a
 * row as a telephone number has, so that nobody is known by it.
 */
export const campaignSchema = z
  .string()
  .check(z.maxLength(40), z.regex(/^(?:[0-9]{1,6}|[a-z][0-9]{0,6})(?:[a-z_-][0-9]{0,6})*$/));

/** The link: it works once, until then. */
export const handOverSchema = z.object({ url: webUrlSchema, expiresAt: instantSchema });

/** Why a link brings nothing; stands as code in the problem's `errors`. */
export const handOverFaults = ['used', 'expired', 'forged', 'no-target'] as const;

/** Which site of the portal an order came from. */
export const orderRefSchema = z.object({ site: idSchema('site'), campaign: z.optional(campaignSchema) });

export type HandOver = z.infer<typeof handOverSchema>;
export type HandOverFault = (typeof handOverFaults)[number];
export type OrderRef = z.infer<typeof orderRefSchema>;
