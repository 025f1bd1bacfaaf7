import { epcisContext, type EpcisDocument, type EpcisEvent } from '@nongsan/core/epcis';
import { captureDocument, ownHosts, type Captured } from '../events/index.ts';
import { clock, publicOrigin, type TestPortal } from './test-portal.ts';

/** The test catalogue's lots: one with a GTIN, one without. */
export const teaLot = `${publicOrigin}/01/09520001000119/10/L-1`;
export const plainLot = `${publicOrigin}/t/L-2`;

/** A lot on the way to one of these, which the portal has no record of. */
export const wayLot = (name: string): string => `${publicOrigin}/t/${name}`;

const when = (day: number) => ({
  eventTime: `2026-11-${String(day).padStart(2, '0')}T08:00:00+07:00`,
  eventTimeZoneOffset: '+07:00',
});

export const seen = (eventID: string, day: number, lot: string, more: Partial<EpcisEvent> = {}): EpcisEvent =>
  ({ type: 'ObjectEvent', eventID, ...when(day), action: 'OBSERVE', epcList: [lot], ...more }) as EpcisEvent;

export const begun = (eventID: string, day: number, lot: string): EpcisEvent => ({
  type: 'ObjectEvent',
  eventID,
  ...when(day),
  action: 'ADD',
  bizStep: 'commissioning',
  epcList: [lot],
});

export const made = (eventID: string, day: number, from: readonly string[], to: readonly string[]): EpcisEvent => ({
  type: 'TransformationEvent',
  eventID,
  ...when(day),
  inputEPCList: [...from],
  outputEPCList: [...to],
});

/** Leaf that is withered, dried and made into the tea of the catalogue. */
export const teaChain: readonly EpcisEvent[] = [
  begun('urn:x:harvest', 1, wayLot('LEAF')),
  made('urn:x:wither', 2, [wayLot('LEAF')], [wayLot('WITHERED')]),
  made('urn:x:dry', 3, [wayLot('WITHERED')], [wayLot('DRIED')]),
  made('urn:x:blend', 4, [wayLot('DRIED')], [teaLot]),
];

export const documentOf = (...eventList: readonly EpcisEvent[]): EpcisDocument => ({
  '@context': epcisContext,
  type: 'EPCISDocument',
  schemaVersion: '2.0',
  creationDate: '2026-11-22T09:00:00+07:00',
  epcisBody: { eventList: [...eventList] },
});

export interface CaptureOptions {
  readonly portal?: string;
  readonly stores?: readonly string[];
  readonly now?: Date;
}

/** Captures a document as a secret key's request does. */
export async function capture(
  { sql }: TestPortal,
  document: EpcisDocument,
  { portal = 'por_north', now = clock, ...speaker }: CaptureOptions = {},
): Promise<Captured> {
  const hosts = await ownHosts(sql, portal, publicOrigin);
  return sql.begin((transaction) => captureDocument(transaction, { portal, document, hosts, now, ...speaker }));
}
