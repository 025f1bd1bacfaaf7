import type { Problem } from '@nongsan/core';
import { readEpcisDocument, type EpcisDocument, type EpcisEvent } from '@nongsan/core/epcis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Captured } from '../events/index.ts';
import { makeAdminKeys, type AdminKeys } from '../testing/admin-things.ts';
import { begun, documentOf, everyType, made, seen, teaChain, teaLot, wayLot } from '../testing/test-events.ts';
import { openTestPortal, type Answer, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
let keys: AdminKeys;
beforeAll(async () => {
  portal = await openTestPortal();
  keys = await makeAdminKeys(portal.sql);
});
afterAll(() => portal.close());

/** Posts a document as a server does: no site key, no origin. */
async function post<T = Problem>(body: unknown, token = keys.right, type = 'application/ld+json'): Promise<Answer<T>> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await portal.app.request('/v1/trace/events', {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': type,
      'content-length': String(Buffer.byteLength(text)),
    },
    body: text,
  });
  return { status: response.status, headers: response.headers, json: (await response.json()) as T };
}

const stored = async (): Promise<number> => {
  const [row] = await portal.sql<{ count: number }[]>`SELECT count(*)::int AS count FROM trace_events`;
  return row?.count ?? 0;
};

describe('capturing over HTTP', () => {
  it('answers what became of each event, and the lot tells of them', async () => {
    const { status, headers, json } = await post<Captured>(documentOf(...teaChain));
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(json).toMatchObject({
      captured: 4,
      repeated: 0,
      events: [{ eventID: 'urn:x:harvest', state: 'captured' }, {}, {}, {}],
    });
    const { json: read } = await portal.call<{ epcisBody: { eventList: object[] } }>('GET', '/v1/lots/lot_tea/events');
    expect(read.epcisBody.eventList).toHaveLength(4);
  });
  it.each(everyType)('takes $type, and the lot shows it as it was stated', async (event) => {
    expect(await post<Captured>(documentOf(event))).toMatchObject({ status: 200, json: { captured: 1 } });
    const { headers, json: read } = await portal.call<EpcisDocument>('GET', '/v1/lots/lot_tea/events');
    expect(headers.get('content-type')).toBe('application/ld+json');
    expect(readEpcisDocument(read)).toMatchObject({ ok: true });
    expect(read.epcisBody.eventList.filter(({ eventID }) => eventID === event.eventID)).toEqual([
      { ...event, recordTime: expect.any(String) as string },
    ]);
  });
  it('may be repeated without effect', async () => {
    await post(documentOf(...teaChain));
    expect((await post<Captured>(documentOf(...teaChain))).json).toMatchObject({ captured: 0, repeated: 4 });
  });
  it('takes a document of the largest size, with plain JSON as its type', async () => {
    const events = Array.from({ length: 500 }, (_, index) => seen(`urn:x:many-${index}`, 1, wayLot(`MANY-${index}`)));
    expect(await post<Captured>(documentOf(...events), keys.right, 'application/json')).toMatchObject({
      status: 200,
      json: { captured: 500 },
    });
  });
});

describe('a document that is not captured', () => {
  const good = begun('urn:x:good', 1, wayLot('GOOD'));
  it.each<[string, EpcisEvent | object, string]>([
    [
      'a fault of the standard',
      { ...good, eventID: 'urn:x:bad', bizStep: 'harvesting' },
      '/epcisBody/eventList/1/bizStep',
    ],
    ['a name that is taken', { ...good, eventTime: '2026-11-02T08:00:00+07:00' }, '/epcisBody/eventList/1/eventID'],
    ['a lot without its GTIN', seen('urn:x:short', 1, wayLot('L-1')), '/epcisBody/eventList/1/epcList/0'],
  ])('for %s points at it, and captures nothing', async (_, bad, pointer) => {
    const before = await stored();
    const { status, json } = await post({ ...documentOf(good), epcisBody: { eventList: [good, bad] } });
    expect([status, json.code, json.errors?.[0]?.pointer]).toEqual([422, 'invalid-request', pointer]);
    expect(await stored()).toBe(before);
  });
  it('names its first fault at once, and at most a hundred', async () => {
    const events = Array.from({ length: 300 }, () => ({ ...good, bizStep: 'harvesting' }));
    const { json } = await post({ ...documentOf(), epcisBody: { eventList: events } });
    expect(json.detail).toContain('/epcisBody/eventList/0/bizStep');
    expect(json.errors).toHaveLength(100);
  });
  it.each<[string, string, number, string]>([
    ['no JSON', '{', 400, 'malformed-json'],
    ['nothing', '', 422, 'invalid-request'],
    ['an event alone', JSON.stringify(good), 422, 'invalid-request'],
    ['more than two megabytes', JSON.stringify('x'.repeat(2 * 1024 * 1024)), 413, 'too-large'],
    ['half a character', '{"type":"\\ud800"}', 422, 'invalid-request'],
    ['a list', '[]', 422, 'invalid-request'],
    ['nested without end', '['.repeat(50_000) + ']'.repeat(50_000), 422, 'invalid-request'],
  ])('because it is %s', async (_, body, status, code) => {
    expect(await post(body)).toMatchObject({ status, json: { code } });
  });
  it('because it is no JSON by its type', async () => {
    expect(await post(documentOf(good), keys.right, 'application/xml')).toMatchObject({ status: 415 });
  });
});

describe('the secret key', () => {
  it('needs the scope lots:write', async () => {
    expect(await post(documentOf(...teaChain), keys.withoutScope)).toMatchObject({
      status: 403,
      json: { code: 'missing-scope' },
    });
  });
  it('of one store speaks of no other store’s lots, and is told where', async () => {
    const events = [seen('urn:x:mai', 1, wayLot('MAI')), made('urn:x:steal', 2, [wayLot('MAI')], [teaLot])];
    expect(await post(documentOf(...events), keys.otherStore)).toMatchObject({
      status: 403,
      json: {
        code: 'other-store',
        errors: [{ pointer: '/epcisBody/eventList/1/outputEPCList/0', code: 'other-store' }],
      },
    });
  });
  it('of another portal is told where it speaks of a lot of this one', async () => {
    expect(await post(documentOf(seen('urn:x:south', 1, teaLot)), keys.otherPortal)).toMatchObject({
      status: 404,
      json: { code: 'unknown-lot', errors: [{ pointer: '/epcisBody/eventList/0/epcList/0', code: 'other-portal' }] },
    });
  });
  it('of another portal says nothing in this one, whatever numbers its lots have', async () => {
    const events = [seen('urn:x:south', 1, wayLot('DRIED')), made('urn:x:south-cake', 9, [teaLot], [wayLot('CAKE')])];
    expect(await post(documentOf(...events), keys.otherPortal)).toMatchObject({ status: 200 });
    const { json } = await portal.call<object>('GET', '/v1/lots/lot_tea/events');
    expect(JSON.stringify(json)).not.toContain('urn:x:south');
  });
});
