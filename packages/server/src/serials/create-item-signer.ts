import { createPrivateKey, sign } from 'node:crypto';
import type { AiElement } from '@nongsan/core/gs1';
import {
  encodeSignature,
  readTraceLink,
  signedBytes,
  signTrace,
  toLowS,
  traceVersion,
  type TraceStatement,
} from '@nongsan/core/trace';
import type { KeyRing } from '../trace/index.ts';

export interface ItemStatement {
  readonly stem: string;
  readonly issuer: string;
  /** What is stated of the lot, without a serial. */
  readonly facts: TraceStatement;
  readonly more: readonly AiElement[];
  readonly now: Date;
}

/** Looks like a serial of ours and is in no lot, so that its place in a link can be found. */
const probe = 'ZZZZZZZZZZZZ';

/**
 * Signs one item after the other of a lot. Only the serial changes from item to item, so core's signer makes, and checks,
 * one link; the others are cut to its pattern and signed with the same bytes but for the serial.
 *
 * @throws TraceError when the statement cannot be made
 */
export async function createItemSigner(
  { active: { keyId, privateJwk } }: Pick<KeyRing, 'active'>,
  { facts, ...statement }: ItemStatement,
): Promise<(serial: string) => string> {
  const pattern = await signTrace({ ...statement, facts: { ...facts, serial: probe }, key: { keyId, privateJwk } });
  const [, before, between, after] = cut(pattern);
  const elements = elementsOf(pattern);
  const key = createPrivateKey({ key: { ...privateJwk }, format: 'jwk' });
  return (serial) => {
    const ais = elements.map(({ ai, value }) => ({ ai, value: ai === '21' ? serial : value }));
    const bytes = signedBytes(statement.issuer, traceVersion, keyId, ais);
    const raw = sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' });
    const signature = encodeSignature({ version: traceVersion, keyId, bytes: toLowS(new Uint8Array(raw)) });
    return `${before}${serial}${between}${signature}${after}`;
  };
}

function cut(pattern: string): readonly [whole: string, before: string, between: string, after: string] {
  const match = new RegExp(`^(.*/21/)${probe}(\\?(?:.*&)?8030=)[0-9A-Za-z_-]{90}(.*)$`).exec(pattern);
  const [whole = '', before = '', between = '', after = ''] = match ?? [];
  if (match === null) throw new RangeError(`No link of an item: ${pattern}`);
  return [whole, before, between, after];
}

function elementsOf(pattern: string): readonly AiElement[] {
  const link = readTraceLink(pattern);
  if ('fault' in link) throw new RangeError(`No link of an item: ${pattern}`);
  return link.elements;
}
