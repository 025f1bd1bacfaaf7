import { fromBase64Url, toBase64Url } from './base64url.ts';
import { hex } from './low-s.ts';

/** Names the algorithm: ES256 over the bytes of `signedBytes`, s in its lower half. */
export const traceVersion = 1;

/** 67 bytes without padding. */
const encodedLength = 90;

/** What the 90 characters of a signature hold. */
export interface TraceSignature {
  readonly version: number;
  /** Two bytes in lower-case hexadecimal. */
  readonly keyId: string;
  /** r and s, 32 bytes each (IEEE P1363). */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function encodeSignature({ version, keyId, bytes }: TraceSignature): string {
  return toBase64Url(Uint8Array.from([version, ...keyIdBytes(keyId), ...bytes]));
}

/** `undefined` for everything but the one canonical spelling of 67 bytes. */
export function decodeSignature(text: string): TraceSignature | undefined {
  const all = text.length === encodedLength ? fromBase64Url(text) : undefined;
  if (!all) return undefined;
  return { version: all[0] ?? 0, keyId: hex(all.slice(1, 3)), bytes: all.slice(3) };
}

export function keyIdBytes(keyId: string): readonly [number, number] {
  return [Number.parseInt(keyId.slice(0, 2), 16), Number.parseInt(keyId.slice(2), 16)];
}
