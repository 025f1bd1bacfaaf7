import { curve } from './algorithm.ts';
import { hex } from './low-s.ts';
import { TraceError } from './trace-error.ts';

/** A public P-256 key (RFC 7518, section 6.2), as an issuer publishes it. */
export interface PublicTraceJwk {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

/** The same with its secret `d`. It stays on the portal's server. */
export interface PrivateTraceJwk extends PublicTraceJwk {
  readonly d: string;
}

export interface TraceKeyPair {
  readonly keyId: string;
  readonly publicJwk: PublicTraceJwk;
  readonly privateJwk: PrivateTraceJwk;
}

export interface KeyOptions {
  readonly subtle?: SubtleCrypto;
}

/**
 * A key's name inside signatures: the first two bytes, in lower-case hexadecimal, of its JWK thumbprint (RFC 7638,
 * SHA-256). It finds a key among an issuer's few; it identifies nobody.
 */
export async function traceKeyId(jwk: PublicTraceJwk, { subtle = crypto.subtle }: KeyOptions = {}): Promise<string> {
  const { crv, kty, x, y } = jwk;
  const canonical = new TextEncoder().encode(JSON.stringify({ crv, kty, x, y }));
  return hex(new Uint8Array(await subtle.digest('SHA-256', canonical)).slice(0, 2));
}

/**
 * A new signing key.
 *
 * @param taken key ids that the issuer has already, of whatever state: a new key never gets one of them.
 */
export async function generateTraceKey(
  taken: readonly string[] = [],
  { subtle = crypto.subtle }: KeyOptions = {},
): Promise<TraceKeyPair> {
  for (let attempt = 0; attempt < 64; attempt += 1) {
    const pair = await subtle.generateKey(curve, true, ['sign', 'verify']);
    const { x, y, d } = await subtle.exportKey('jwk', pair.privateKey);
    if (x === undefined || y === undefined || d === undefined) break;
    const publicJwk = { kty: 'EC', crv: 'P-256', x, y } as const;
    const keyId = await traceKeyId(publicJwk, { subtle });
    if (!taken.includes(keyId)) return { keyId, publicJwk, privateJwk: { ...publicJwk, d } };
  }
  throw new TraceError('key', 'No key could be made whose id the issuer has not used');
}
