import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';
import { openEnum } from '../schema/index.ts';
import { instantSchema } from '../time/index.ts';

/** What a secret key may do, one scope a right. Reading what every buyer may read needs none. */
export const secretKeyScopes = [
  'stores:write',
  'products:write',
  'stock:write',
  'lots:write',
  'orders:read',
  'orders:write',
  'payments:write',
  'webhooks:write',
  'keys:write',
] as const;

export type SecretKeyScope = (typeof secretKeyScopes)[number];

/** The key itself, told once when it is made: `sk_` and at least 190 random bits. It never goes into a page. */
export const secretKeyTokenSchema = z.string().check(z.regex(/^sk_[0-9A-Za-z_-]{32,90}$/));

/** A secret key as its owner sees it again: everything but the key. */
export const secretKeySchema = z.object({
  id: idSchema('secretKey'),
  portal: idSchema('portal'),
  /** What it is for, in its owner's words: `ERP, nightly prices`. */
  name: z.string().check(z.minLength(1), z.maxLength(100)),
  /** The last four characters, by which people tell keys apart. */
  hint: z.string().check(z.regex(/^[0-9A-Za-z_-]{4}$/)),
  scopes: z.array(openEnum(secretKeyScopes)).check(z.minLength(1)),
  /** Stores that it may touch; absent: all of the portal. */
  stores: z.optional(z.array(idSchema('store')).check(z.minLength(1), z.maxLength(100))),
  createdAt: instantSchema,
  expiresAt: z.optional(instantSchema),
  revokedAt: z.optional(instantSchema),
  lastUsedAt: z.optional(instantSchema),
});

/** As it is stored: with the SHA-256 of the key in base64url. A fast hash is enough for what nobody can guess. */
export const secretKeyRecordSchema = z.object({
  ...secretKeySchema.shape,
  hash: z.string().check(z.regex(/^[0-9A-Za-z_-]{43}$/)),
});

export type SecretKey = z.infer<typeof secretKeySchema>;
export type SecretKeyRecord = z.infer<typeof secretKeyRecordSchema>;
