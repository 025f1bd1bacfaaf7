/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventsTouching, lotKey, readEpcisDocument, timelineOf, type EpcisEvent, type TraceTimeline } from './index.ts';

const hosts = ['portal.example'];
const uri = (name: string) => `https://portal.example/t/${name}`;
const timeline = (name: string, events: readonly EpcisEvent[]): TraceTimeline =>
  timelineOf(`t/${name}`, events, { hosts });

const at = (day: number, hour = 8) => ({
  eventTime: `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+07:00`,
  eventTimeZoneOffset: '+07:00',
});
let serial = 0;
const id = () => ({ eventID: `urn:x:${++serial}` });
const begin = (day: number, name: string): EpcisEvent => ({
  type: 'ObjectEvent',
  ...id(),
  ...at(day),
  action: 'ADD',
  bizStep: 'commissioning',
  epcList: [uri(name)],
});
const seen = (day: number, epc: string, more: Partial<EpcisEvent> = {}): EpcisEvent =>
  ({ type: 'ObjectEvent', ...id(), ...at(day), action: 'OBSERVE', epcList: [epc], ...more }) as EpcisEvent;
const make = (day: number, inputs: readonly string[], outputs: readonly string[], more: object = {}): EpcisEvent => ({
  type: 'TransformationEvent',
  ...id(),
  ...at(day),
  inputEPCList: inputs.map(uri),
  outputEPCList: outputs.map(uri),
  ...more,
});
const carton = 'urn:epc:id:sscc:9520001.0000000017';
const pack = (day: number, action: 'ADD' | 'DELETE', names: readonly string[], more: object = {}): EpcisEvent => ({
  type: 'AggregationEvent',
  ...id(),
  ...at(day),
  action,
  parentID: carton,
  childEPCs: names.map(uri),
  ...more,
});
const days = ({ steps }: TraceTimeline) => steps.map(({ time }) => Number(time.slice(8, 10)));

describe('the worked example', () => {
  const reading = readEpcisDocument(
    JSON.parse(readFileSync(new URL('../../examples/epcis-document.json', import.meta.url), 'utf8')),
  );
  const events = reading.ok ? reading.events : [];
  const story = timelineOf(lotKey({ gtin: '9520001000119', code: 'TC-261101' }), events, {
    hosts: ['nongsan.example'],
  });

  it('goes from two fields over withering, drying and blending to the buyer', () => {
    expect(story.steps.map(({ stage, generation }) => `${stage} ${generation}`)).toEqual([
      'harvest 2',
      'process 1',
      'harvest 3',
      'inspect 3',
      'process 2',
      'process 1',
      'pack 0',
      'pack 0',
      'store 0',
      'ship 0',
      'receive 0',
      'other 0',
      'sell 0',
    ]);
    expect(story.gaps).toEqual([]);
  });
  it('says of each step when, where, who, what went in and what came out', () => {
    expect(story.steps[5]).toMatchObject({
      time: '2026-11-03T16:00:00+07:00',
      place: { name: { vi: 'Xưởng chè HTX Hảo Đạt', en: 'Tea works of HTX Hảo Đạt' } },
      inputs: [{ name: { en: 'Withered leaf' }, quantity: 105, uom: 'KGM' }],
      outputs: [{ name: { en: 'Dried tea' }, quantity: 30, uom: 'KGM' }],
      disposition: 'in_progress',
    });
    expect(story.steps[0]).toMatchObject({
      who: [{ side: 'from', role: 'owning_party', name: { vi: 'HTX chè Hảo Đạt' } }],
    });
    expect(story.steps[9]).toMatchObject({
      type: 'TransactionEvent',
      disposition: 'in_transit',
      who: [{ side: 'from' }, { side: 'to', role: 'possessing_party' }],
    });
  });
  it('of the leaf alone does not tell what became of it', () => {
    const leaf = timelineOf('t/TC-261101-L', events, { hosts: ['nongsan.example'] });
    expect(leaf.steps.map(({ stage }) => stage)).toEqual(['harvest', 'inspect']);
  });
  it('is the same in whatever order the events come', () => {
    const key = lotKey({ gtin: '9520001000119', code: 'TC-261101' });
    expect(timelineOf(key, [...events].reverse(), { hosts: ['nongsan.example'] })).toEqual(story);
  });
});

