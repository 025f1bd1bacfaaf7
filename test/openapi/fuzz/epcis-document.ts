import * as fc from 'fast-check';
import { Known } from './known-values.ts';

/** Goods as events name them: lots that are there, lots on the way, an item, a carton, things of nobody's. */
const thing: fc.Arbitrary<unknown> = fc.constantFrom<unknown>(
  new Known('lotLink'),
  new Known('lotLink'),
  'https://portal.example/t/FUZZ-1',
  'https://portal.example/t/FUZZ-2',
  'https://portal.example/01/09520001000119/10/FUZZ-3/21/7',
  'urn:epc:class:lgtin:9520001.000011.FUZZ-3',
  'urn:epc:id:sscc:9520001.0000000017',
  'urn:x:anything',
);
const things = fc.array(thing, { minLength: 1, maxLength: 4 });
const amounts = fc.array(
  fc.record(
    { epcClass: thing, quantity: fc.nat(1_000), uom: fc.constant('KGM') },
    { requiredKeys: ['epcClass', 'quantity'] },
  ),
  { minLength: 1, maxLength: 4 },
);

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-11-${String(date).padStart(2, '0')}`);
const common = {
  eventID: fc
    .oneof({ weight: 9, arbitrary: fc.uuid() }, fc.constant('00000000-0000-4000-8000-000000000000'))
    .map((id) => `urn:uuid:${id}`),
  eventTime: day.map((date) => `${date}T08:00:00+07:00`),
  eventTimeZoneOffset: fc.constant('+07:00'),
  bizStep: fc.constantFrom('commissioning', 'packing', 'shipping', 'cbv:BizStep-inspecting'),
  disposition: fc.constantFrom('active', 'recalled', 'https://ex.example/disposition'),
  readPoint: fc.record({ id: fc.constant('https://portal.example/p'), 'rdfs:label': fc.string({ unit: 'grapheme' }) }),
  errorDeclaration: fc.record({ declarationTime: day.map((date) => `${date}T09:00:00Z`) }),
};
const action = fc.constantFrom('ADD', 'OBSERVE');
const parent = { action, parentID: thing, childEPCs: things };

/** An event with what its type wants; without an identifier it is named by what it says. */
const event = (type: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<object> =>
  fc
    .tuple(
      fc.record({ type: fc.constant(type), ...fields }),
      fc.record(common, { requiredKeys: ['eventTime', 'eventTimeZoneOffset'] }),
    )
    .map(([own, shared]) => ({ ...own, ...shared }));

const events = fc.oneof(
  event('ObjectEvent', { action, epcList: things }),
  event('AggregationEvent', parent),
  event('TransactionEvent', {
    action,
    quantityList: amounts,
    bizTransactionList: fc.constant([{ type: 'po', bizTransaction: 'urn:x:order' }]),
  }),
  event('TransformationEvent', { inputEPCList: things, outputQuantityList: amounts }),
  event('AssociationEvent', parent),
);

/** A document that the standard allows, about goods that are made of each other in every way, loops among them. */
export const epcisDocument: fc.Arbitrary<unknown> = fc.record({
  '@context': fc.constant([
    'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld',
    { ex: 'https://ex.example/' },
  ]),
  type: fc.constant('EPCISDocument'),
  schemaVersion: fc.constant('2.0'),
  creationDate: fc.constant('2026-11-22T09:00:00+07:00'),
  epcisBody: fc.record({ eventList: fc.array(events, { maxLength: 5 }) }),
});
