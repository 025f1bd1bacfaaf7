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

const carton = 'urn:epc:id:sscc:9520001.0000000024';
const more = { readPoint: { id: `${publicOrigin}/places#works`, 'rdfs:label': 'Xưởng (mẫu)' } };

/** One event of each type that the standard has, of the catalogue's tea, with what only this type may say. */
export const everyType: readonly EpcisEvent[] = [
  { ...begun('urn:x:object', 5, teaLot), ...more, ilmd: { 'cbvmda:countryOfOrigin': 'VN' } },
  {
    type: 'AggregationEvent',
    eventID: 'urn:x:aggregation',
    ...when(6),
    ...more,
    action: 'ADD',
    bizStep: 'packing',
    parentID: carton,
    childQuantityList: [{ epcClass: teaLot, quantity: 20.5, uom: 'KGM' }],
  },
  {
    type: 'TransactionEvent',
    eventID: 'urn:x:transaction',
    ...when(7),
    ...more,
    action: 'ADD',
    bizTransactionList: [{ type: 'po', bizTransaction: 'urn:x:order:1' }],
    epcList: [teaLot],
  },
  {
    type: 'TransformationEvent',
    eventID: 'urn:x:transformation',
    ...when(4),
    ...more,
    inputQuantityList: [{ epcClass: wayLot('ROAST'), quantity: 5, uom: 'KGM' }],
    outputQuantityList: [{ epcClass: teaLot, quantity: 1, uom: 'KGM' }],
    transformationID: 'urn:x:making:1',
  },
  {
    type: 'AssociationEvent',
    eventID: 'urn:x:association',
    ...when(6),
    ...more,
    action: 'ADD',
    parentID: carton,
    childEPCs: [`${teaLot}/21/S1`],
  },
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
