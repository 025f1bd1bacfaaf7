/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readEpcisDocument } from './index.ts';

type Json = Record<string, unknown>;

const example = (): Json =>
  JSON.parse(readFileSync(new URL('../../examples/epcis-document.json', import.meta.url), 'utf8')) as Json;

const when = { eventTime: '2026-11-01T10:00:00+07:00', eventTimeZoneOffset: '+07:00' };
const lot = 'https://portal.example/01/09520001000119/10/L-1';
const object = { type: 'ObjectEvent', ...when, action: 'OBSERVE', epcList: [lot] };
const making = {
  type: 'TransformationEvent',
  ...when,
  inputEPCList: [lot],
  outputEPCList: ['https://portal.example/t/L-2'],
};
const packing = {
  type: 'AggregationEvent',
  ...when,
  action: 'ADD',
  parentID: 'urn:epc:id:sscc:9520001.0000000017',
  childEPCs: [lot],
};
const trade = {
  type: 'TransactionEvent',
  ...when,
  action: 'ADD',
  epcList: [lot],
  bizTransactionList: [{ bizTransaction: 'urn:x:1' }],
};
const bond = { ...packing, type: 'AssociationEvent' };

const documentOf = (...eventList: readonly unknown[]): Json => ({
  '@context': 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld',
  type: 'EPCISDocument',
  schemaVersion: '2.0',
  creationDate: '2026-11-22T10:00:00Z',
  epcisBody: { eventList },
});

/** Pointers and classes of all faults of one event, from the event on. */
function faultsOf(event: unknown): readonly string[] {
  const reading = readEpcisDocument(documentOf(event));
  return reading.ok
    ? []
    : reading.faults.map(({ pointer, code }) => `${pointer.replace('/epcisBody/eventList/0', '')} ${code}`);
}

describe('an EPCIS document', () => {
  it('is read to the last field, with contexts and extensions', () => {
    const reading = readEpcisDocument(example());
    expect(reading).toMatchObject({ ok: true });
    expect(reading.ok && reading.document).toEqual(example());
  });
  it('keeps extensions wherever they stand', () => {
    const event = {
      ...object,
      'ex:weather': { sky: ['rain', 3] },
      readPoint: { id: 'urn:x:field', 'ex:slope': 12 },
      action: 'ADD',
      ilmd: { 'cbvmda:countryOfOrigin': 'VN' },
    };
    const reading = readEpcisDocument({ ...documentOf(event), 'ex:batch': 7 });
    expect(reading.ok && reading.document).toEqual({ ...documentOf(event), 'ex:batch': 7 });
  });
  it.each(['@context', 'type', 'schemaVersion', 'creationDate', 'epcisBody'])(
    'without %s is refused there',
    (field) => {
      const { [field]: _left, ...rest } = documentOf(object);
      expect(readEpcisDocument(rest)).toMatchObject({ ok: false, first: { pointer: `/${field}` } });
    },
  );
  it.each([[null], [7], ['text'], [[]]])('is not %j', (value) => {
    expect(readEpcisDocument(value)).toMatchObject({ ok: false, first: { pointer: '' } });
  });
  it('of EPCIS 1.2 is refused', () => {
    expect(readEpcisDocument({ ...documentOf(object), schemaVersion: '1.2' })).toMatchObject({
      first: { pointer: '/schemaVersion' },
    });
  });
  it('with too many events is refused whole', () => {
    const many = Array.from({ length: 501 }, () => object);
    expect(readEpcisDocument(documentOf(...many))).toMatchObject({
      first: { pointer: '/epcisBody/eventList', code: 'too-big' },
    });
  });
  it('tells every fault of every event, event by event', () => {
    const reading = readEpcisDocument(
      documentOf(object, { ...object, action: 'LOOK', bizStep: 'harvesting' }, { ...making, outputEPCList: [] }),
    );
    expect(reading).toMatchObject({ ok: false, first: { code: 'invalid' } });
    expect(!reading.ok && reading.faults.map(({ pointer }) => pointer)).toEqual([
      '/epcisBody/eventList/1/bizStep',
      '/epcisBody/eventList/1/action',
      '/epcisBody/eventList/2/outputQuantityList',
    ]);
  });
});