describe('following what goods were made of', () => {
  it('leaves out other goods, and what else was made of the same leaf', () => {
    const own = [begin(1, 'LEAF'), make(2, ['LEAF'], ['TEA'])];
    const others = [begin(1, 'OTHER'), make(3, ['LEAF'], ['DUST']), seen(4, uri('DUST')), seen(4, uri('OTHER'))];
    expect(eventsTouching('t/TEA', [...others, ...own], { hosts })).toEqual(own);
  });
  it('joins events of one transformation that name each other by its identifier', () => {
    const joined = { transformationID: 'urn:x:batch' };
    const events = [begin(1, 'LEAF'), make(2, ['LEAF'], [], joined), make(3, [], ['TEA'], joined)];
    expect(timeline('TEA', events)).toMatchObject({
      steps: [{ stage: 'harvest' }, { stage: 'process' }, { stage: 'process' }],
      gaps: [],
    });
  });
  it('tells an item of the lot as the lot’s', () => {
    const lot = 'https://portal.example/01/09520001000119/10/L-1';
    const events = [seen(1, lot, { action: 'ADD' }), seen(2, `${lot}/21/7`, { bizStep: 'retail_selling' })];
    expect(timelineOf('01/09520001000119/10/L-1', events, { hosts }).steps.map(({ stage }) => stage)).toEqual([
      'harvest',
      'sell',
    ]);
  });
  it('ends where goods are said to be made of themselves, and says so', () => {
    const events = [begin(1, 'A'), make(2, ['A', 'C'], ['B']), make(3, ['B'], ['C'])];
    const { steps, gaps } = timeline('C', events);
    expect(steps).toHaveLength(3);
    expect(
      gaps
        .filter(({ kind }) => kind === 'loop')
        .map(({ thing }) => thing)
        .sort(),
    ).toEqual(['t/B', 't/C']);
  });
  it('ends where a lot is poured into itself', () => {
    expect(timeline('A', [make(1, ['A'], ['A'])]).gaps).toContainEqual({ kind: 'loop', thing: 't/A' });
  });
  it('says that there is more than it follows', () => {
    const inputs = (from: number) => Array.from({ length: 300 }, (_, index) => `L${from + index}`);
    const { gaps } = timeline('TEA', [make(1, inputs(0), ['TEA']), make(1, inputs(300), ['TEA'])]);
    expect(gaps).toContainEqual({ kind: 'too-many', thing: 't/TEA' });
  });
});

describe('what is missing is said', () => {
  it.each<[string, readonly EpcisEvent[], readonly unknown[]]>([
    ['nothing at all', [begin(1, 'OTHER')], [{ kind: 'no-events', thing: 't/TEA' }]],
    ['where the lot came from', [seen(1, uri('TEA'))], [{ kind: 'no-origin', thing: 't/TEA' }]],
    ['where the leaf came from', [make(1, ['LEAF'], ['TEA'])], [{ kind: 'no-origin', thing: 't/LEAF' }]],
    [
      'what it was made of',
      [make(1, [], ['TEA'], { transformationID: 'urn:x:1' })],
      [{ kind: 'no-inputs', thing: 't/TEA' }],
    ],
    [
      'how leaf can be used before its harvest',
      [begin(9, 'LEAF'), make(2, ['LEAF'], ['TEA'])],
      [{ kind: 'time-order', thing: 't/LEAF' }],
    ],
    ['nothing', [begin(1, 'LEAF'), make(2, ['LEAF'], ['TEA'])], []],
  ])('%s', (_, events, gaps) => {
    expect(timeline('TEA', events).gaps).toEqual(gaps);
  });
});

describe('goods in a container', () => {
  const inCarton = (day: number, bizStep: string) => seen(day, carton, { bizStep });
  it('go where it goes, from packing to unpacking and no longer', () => {
    const events = [
      begin(1, 'TEA'),
      inCarton(2, 'receiving'),
      pack(3, 'ADD', ['TEA']),
      inCarton(4, 'shipping'),
      pack(5, 'DELETE', ['TEA']),
      inCarton(6, 'storing'),
    ];
    expect(days(timeline('TEA', events))).toEqual([1, 3, 4, 5]);
  });
  it('stay in it when others are taken out, and leave when all are', () => {
    const both = [
      begin(1, 'TEA'),
      pack(3, 'ADD', ['TEA', 'OTHER']),
      pack(4, 'DELETE', ['OTHER']),
      inCarton(5, 'shipping'),
    ];
    const all = pack(6, 'DELETE', [], { childEPCs: undefined });
    expect(days(timeline('TEA', [...both, all, inCarton(7, 'shipping')]))).toEqual([1, 3, 5, 6]);
  });
  it('go with a pallet that carries the carton', () => {
    const pallet = 'urn:epc:id:sscc:9520001.0000000024';
    const load = pack(4, 'ADD', [], { parentID: pallet, childEPCs: [carton] });
    const events = [begin(1, 'TEA'), pack(3, 'ADD', ['TEA']), load, seen(5, pallet, { bizStep: 'shipping' })];
    expect(timeline('TEA', events).steps.map(({ stage }) => stage)).toEqual(['harvest', 'pack', 'pack', 'ship']);
  });
  it('end their way also where containers are said to be in each other', () => {
    const other = 'urn:epc:id:sscc:9520001.0000000024';
    const circle = [
      pack(4, 'ADD', [], { parentID: other, childEPCs: [carton] }),
      pack(5, 'ADD', [], { childEPCs: [other] }),
    ];
    expect(days(timeline('TEA', [begin(1, 'TEA'), pack(3, 'ADD', ['TEA']), ...circle]))).toEqual([1, 3, 4, 5]);
  });
});

