import { readEpcisDocument, timelineOf, type EpcisDocument, type EpcisEvent } from '@nongsan/core/epcis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { begun, capture, documentOf, made, plainLot, seen, teaChain, teaLot, wayLot } from '../testing/test-events.ts';
import { openTestPortal, publicOrigin, type TestPortal } from '../testing/test-portal.ts';

const carton = 'urn:epc:id:sscc:9520001.0000000017';
const packing = (eventID: string, day: number, action: 'ADD' | 'DELETE'): EpcisEvent => {
  const { epcList: children, ...rest } = seen(eventID, day, teaLot) as EpcisEvent & { epcList: string[] };
  return { ...rest, type: 'AggregationEvent', action, parentID: carton, childEPCs: children };
};

const others: readonly EpcisEvent[] = [
  begun('urn:x:other', 1, wayLot('OTHER')),
  made('urn:x:dust', 5, [wayLot('LEAF')], [wayLot('DUST')]),
  seen('urn:x:before', 5, carton),
  seen('urn:x:after', 9, carton),
  made('urn:x:cake', 9, [teaLot], [wayLot('CAKE')]),
];
const travels: readonly EpcisEvent[] = [
  packing('urn:x:pack', 6, 'ADD'),
  seen('urn:x:ship', 7, carton, { bizStep: 'shipping' }),
  packing('urn:x:unpack', 8, 'DELETE'),
];

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  const context = {
    '@context': ['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld', { ex: 'https://ex.example/' }],
  };
  await capture(portal, { ...documentOf(...travels, ...others), ...context });
  await capture(portal, { ...documentOf(...teaChain), ...context });
});
afterAll(() => portal.close());

const read = (path: string, headers = {}) => portal.call<EpcisDocument>('GET', `/v1/lots/${path}`, { headers });
const names = ({ epcisBody }: EpcisDocument) =>
  epcisBody.eventList.map(({ eventID = '' }) => eventID.slice('urn:x:'.length));

describe('the events of a lot', () => {
  it('are those that touch it or what it was made of, and its carton’s while it was in it', async () => {
    const { status, json, headers } = await read('lot_tea/events');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/ld+json']);
    expect(names(json)).toEqual(['harvest', 'wither', 'dry', 'blend', 'pack', 'ship', 'unpack']);
  });
  it('are found by the lot’s code as well', async () => {
    expect(names((await read('L-1/events')).json)).toHaveLength(7);
  });
  it('tell the whole story', async () => {
    const { json } = await read('lot_tea/events');
    const { steps, gaps } = timelineOf('01/09520001000119/10/L-1', json.epcisBody.eventList, {
      hosts: ['portal.example'],
    });
    expect(steps.map(({ stage }) => stage)).toEqual([
      'harvest',
      'process',
      'process',
      'process',
      'pack',
      'ship',
      'other',
    ]);
    expect(gaps).toEqual([]);
  });
  it('are a document that may be captured as it is, terms of extensions included', async () => {
    const { json } = await read('lot_tea/events');
    expect(json).toMatchObject({
      '@context': [expect.any(String), { ex: 'https://ex.example/' }],
      type: 'EPCISDocument',
      schemaVersion: '2.0',
    });
    expect(json.epcisBody.eventList[0]).not.toHaveProperty('@context');
    expect(readEpcisDocument(json)).toMatchObject({ ok: true });
    expect(await capture(portal, json)).toMatchObject({ captured: 0, repeated: 7 });
  });
  it('say when this server recorded them', async () => {
    const { json } = await read('lot_tea/events');
    expect(json.creationDate).toBe('2026-11-22T10:00:00.000+07:00');
    expect(json.epcisBody.eventList[0]).toMatchObject({ recordTime: '2026-11-22T10:00:00.000+07:00' });
  });
  it('are none, honestly, of a lot of which nothing was captured', async () => {
    const { status, json } = await read('lot_plain/events');
    expect([status, json.epcisBody.eventList]).toEqual([200, []]);
  });
  it('of a lot without GTIN are those of its own link on the portal’s hosts', async () => {
    await capture(
      portal,
      documentOf(seen('urn:x:own', 1, plainLot), seen('urn:x:issuer', 2, 'https://north.example/t/L-2')),
    );
    await capture(portal, documentOf(seen('urn:x:foreign', 3, 'https://other.example/t/L-2')));
    expect(names((await read('L-2/events')).json)).toEqual(['own', 'issuer']);
  });
  it('of an unknown lot are not there', async () => {
    expect(await portal.call('GET', '/v1/lots/lot_nobody/events')).toMatchObject({
      status: 404,
      json: { code: 'unknown-lot' },
    });
  });
  it('end where goods are made of themselves', async () => {
    await capture(portal, documentOf(made('urn:x:round', 1, [wayLot('DRIED')], [wayLot('LEAF')])));
    expect(names((await read('lot_tea/events')).json)).toContain('round');
  });
});

describe('caches', () => {
  it('may keep them, and learn cheaply that nothing changed', async () => {
    const { headers } = await read('lot_tea/events');
    expect(headers.get('cache-control')).toContain('public');
    const again = await read('lot_tea/events', { 'if-none-match': headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });
});

describe('pages', () => {
  const linked = (headers: Headers) => /^<(.+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1];
  it('bring every event once, in order, by the Link header', async () => {
    const whole = names((await read('lot_tea/events')).json);
    const paged: string[] = [];
    let next: string | undefined = `${publicOrigin}/v1/lots/lot_tea/events?limit=3&key=pk_north_test`;
    while (next !== undefined) {
      const response: Response = await portal.app.request(next);
      paged.push(...names((await response.json()) as EpcisDocument));
      next = linked(response.headers);
    }
    expect(paged).toEqual(whole);
  });
  it.each(['0', '501', '-1', 'all', '1e2'])('of %j events are refused', async (limit) => {
    expect(await portal.call('GET', `/v1/lots/lot_tea/events?limit=${limit}`)).toMatchObject({
      status: 422,
      json: { errors: [{ pointer: '/limit' }] },
    });
  });
  it('of another lot, or made up, are refused', async () => {
    const { headers } = await read('lot_tea/events?limit=1');
    const cursor = new URL(linked(headers) ?? '').searchParams.get('cursor') ?? '';
    for (const address of [`lot_plain/events?cursor=${cursor}`, 'lot_tea/events?cursor=abc']) {
      expect(await portal.call('GET', `/v1/lots/${address}`)).toMatchObject({
        status: 422,
        json: { errors: [{ pointer: '/cursor', code: 'wrong-cursor' }] },
      });
    }
  });
});
