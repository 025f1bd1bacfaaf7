/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clockOf, goodsOf, toldSteps, type ToldGoods } from './index.ts';
import { readEpcisDocument, timelineOf, type TraceStep, type TraceTimeline } from './index.ts';

const example: unknown = JSON.parse(
  readFileSync(new URL('../../examples/epcis-document.json', import.meta.url), 'utf8'),
);

function storyOfExample(): TraceTimeline {
  const reading = readEpcisDocument(example);
  if (!reading.ok) throw new Error(reading.first.detail);
  const made = reading.events.findLast((event) => event.type === 'TransformationEvent');
  const [lot = ''] = [
    made?.outputEPCList ?? [],
    made?.outputQuantityList?.map(({ epcClass }) => epcClass) ?? [],
  ].flat();
  return timelineOf(lot.replace(/^https?:\/\/[^/]+\//, ''), reading.events, { hosts: [new URL(lot).host] });
}

const step = (more: Partial<TraceStep> = {}): TraceStep => ({
  type: 'ObjectEvent',
  stage: 'pack',
  time: '2026-11-08T02:00:00Z',
  offset: '+07:00',
  generation: 0,
  who: [],
  about: [],
  inputs: [],
  outputs: [],
  bad: [],
  certificates: [],
  ...more,
});
const story = (steps: readonly TraceStep[], gaps: TraceTimeline['gaps'] = []) =>
  toldSteps({ steps, gaps, withdrawn: [] });
const field = { id: 'urn:place:field' };
const hands = (id: string) => ({ side: 'from', role: 'possessing_party', id }) as const;
const owner = { side: 'to', role: 'owning_party', id: 'urn:owner' } as const;

describe('what a page tells of a story', () => {
  it('says place and hands when they change, and nobody else', () => {
    const { steps } = story([
      step({ place: field, who: [hands('urn:a'), owner] }),
      step({ place: field, who: [hands('urn:a'), hands('urn:b')] }),
      step({ place: { id: 'urn:place:house' }, who: [hands('urn:a')] }),
    ]);
    expect(steps.map(({ place }) => place?.id)).toEqual(['urn:place:field', undefined, 'urn:place:house']);
    expect(steps.map(({ doers }) => doers.map(({ id }) => id))).toEqual([['urn:a'], ['urn:b'], []]);
  });

  it('names a container by the end of its address, as a label does', () => {
    const { steps } = story([step({ container: 'urn:epc:id:sscc:9520001.0000000017' }), step()]);
    expect(steps.map(({ container }) => container)).toEqual(['9520001.0000000017', undefined]);
  });

  it('shows the last sixty steps and says that there are more, and each kind of gap once', () => {
    const many = Array.from({ length: 61 }, (_, at) => step({ eventID: String(at) }));
    const told = story(many, [
      { kind: 'no-inputs', thing: 'a' },
      { kind: 'no-inputs', thing: 'b' },
    ] as unknown as TraceTimeline['gaps']);
    expect(told.steps.map(({ step: { eventID } }) => eventID)).toEqual(many.slice(1).map(({ eventID }) => eventID));
    expect(told.gaps).toEqual(['no-inputs', 'too-many']);
  });

  it('has the clock of the place, also across midnight', () => {
    expect(clockOf(step())).toEqual({ day: '2026-11-08', clock: '09:00' });
    expect(clockOf({ time: '2026-11-08T23:30:00+07:00', offset: '+07:00' })).toEqual({
      day: '2026-11-08',
      clock: '23:30',
    });
    expect(clockOf({ time: '2026-11-08T01:15:00Z', offset: '-03:30' })).toEqual({ day: '2026-11-07', clock: '21:45' });
  });

  it('tells goods by name or code, with measures that people know', () => {
    const amount = (more: object) => ({
      thing: { kind: 'lot', uri: 'https://portal.example/t/TC-1', trace: 't/TC-1', lot: 'TC-1' },
      ...more,
    });
    const texts = (goods: readonly ToldGoods[]) =>
      goods.map(({ amount: much, code, name }) => `${name?.vi ?? code}${much}`);
    const told = goodsOf(
      step({
        inputs: [amount({ name: { vi: 'Búp tươi' }, quantity: 1300.5, uom: 'KGM' })],
        outputs: [amount({ quantity: 12 }), amount({ quantity: 3, uom: 'XYZ' }), amount({})],
      } as unknown as Partial<TraceStep>),
      'vi',
    );
    expect(texts(told.from)).toEqual(['Búp tươi\u00a01.300,5\u00a0kg']);
    expect(texts(told.made)).toEqual(['TC-1\u00a0× 12', 'TC-1\u00a03\u00a0XYZ', 'TC-1']);
  });

  it('tells every step of the worked example', () => {
    const timeline = storyOfExample();
    expect(timeline.steps.length).toBeGreaterThan(0);
    const { steps } = toldSteps(timeline);
    expect(steps.map(({ step: one }) => one)).toEqual(timeline.steps);
    for (const { step: one } of steps) expect(goodsOf(one, 'vi').made.length).toBeGreaterThan(0);
  });
});
