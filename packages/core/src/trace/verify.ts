import type { TraceIssuer, TraceKey } from '../lot/issuer.ts';
import { curve, es256 } from './algorithm.ts';
import { readTraceFacts } from './facts.ts';
import { hasLowS } from './low-s.ts';
import { profileFault } from './profile.ts';
import { readTraceLink, type TraceLink } from './read-link.ts';
import { decodeSignature, traceVersion, type TraceSignature } from './signature.ts';
import { signedBytes } from './signed-bytes.ts';
import type { CannotCheckReason, TraceVerdict } from './verdict.ts';

export interface VerifyOptions {
  /** For the century of two-digit years. */
  readonly now: Date;
  /** WebCrypto; default the platform's. A page that is not served securely has none. */
  readonly subtle?: SubtleCrypto | undefined;
}

/**
 * Reads a lot's link and checks its signature against the issuers that the page pins, also offline. Keys never come
 * from the link. Whatever text it is given, the answer is a verdict; it does not throw.
 */
export async function verifyTrace(
  uri: string,
  issuers: readonly TraceIssuer[],
  { now, subtle = globalThis.crypto?.subtle }: VerifyOptions,
): Promise<TraceVerdict> {
  const link = readTraceLink(uri);
  if ('fault' in link) return { status: 'malformed', ...link };
  const read = { facts: readTraceFacts(link.elements, now), elements: link.elements, host: link.host };
  const pinned = issuers.filter(({ hosts }) => hosts.some((host) => host.toLowerCase() === link.host));
  if (pinned.length === 0) return { status: 'foreign', ...read };
  const fault = profileFault(link, now);
  if (fault) return { status: 'malformed', fault, ...read };
  const text = link.inElement ?? link.inQuery[0];
  if (text === undefined) return { status: 'unsigned', ...read };
  const signature = decodeSignature(text);
  if (!signature) return { status: 'malformed', fault: 'signatureForm', ...read };
  const { keyId } = signature;
  if (signature.version !== traceVersion) return { status: 'cannotCheck', reason: 'version', keyId, ...read };
  let verdict: TraceVerdict = { status: 'unknownKey', keyId, ...read };
  for (const issuer of pinned) {
    for (const key of issuer.keys.filter((one) => one.keyId === keyId)) {
      verdict = { ...read, keyId, issuer, ...(await judge(issuer, key, link, signature, subtle)) };
      if (verdict.status === 'valid') return verdict;
    }
  }
  return verdict;
}

type Judgement =
  | { readonly status: 'valid'; readonly retired: boolean }
  | { readonly status: 'revokedKey' | 'altered' }
  | { readonly status: 'cannotCheck'; readonly reason: CannotCheckReason };

async function judge(
  { issuer }: TraceIssuer,
  { state, jwk }: TraceKey,
  { elements }: TraceLink,
  { version, keyId, bytes }: TraceSignature,
  subtle: SubtleCrypto | undefined,
): Promise<Judgement> {
  if (state === 'revoked') return { status: 'revokedKey' };
  if (state === 'other') return { status: 'cannotCheck', reason: 'keyState' };
  if (!hasLowS(bytes)) return { status: 'altered' };
  if (!subtle) return { status: 'cannotCheck', reason: 'noWebCrypto' };
  try {
    const { kty, crv, x, y } = jwk;
    const key = await subtle.importKey('jwk', { kty, crv, x, y }, curve, false, ['verify']);
    const holds = await subtle.verify(es256, key, bytes, signedBytes(issuer, version, keyId, elements));
    return holds ? { status: 'valid', retired: state === 'retired' } : { status: 'altered' };
  } catch {
    return { status: 'cannotCheck', reason: 'keyMaterial' };
  }
}
