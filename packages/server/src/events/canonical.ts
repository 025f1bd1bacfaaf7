import { createHash } from 'node:crypto';
import type { EpcisEvent } from '@nongsan/core/epcis';

/** JSON with its members in the order of their names: the same statement is the same text, however it was written. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  members.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What an event is known by when it comes again. */
export interface EventPrint {
  readonly eventID: string;
  /** What it says, without a declaration that it is wrong. */
  readonly said: Buffer;
  readonly body: Buffer;
}

/**
 * Fingerprints of an event without recordTime. One that has no identifier is named by what it says (a UUID of version 8,
 * RFC 9562), so that capturing it again counts once too.
 */
export function printOf(event: EpcisEvent): EventPrint {
  const { errorDeclaration: _wrong, ...rest } = event;
  const said = sha256(canonical(rest));
  return { eventID: event.eventID ?? uuidOf(said), said, body: sha256(canonical(event)) };
}

function uuidOf(hash: Buffer): string {
  const bytes = Buffer.from(hash.subarray(0, 16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)];
  return `urn:uuid:${parts.join('-')}`;
}
