import { isGtin } from '@nongsan/core/gs1';
import { readTraceLink } from '@nongsan/core/trace';
import type { LotQuery } from '../repository/index.ts';

/** Why an address can lead nowhere, whatever the portals state. */
export type AddressFault = 'checkDigit' | 'syntax';

/** What an address names. */
export type Address =
  | { readonly kind: 'lot'; readonly query: LotQuery; readonly serial?: string }
  | { readonly kind: 'product'; readonly gtin: string; readonly serial?: string }
  /** The same under its proper address: path and query. */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'fault'; readonly fault: AddressFault; readonly detail: string };

/**
 * Reads path and query of a Digital Link with GTIN, or of `/t/{lot}`, as they were asked, byte for byte. What is in the
 * query states facts; which thing is meant, the path says alone.
 */
export function readAddress(origin: string, pathAndQuery: string): Address {
  const [path = '', ...query] = pathAndQuery.split('?');
  const rest = query.length === 0 ? '' : `?${query.join('?')}`;
  // A slash at the end is what people type; as part of a Digital Link it would be one empty value more.
  if (/[^/]\/$/.test(path)) return { kind: 'moved', to: path.slice(0, -1) + rest };
  const [, gtin, after = ''] = /^\/01\/([0-9]+)((?:\/.*)?)$/.exec(path) ?? [];
  if (gtin !== undefined) {
    if (!isGtin(gtin)) return badGtin(gtin);
    // GTIN-8, -12 and -13 are what is printed under a barcode; a Digital Link writes fourteen digits.
    if (gtin.length < 14) return { kind: 'moved', to: `/01/${gtin.padStart(14, '0')}${after}${rest}` };
  }
  return readPath(origin, path);
}

function badGtin(gtin: string): Address {
  if (!/^(?:\d{8}|\d{12,14})$/.test(gtin)) return syntax(`A GTIN has 8, 12, 13 or 14 digits, not ${gtin.length}.`);
  return {
    kind: 'fault',
    fault: 'checkDigit',
    detail: 'The last digit of the GTIN is not the check digit of the others.',
  };
}

const syntax = (detail: string): Address => ({ kind: 'fault', fault: 'syntax', detail });

function readPath(origin: string, path: string): Address {
  const link = readTraceLink(origin + path);
  if ('fault' in link)
    return syntax(`The path is no GS1 Digital Link: ${link.fault} at ${link.position - origin.length}.`);
  const { '01': gtin, '10': lot, '21': serial } = Object.fromEntries(link.elements.map(({ ai, value }) => [ai, value]));
  if (gtin === undefined)
    return lot === undefined ? syntax('The path names no GTIN and no lot.') : { kind: 'lot', query: lot };
  // Encoded digits come here undecoded.
  if (!isGtin(gtin)) return badGtin(gtin);
  const item = serial === undefined ? {} : { serial };
  return lot === undefined ? { kind: 'product', gtin, ...item } : { kind: 'lot', query: { gtin, lot }, ...item };
}