describe('states', () => {
  it.each(['damaged', 'expired', 'recalled', 'returned', 'non_conformant'] as const)('%s cannot be missed', (bad) => {
    const uri = `https://ref.gs1.org/cbv/Disp-${bad}`;
    const events = [
      begin(1, 'TEA'),
      seen(2, 'https://portal.example/t/TEA', { disposition: uri }),
      seen(3, 'https://portal.example/t/TEA', { persistentDisposition: { set: [bad] } }),
    ];
    expect(timeline('TEA', events).steps.map((step) => step.bad)).toEqual([[], [bad], [bad]]);
  });
  it('of the leaf are told in the story of the tea', () => {
    const events = [begin(1, 'LEAF'), make(2, ['LEAF'], ['TEA']), seen(3, uri('LEAF'), { disposition: 'recalled' })];
    expect(timeline('TEA', events).steps.at(-1)).toMatchObject({ bad: ['recalled'], generation: 1 });
  });
  it('that are good are not marked', () => {
    expect(timeline('TEA', [seen(1, uri('TEA'), { disposition: 'retail_sold' })]).steps[0]).toMatchObject({
      disposition: 'retail_sold',
      bad: [],
    });
  });
});

describe('an event that was declared wrong', () => {
  const leaf = begin(1, 'LEAF');
  const wrong = make(2, ['LEAF'], ['TEA']);
  const declared: EpcisEvent = {
    ...wrong,
    errorDeclaration: { declarationTime: '2026-11-05T00:00:00Z', reason: 'did_not_occur' },
  };
  it('tells nothing any more, and is named as withdrawn', () => {
    expect(timeline('TEA', [leaf, wrong, declared])).toEqual({
      steps: [],
      gaps: [{ kind: 'no-events', thing: 't/TEA' }],
      withdrawn: [declared],
    });
  });
  it('leaves its place to the event that corrects it', () => {
    const { steps, withdrawn } = timeline('TEA', [leaf, wrong, declared, make(3, ['LEAF'], ['TEA'])]);
    expect(steps.map(({ stage }) => stage)).toEqual(['harvest', 'process']);
    expect(withdrawn).toEqual([declared]);
  });
  it('is still served with what corrects it', () => {
    expect(eventsTouching('t/TEA', [leaf, wrong, declared], { hosts })).toEqual([wrong, declared]);
  });
});

it('the same event twice is told once', () => {
  const once = begin(1, 'TEA');
  expect(timeline('TEA', [once, { ...once }]).steps).toHaveLength(1);
});

describe('names that others give', () => {
  const named = (label: unknown) =>
    timeline('TEA', [seen(1, uri('TEA'), { readPoint: { id: 'urn:x:1', 'rdfs:label': label } })]).steps[0]?.place;
  it('are read in the languages they are in', () => {
    expect(named('Đồi chè')).toEqual({ id: 'urn:x:1', name: { vi: 'Đồi chè' } });
    expect(named([{ '@value': 'Hill', '@language': 'en' }])).toEqual({
      id: 'urn:x:1',
      name: { vi: 'Hill', en: 'Hill' },
    });
  });
  it.each([[7], [''], [{}], [[null]], [{ '@value': 'x', '@language': '__proto__' }]])('%j is none', (label) => {
    expect(named(label)).toEqual({ id: 'urn:x:1' });
  });
  it('of ten thousand characters are cut between characters', () => {
    expect(named('🍵'.repeat(10_000))?.name?.vi).toBe('🍵'.repeat(300));
  });
});