describe('every event', () => {
  it.each([object, making, packing, trade, bond])('is read in its least form: $type', (event) => {
    expect(faultsOf(event)).toEqual([]);
  });
  it.each<[string, Json, string]>([
    ['a moment without offset', { eventTime: '2026-11-01T10:00:00' }, '/eventTime wrong-format'],
    ['a day that is none', { eventTime: '2026-02-30T10:00:00Z' }, '/eventTime wrong-format'],
    ['no time zone', { eventTimeZoneOffset: undefined }, '/eventTimeZoneOffset wrong-type'],
    ['a time zone by name', { eventTimeZoneOffset: 'Asia/Ho_Chi_Minh' }, '/eventTimeZoneOffset wrong-format'],
    ['an offset beyond the earth', { eventTimeZoneOffset: '+14:30' }, '/eventTimeZoneOffset wrong-format'],
    ['a step that nobody knows', { bizStep: 'harvesting' }, '/bizStep invalid'],
    ['a misspelt field', { dispositon: 'active' }, '/dispositon unknown-field'],
    ['a misspelt field of a place', { readPoint: { id: 'urn:x:1', name: 'Field' } }, '/readPoint/name unknown-field'],
    ['a script as its place', { readPoint: { id: 'javascript:alert(1)' } }, '/readPoint/id invalid'],
    ['a script as its certificate', { certificationInfo: ['data:text/html,x'] }, '/certificationInfo/0 invalid'],
    ['letters that a URI has to escape', { readPoint: { id: 'https://x.example/đồi' } }, '/readPoint/id invalid'],
    ['a text as its identifier', { eventID: 'event 1' }, '/eventID invalid'],
    ['a source without its type', { sourceList: [{ source: 'urn:x:1' }] }, '/sourceList/0/type wrong-type'],
    [
      'an error without its time',
      { errorDeclaration: { reason: 'did_not_occur' } },
      '/errorDeclaration/declarationTime wrong-type',
    ],
    ['a lasting state that says nothing', { persistentDisposition: {} }, '/persistentDisposition missing'],
    [
      'a sensor without report',
      { sensorElementList: [{ sensorReport: [] }] },
      '/sensorElementList/0/sensorReport too-small',
    ],
    ['a name that pointers must escape', { 'a/b~c': 1 }, '/a~1b~0c unknown-field'],
  ])('with %s is refused there', (_, change, fault) => {
    expect(faultsOf({ ...object, ...change })).toEqual([fault]);
  });
  it.each([
    ['packing'],
    ['https://ref.gs1.org/cbv/BizStep-packing'],
    ['urn:epcglobal:cbv:bizstep:packing'],
    ['cbv:BizStep-packing'],
    ['https://ex.example/steps/withering'],
  ])('takes the step %s', (bizStep) => {
    expect(faultsOf({ ...object, bizStep })).toEqual([]);
  });
  it('of an unknown type is refused at its type', () => {
    expect(faultsOf({ ...object, type: 'QuantityEvent' })).toEqual(['/type invalid']);
  });
});

describe('goods in an event', () => {
  it.each([
    ['a wrong check digit', 'https://portal.example/01/09520001000111/10/L-1'],
    ['a class without its lot', 'urn:epc:class:lgtin:9520001.000011'],
    ['a company prefix that leaves no room', 'urn:epc:class:lgtin:9520001.00011.L-1'],
    ['no URI', 'L-1'],
    ['a script', 'javascript:alert(1)'],
  ])('with %s are refused', (_, epc) => {
    expect(new Set(faultsOf({ ...object, epcList: [epc] }))).toContain('/epcList/0 invalid');
  });
  it('have a number for a quantity, a unit only beside it, and never less than none', () => {
    const amount = (element: Json) => faultsOf({ ...object, quantityList: [{ epcClass: lot, ...element }] });
    expect(amount({ quantity: 1.5, uom: 'KGM' })).toEqual([]);
    expect(amount({ quantity: '1.5' })).toEqual(['/quantityList/0/quantity wrong-type']);
    expect(amount({ quantity: -1 })).toEqual(['/quantityList/0/quantity too-small']);
    expect(amount({ quantity: 1, uom: 'kg' })).toEqual(['/quantityList/0/uom wrong-format']);
    expect(amount({ uom: 'KGM' })).toEqual(['/quantityList/0/quantity missing']);
    expect(amount({ quantity: 1, unit: 'KGM' })).toEqual(['/quantityList/0/unit unknown-field']);
  });
});

describe('the standard’s rules between fields', () => {
  it.each<[string, unknown, readonly string[]]>([
    ['an ObjectEvent names goods', { ...object, epcList: [] }, ['/epcList missing']],
    [
      'or shows what a sensor read at a place',
      {
        ...object,
        epcList: undefined,
        readPoint: { id: 'urn:x:1' },
        sensorElementList: [{ sensorReport: [{ type: 'Temperature', value: 4, uom: 'CEL' }] }],
      },
      [],
    ],
    ['master data comes with ADD', { ...object, ilmd: {} }, ['/ilmd not-allowed']],
    ['a TransformationEvent has both sides', { ...making, inputEPCList: undefined }, ['/inputQuantityList missing']],
    [
      'or one and an identifier that joins it',
      { ...making, inputEPCList: undefined, transformationID: 'urn:x:batch-1' },
      [],
    ],
    [
      'an identifier alone says nothing',
      { type: 'TransformationEvent', ...when, transformationID: 'urn:x:batch-1' },
      ['/outputQuantityList missing'],
    ],
    ['a transformation has no action', { ...making, action: 'ADD' }, ['/action unknown-field']],
    ['an AggregationEvent that packs names the container', { ...packing, parentID: undefined }, ['/parentID missing']],
    ['one that observes may not know it', { ...packing, action: 'OBSERVE', parentID: undefined }, []],
    ['one that unpacks all need not name the goods', { ...packing, action: 'DELETE', childEPCs: undefined }, []],
    ['one that packs does', { ...packing, childEPCs: undefined }, ['/childEPCs missing']],
    [
      'an AssociationEvent always names its parent',
      { ...bond, action: 'OBSERVE', parentID: undefined },
      ['/parentID wrong-type'],
    ],
    ['a TransactionEvent has its paper', { ...trade, bizTransactionList: [] }, ['/bizTransactionList missing']],
    ['and goods, or a container', { ...trade, epcList: undefined }, ['/epcList missing']],
    ['a container is enough', { ...trade, epcList: undefined, parentID: 'urn:epc:id:sscc:9520001.0000000017' }, []],
  ])('%s', (_, event, faults) => {
    expect(faultsOf(event)).toEqual(faults);
  });
});
