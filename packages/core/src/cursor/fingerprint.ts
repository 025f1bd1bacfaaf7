import type { ListName } from './cursor.ts';

const prime = 0x100000001b3n;
const basis = 0xcbf29ce484222325n;

/**
 * A short name for a list: FNV-1a of 64 bits over its canonical JSON, whatever the order of the filter's keys. It tells
 * lists apart that a caller mixed up by accident; it keeps nobody out, and needs no key and no waiting.
 */
export function fingerprint({ filter, sort }: ListName): string {
  const entries = Object.entries(filter).filter(([, value]) => value !== undefined);
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  let hash = basis;
  for (const byte of new TextEncoder().encode(JSON.stringify([sort, entries]))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
  }
  return hash.toString(36);
}
