import { createHmac, randomBytes, randomInt } from 'node:crypto';
import { idPrefixes, recordIdPrefixes, type IdKind, type RecordIdKind } from '@nongsan/core';

const prefixes = { ...idPrefixes, ...recordIdPrefixes };

/** Enough that nobody guesses one: whoever knows a cart's identifier holds the cart. */
const idBytes = 18;

export const newId = (kind: IdKind | RecordIdKind): string =>
  `${prefixes[kind]}_${randomBytes(idBytes).toString('base64url')}`;

/** An identifier that the same inputs give again, and nobody without the secret can compute. */
export function derivedId(kind: IdKind, secret: string, inputs: readonly string[]): string {
  const digest = createHmac('sha256', secret)
    .update([kind, ...inputs].join('\0'))
    .digest();
  return `${idPrefixes[kind]}_${digest.subarray(0, idBytes).toString('base64url')}`;
}

/** Without 0 1 I L O U: said on the phone and written by hand, no letter is taken for another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

const letters = (count: number): string =>
  Array.from({ length: count }, () => alphabet.charAt(randomInt(alphabet.length))).join('');

/** An order's number, such as `NS-7K3F-9QXM`: one of 6.5 × 10¹¹, so another try is hardly ever needed. */
export const newOrderNumber = (): string => `NS-${letters(4)}-${letters(4)}`;
