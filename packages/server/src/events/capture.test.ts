import type { EpcisEvent } from '@nongsan/core/epcis';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  begun,
  capture,
  documentOf,
  made,
  plainLot,
  seen,
  teaChain,
  teaLot,
  wayLot,
  type CaptureOptions,
} from '../testing/test-events.ts';
import { openTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { CaptureRefusedError } from './index.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());
// A superuser may still empty the tables; the triggers keep the server's own statements from it.
beforeEach(() => portal.sql`TRUNCATE trace_events, trace_event_things`);

const stored = async (): Promise<number> => {
  const [row] = await portal.sql<{ count: number }[]>`SELECT count(*)::int AS count FROM trace_events`;
  return row?.count ?? 0;
};

/** Reason and faults of a refused capture, and nothing was stored meanwhile. */
async function refused(events: readonly EpcisEvent[], options: CaptureOptions = {}): Promise<readonly string[]> {
  const before = await stored();
  const error: unknown = await capture(portal, documentOf(...events), options).catch((reason: unknown) => reason);
  if (!(error instanceof CaptureRefusedError)) throw error;
  expect(await stored()).toBe(before);
  return [error.reason, ...error.faults.map(({ pointer, code }) => `${pointer} ${code}`)];
}

describe('capturing', () => {
  it('counts an event once, however often it comes', async () => {
    expect(await capture(portal, documentOf(...teaChain))).toMatchObject({ captured: 4, repeated: 0 });
    expect(await capture(portal, documentOf(...teaChain))).toMatchObject({ captured: 0, repeated: 4 });
    expect(await stored()).toBe(4);
  });
  it('counts it once also when its fields come in another order, and with another recordTime', async () => {
    const event = seen('urn:x:1', 1, teaLot);
    await capture(portal, documentOf(event));
    const turned = Object.fromEntries(Object.entries({ ...event, recordTime: '2026-11-20T00:00:00Z' }).reverse());
    expect(await capture(portal, documentOf(turned as EpcisEvent))).toMatchObject({ captured: 0, repeated: 1 });
  });
  it('counts it once within one document', async () => {
    const event = seen('urn:x:1', 1, teaLot);
    const answer = await capture(portal, documentOf(event, event));
    expect(answer.events.map(({ state }) => state)).toEqual(['captured', 'repeated']);
    expect(await stored()).toBe(1);
  });
  it('names an event that has no name by what it says', async () => {
    const { eventID: _none, ...event } = seen('urn:x:1', 1, teaLot);
    const first = await capture(portal, documentOf(event));
    expect(first.events[0]?.eventID).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);
    expect(await capture(portal, documentOf(event as EpcisEvent))).toMatchObject({
      repeated: 1,
      events: [{ eventID: first.events[0]?.eventID }],
    });
  });
  it('ten times at once counts it once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => capture(portal, documentOf(...teaChain))));
    expect(answers.reduce((sum, { captured }) => sum + captured, 0)).toBe(4);
    expect(await stored()).toBe(4);
  });
  it('keeps the names of two portals apart', async () => {
    await capture(portal, documentOf(seen('urn:x:1', 1, teaLot)));
    expect(await capture(portal, documentOf(seen('urn:x:1', 2, plainLot)), { portal: 'por_south' })).toMatchObject({
      captured: 1,
    });
  });
});

describe('an event that says something else under a name that is taken', () => {
  it('is refused by its pointer, and the document with it', async () => {
    await capture(portal, documentOf(seen('urn:x:1', 1, teaLot)));
    const others = [begun('urn:x:2', 1, wayLot('A')), seen('urn:x:1', 2, teaLot)];
    expect(await refused(others)).toEqual(['wrong', '/epcisBody/eventList/1/eventID taken']);
  });
  it('is refused within one document too', async () => {
    expect(await refused([seen('urn:x:1', 1, teaLot), seen('urn:x:1', 2, teaLot)])).toEqual([
      'wrong',
      '/epcisBody/eventList/1/eventID taken',
    ]);
  });
});

