import type { AiElement } from '@nongsan/core/gs1';
import { signTrace, type TraceStatement } from '@nongsan/core/trace';
import { publicKeys, type KeyRing, type PublishedKey } from './key-ring.ts';

/** A signed statement in the two parts that a lot keeps. */
export interface SignedLot {
  /** Path and query without the signature, beginning with `/`. */
  readonly linkPath: string;
  /** 90 base64url characters. */
  readonly signature: string;
}

/** Signs statements about lots for an issuer. The private key stays inside. */
export interface TraceSigner {
  readonly keys: readonly PublishedKey[];
  /**
   * @param more further elements to state, such as origin (422)
   * @throws TraceError when the statement cannot be made
   */
  sign(issuer: string, facts: TraceStatement, now: Date, more?: readonly AiElement[]): Promise<SignedLot>;
}

/** Hosts are not signed (decision in the trace profile), so any stem makes the same signature. */
const stem = 'https://id.invalid';

export function createTraceSigner(ring: KeyRing): TraceSigner {
  const { keyId, privateJwk } = ring.active;
  return {
    keys: publicKeys(ring),
    async sign(issuer, facts, now, more = []) {
      return splitLink(await signTrace({ stem, issuer, key: { keyId, privateJwk }, facts, more, now }));
    },
  };
}

/** The signature is the last parameter of a lot's link. */
function splitLink(link: string): SignedLot {
  const match = /^(\/.*)[?&]s=([0-9A-Za-z_-]{90})$/.exec(link.slice(stem.length));
  const [, linkPath, signature] = match ?? [];
  if (linkPath === undefined || signature === undefined) throw new RangeError(`No signed lot link: ${link}`);
  return { linkPath, signature };
}

/** The id of the key that made a signature: its second and third byte. */
export const keyIdOf = (signature: string): string => Buffer.from(signature, 'base64url').toString('hex', 1, 3);
