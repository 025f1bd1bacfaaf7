import type { AiElement } from '../gs1/element.ts';
import { keyIdBytes } from './signature.ts';

/**
 * What is signed: the profile's name, NUL, the issuer, NUL, the version byte, the two bytes of the key id, then every
 * element but 8030 as `ai=value` NUL, ascending by identifier compared as text. Nothing else of the link
 * is in it: neither host nor stem, so that a portal may move without printing its labels again.
 */
export function signedBytes(
  issuer: string,
  version: number,
  keyId: string,
  elements: readonly AiElement[],
): Uint8Array<ArrayBuffer> {
  const facts = elements
    .filter(({ ai }) => ai !== '8030')
    .sort((a, b) => (a.ai < b.ai ? -1 : 1))
    .map(({ ai, value }) => `${ai}=${value}\0`)
    .join('');
  const encoder = new TextEncoder();
  return Uint8Array.from([
    ...encoder.encode(`nongsan-trace/1\0${issuer}\0`),
    version,
    ...keyIdBytes(keyId),
    ...encoder.encode(facts),
  ]);
}