describe('an error declaration', () => {
  const event = seen('urn:x:1', 1, teaLot);
  const declared: EpcisEvent = {
    ...event,
    errorDeclaration: { declarationTime: '2026-11-20T00:00:00Z', reason: 'did_not_occur' },
  };
  it('is added to the event, which stays', async () => {
    await capture(portal, documentOf(event));
    expect(await capture(portal, documentOf(declared))).toMatchObject({ captured: 1 });
    expect(await capture(portal, documentOf(declared, event))).toMatchObject({ repeated: 2 });
    expect(await stored()).toBe(2);
  });
  it('says of the event nothing else than the event did', async () => {
    await capture(portal, documentOf(event));
    const other = { ...declared, eventTime: '2026-11-02T08:00:00+07:00' };
    expect(await refused([other])).toEqual(['wrong', '/epcisBody/eventList/0/eventID taken']);
  });
  it('is given once: another reason is refused', async () => {
    await capture(portal, documentOf(event, declared));
    const other = { ...declared, errorDeclaration: { declarationTime: '2026-11-21T00:00:00Z' } };
    expect(await refused([other])).toEqual(['wrong', '/epcisBody/eventList/0/eventID taken']);
  });
});

describe('a lot with a GTIN', () => {
  it('is not named without it: its story would fall apart', async () => {
    expect(await refused([seen('urn:x:1', 1, wayLot('L-1'))])).toEqual([
      'wrong',
      '/epcisBody/eventList/0/epcList/0 use-gtin',
    ]);
  });
});

describe('a key of another portal', () => {
  const south = { portal: 'por_south' };
  it('does not speak of lots that this portal has stated', async () => {
    const events = [seen('urn:x:1', 1, wayLot('OWN')), made('urn:x:2', 2, [wayLot('OWN')], [teaLot])];
    expect(await refused(events, south)).toEqual(['elsewhere', '/epcisBody/eventList/1/outputEPCList/0 other-portal']);
  });
  it('may use them', async () => {
    const cake = made('urn:x:cake', 9, [teaLot], [wayLot('CAKE')]);
    expect(await capture(portal, documentOf(cake), south)).toMatchObject({ captured: 1 });
  });
  it('speaks of a lot that both have stated', async () => {
    await portal.sql`
      INSERT INTO directory (portal_id, kind, code, store_id, target_id)
      SELECT 'por_south', kind, code, 'str_south', 'lot_tea_south' FROM directory WHERE kind = 'gtin-lot' AND target_id = 'lot_tea'`;
    expect(await capture(portal, documentOf(seen('urn:x:1', 1, teaLot)), south)).toMatchObject({ captured: 1 });
    await portal.sql`DELETE FROM directory WHERE target_id = 'lot_tea_south'`;
  });
});

describe('a key that is bound to stores', () => {
  const hao = { stores: ['str_hao'] };
  const mai = { stores: ['str_mai'] };
  it('speaks of their lots, and of lots on the way to them', async () => {
    expect(await capture(portal, documentOf(...teaChain), hao)).toMatchObject({ captured: 4 });
  });
  it('does not speak of another store’s lots', async () => {
    const events = [seen('urn:x:1', 1, wayLot('OWN')), made('urn:x:2', 2, [wayLot('OWN')], [teaLot])];
    expect(await refused(events, mai)).toEqual(['foreign', '/epcisBody/eventList/1/outputEPCList/0 other-store']);
  });
  it('uses what others made', async () => {
    await capture(portal, documentOf(...teaChain), hao);
    expect(await capture(portal, documentOf(made('urn:x:cake', 9, [teaLot], [wayLot('CAKE')])), mai)).toMatchObject({
      captured: 1,
    });
  });
  it('does not speak of lots on the way to another store’s', async () => {
    await capture(portal, documentOf(...teaChain), hao);
    const recall = seen('urn:x:recall', 9, wayLot('DRIED'), { disposition: 'recalled' });
    expect(await refused([recall], mai)).toEqual(['foreign', '/epcisBody/eventList/0/epcList/0 other-store']);
  });
  it('does not declare another store’s events wrong', async () => {
    await capture(portal, documentOf(...teaChain), hao);
    const [harvest] = teaChain;
    const declared = { ...harvest, errorDeclaration: { declarationTime: '2026-11-20T00:00:00Z' } } as EpcisEvent;
    expect(await refused([declared], mai)).toEqual(['foreign', '/epcisBody/eventList/0/epcList/0 other-store']);
  });
});

describe('what is stored', () => {
  it.each(['UPDATE trace_events SET position = 9', 'DELETE FROM trace_events', 'DELETE FROM trace_event_things'])(
    'is never changed: %s',
    async (statement) => {
      await capture(portal, documentOf(...teaChain));
      await expect(portal.sql.unsafe(statement)).rejects.toThrow('Events are only added');
    },
  );
});
