import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epcisEventSchema, eventsTouching, timelineOf, type EpcisEvent } from './index.ts';

// Few goods and few moments: loops, contradictions and reused cartons are the rule, not the exception.
const goods = fc.constantFrom('A', 'B', 'C', 'D', 'E').map((name) => `https://portal.example/t/${name}`);
const cartons = fc.constantFrom('urn:epc:id:sscc:9520001.0000000017', 'urn:epc:id:sscc:9520001.0000000024');
const things = fc.array(fc.oneof(goods, cartons), { minLength: 1, maxLength: 3 });
const common = fc.record(
  {
    eventID: fc.integer({ min: 1, max: 40 }).map((number) => `urn:x:${number}`),
    eventTime: fc.integer({ min: 1, max: 9 }).map((day) => `2026-11-0${day}T08:00:00+07:00`),
    eventTimeZoneOffset: fc.constant('+07:00'),
    bizStep: fc.constantFrom('commissioning', 'packing', 'shipping', 'https://ex.example/withering'),
    errorDeclaration: fc.constant({ declarationTime: '2026-11-10T00:00:00Z' }),
  },
  { requiredKeys: ['eventTime', 'eventTimeZoneOffset'] },
);
const action = fc.constantFrom('ADD' as const, 'OBSERVE' as const, 'DELETE' as const);

const anyEvent: fc.Arbitrary<EpcisEvent> = fc
  .tuple(
    common,
    fc.oneof<fc.Arbitrary<object>[]>(
      fc.record({ type: fc.constant('ObjectEvent'), action, epcList: things }),
      fc.record({ type: fc.constant('TransformationEvent'), inputEPCList: things, outputEPCList: things }),
      fc.record({
        type: fc.constant('TransformationEvent'),
        outputEPCList: things,
        transformationID: fc.constant('urn:x:batch'),
      }),
      fc.record({ type: fc.constant('AggregationEvent'), action, parentID: cartons, childEPCs: things }),
    ),
  )
  .map(([when, what]) => ({ ...when, ...what }) as EpcisEvent);
const anyEvents = fc.array(anyEvent, { maxLength: 40 });

/** As a portal keeps them: an identifier names one event, and that event once more where it is declared wrong. */
const keptEvents = fc.array(fc.tuple(anyEvent, fc.boolean()), { maxLength: 25 }).map((list) =>
  list.flatMap(([{ errorDeclaration = { declarationTime: '2026-11-10T00:00:00Z' }, ...event }, wrong], index) => {
    const own = { ...event, eventID: `urn:x:${index}` } as EpcisEvent;
    return wrong ? [own, { ...own, errorDeclaration }] : [own];
  }),
);
const options = { hosts: ['portal.example'] };

describe('whatever is stated', () => {
  it('these events are events', () => {
    fc.assert(fc.property(anyEvent, (event) => epcisEventSchema.safeParse(event).success));
  });
  it('a story ends, in the order of time, with each event once', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { steps, gaps, withdrawn } = timelineOf('t/A', events, options);
        const times = steps.map(({ time }) => Date.parse(time));
        expect(times).toEqual([...times].sort((one, other) => one - other));
        expect(steps.length + withdrawn.length).toBeLessThanOrEqual(events.length);
        expect(steps.length > 0 || gaps.some(({ kind }) => kind === 'no-events')).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
  it('of one moment, what was made of comes before what was made', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const { steps } = timelineOf('t/A', events, options);
        for (const [index, step] of steps.entries()) {
          const before = steps[index - 1];
          if (before?.time === step.time) expect(before.generation).toBeGreaterThanOrEqual(step.generation);
        }
      }),
    );
  });
  it('a story needs no more than the events that touch the lot', () => {
    fc.assert(
      fc.property(keptEvents, (events) => {
        const some = eventsTouching('t/A', events, options);
        expect(timelineOf('t/A', some, options)).toEqual(timelineOf('t/A', events, options));
      }),
      { numRuns: 1_000 },
    );
  });
  it('goods that began on no earlier day are made of nothing that came after them, without a gap being told', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), (length) => {
        const chain = Array.from({ length }, (_, index): EpcisEvent => ({
          type: 'TransformationEvent',
          eventTime: new Date(Date.UTC(2026, 0, 1 + index)).toISOString(),
          eventTimeZoneOffset: '+07:00',
          inputEPCList: [`urn:x:${index}`],
          outputEPCList: [`urn:x:${index + 1}`],
        }));
        const { steps, gaps } = timelineOf(`urn:x:${length}`, chain, options);
        expect(steps.map(({ generation }) => generation)).toEqual(chain.map((_, index) => length - 1 - index));
        expect(gaps).toEqual([{ kind: 'no-origin', thing: 'urn:x:0' }]);
      }),
    );
  });
});
