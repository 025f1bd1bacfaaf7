import { toBase64Url } from '../trace/base64url.ts';
import type { SecretKey, SecretKeyScope } from './secret-key.ts';

export const secretKeyStates = ['active', 'expired', 'revoked'] as const;
export type SecretKeyState = (typeof secretKeyStates)[number];

/** Whether a key works at a moment. The moment of expiry is too late. */
export function secretKeyState(key: Pick<SecretKey, 'expiresAt' | 'revokedAt'>, now: Date): SecretKeyState {
  const reached = (instant: string | undefined) => instant !== undefined && Date.parse(instant) <= now.getTime();
  if (reached(key.revokedAt)) return 'revoked';
  return reached(key.expiresAt) ? 'expired' : 'active';
}

/**
 * Whether a key gives a right now.
 *
 * @param store the store that is touched; absent for what belongs to the whole portal, which a key bound to stores never may
 */
export function keyAllows(key: SecretKey, scope: SecretKeyScope, now: Date, store?: string): boolean {
  if (secretKeyState(key, now) !== 'active' || !key.scopes.includes(scope)) return false;
  return key.stores === undefined || (store !== undefined && key.stores.includes(store));
}

/** What is kept of a key and looked up when one comes: its SHA-256 in base64url. */
export async function hashSecretKey(token: string, subtle: SubtleCrypto = crypto.subtle): Promise<string> {
  return toBase64Url(new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(token))));
}
