import * as z from 'zod/mini';
import { instantSchema } from '../time/index.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { WebhookError } from './webhook-error.ts';

const prefix = 'whsec_';
const secretBytes = { least: 24, usual: 32, most: 64 } as const;

/** A signing secret as sender and receiver share it: `whsec_` and 24 to 64 random bytes in base64. */
export const webhookSecretSchema = z.string().check(z.regex(/^whsec_[0-9A-Za-z+/]{32,88}={0,2}$/));

/** One of an endpoint's secrets. While two hold, every delivery carries both signatures. */
export const webhookSecretStateSchema = z.object({
  /** The last four characters, by which people tell secrets apart. */
  hint: z.string().check(z.regex(/^[0-9A-Za-z+/=]{4}$/)),
  since: instantSchema,
  /** Signs no more from this moment on; absent for the newest. */
  until: z.optional(instantSchema),
});

export type WebhookSecretState = z.infer<typeof webhookSecretStateSchema>;

/** A new secret of 256 bits. */
export function generateWebhookSecret(): string {
  return prefix + toBase64(crypto.getRandomValues(new Uint8Array(secretBytes.usual)));
}

/** The secrets that sign at a moment, the newest first. */
export function signingSecrets<S extends Omit<WebhookSecretState, 'hint'>>(
  secrets: readonly S[],
  now: Date,
): readonly S[] {
  const signs = ({ since, until }: S) =>
    Date.parse(since) <= now.getTime() && (until === undefined || now.getTime() < Date.parse(until));
  return secrets.filter(signs).sort((one, other) => Date.parse(other.since) - Date.parse(one.since));
}

/** @throws WebhookError `secret` when it is none; the message does not repeat it. */
export async function importSecret(secret: string, subtle: SubtleCrypto): Promise<CryptoKey> {
  const bytes = secret.startsWith(prefix) ? fromBase64(secret.slice(prefix.length)) : undefined;
  if (!bytes || bytes.length < secretBytes.least || bytes.length > secretBytes.most) {
    throw new WebhookError('secret', 'A webhook secret is whsec_ and 24 to 64 bytes in base64');
  }
  return subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']);
}
