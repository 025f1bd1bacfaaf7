import { describe, expect, it } from 'vitest';
import { LocalPortal, type Reply } from '../testing/local-portal.ts';
import { readLotEvents } from './lot-events.ts';

const event = (name: string) => ({
  type: 'ObjectEvent',
  eventID: `urn:x:${name}`,
  eventTime: '2026-11-01T08:00:00+07:00',
  eventTimeZoneOffset: '+07:00',
  action: 'OBSERVE',
  epcList: ['https://portal.example/t/L-1'],
});
const page = (names: readonly string[], next?: string): Reply => ({
  headers: {
    'content-type': 'application/ld+json',
    ...(next !== undefined && {
      link: `<https://inside.example/v1/lots/L-1/events?key=pk_x&cursor=${next}>; rel="next"`,
    }),
  },
  body: {
    '@context': 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld',
    type: 'EPCISDocument',
    schemaVersion: '2.0',
    creationDate: '2026-11-22T10:00:00Z',
    epcisBody: { eventList: names.map(event) },
  },
});
const read = ({ api }: LocalPortal) => readLotEvents({ api, key: 'pk_test', retry: { limit: 0 } }, 'L-1');

describe('the events of a lot', () => {
  it('are asked for page by page at the address that was given', async () => {
    await using portal = await LocalPortal.start(({ query }) =>
      query.has('cursor') ? page(['c']) : page(['a', 'b'], 'two'),
    );
    expect((await read(portal)).map(({ eventID }) => eventID)).toEqual(['urn:x:a', 'urn:x:b', 'urn:x:c']);
    expect(portal.received.map(({ path, query }) => [path, query.get('key'), query.get('cursor')])).toEqual([
      ['/v1/lots/L-1/events', 'pk_test', null],
      ['/v1/lots/L-1/events', 'pk_test', 'two'],
    ]);
  });
  it('end where a server leads in a circle', async () => {
    await using portal = await LocalPortal.start(() => page(['a'], 'same'));
    await read(portal);
    expect(portal.received).toHaveLength(2);
  });
  it('that are no events fail with the field that is wrong', async () => {
    await using portal = await LocalPortal.start(() => ({
      ...page([]),
      body: { ...(page(['a']).body as object), type: 'Event' },
    }));
    await expect(read(portal)).rejects.toThrow('/v1/lots/{lot}/events: /type');
  });
  it('of an unknown lot fail with the server’s code', async () => {
    const body = { type: 'about:blank', title: 'x', status: 404, code: 'unknown-lot', retryable: false };
    await using portal = await LocalPortal.start(() => ({
      status: 404,
      headers: { 'content-type': 'application/problem+json' },
      body,
    }));
    await expect(read(portal)).rejects.toMatchObject({ code: 'unknown-lot' });
  });
});
