import { describe, expect, it } from 'vitest';
import { readEvent, signWebhook, verifyWebhook, webhookEndpointSchema, WebhookError, webhookTypes } from './index.ts';

const base = { id: 'evt_1', version: 1, portal: 'por_tn', timestamp: '2026-11-22T09:30:00+07:00' };
const read = (event: object) => readEvent(JSON.stringify({ ...base, ...event }));
const faultOf = (body: string) => {
  try {
    return readEvent(body).type;
  } catch (error) {
    return error instanceof WebhookError ? error.code : error;
  }
};

const data = {
  'order.placed': {
    order: 'ord_1',
    number: 'NS-7K3F-9QXM',
    placedAt: '2026-11-22T09:29:58+07:00',
    subOrders: [{ id: 'sub_1', store: 'str_1' }],
  },
  'sub-order.changed': { id: 'sub_1', store: 'str_1', order: 'ord_1', state: 'packed' },
  'payment.changed': {
    id: 'pay_1',
    order: 'ord_1',
    reference: 'NS7K3F9QXM1',
    amount: { amount: 275_000, currency: 'VND' },
    state: 'paid',
  },
  'claim.changed': { id: 'clm_1', store: 'str_1', order: 'ord_1', subOrder: 'sub_1', state: 'open' },
  'lot.changed': { id: 'lot_1', code: 'TC-261101', store: 'str_1', status: 'revoked' },
} as const;

describe('an event', () => {
  it.each(webhookTypes)('of type %s is read', (type) => {
    expect(read({ type, data: data[type] })).toEqual({ ...base, type, data: data[type] });
  });
  it.each(webhookTypes)('of type %s with nothing in it is malformed', (type) => {
    expect(faultOf(JSON.stringify({ ...base, type, data: {} }))).toBe('malformed');
  });
  it('may have more fields than this release knows', () => {
    const event = read({ type: 'lot.changed', data: { ...data['lot.changed'], reason: 'x' }, trace: 'y' });
    expect(event).toEqual({ ...base, type: 'lot.changed', data: data['lot.changed'] });
  });
  it('of a type of a later release is other, and so is a name that every object has', () => {
    expect(read({ type: 'claim.opened', data: { id: 'clm_1' } })).toMatchObject({
      type: 'other',
      data: { id: 'clm_1' },
    });
    expect(faultOf(JSON.stringify({ ...base, type: 'to.string', data: {} }))).toBe('other');
  });
  it('in a state of a later release has the state other', () => {
    const event = read({ type: 'sub-order.changed', data: { ...data['sub-order.changed'], state: 'teleported' } });
    expect(event.data).toMatchObject({ state: 'other' });
  });
  it('of a later version is not guessed at', () => {
    expect(faultOf(JSON.stringify({ ...base, version: 2, type: 'lot.changed', data: {} }))).toBe('version');
  });
  it.each(['', 'null', '[]', '{"type":"lot.changed"}', '<xml/>'])('is not %j', (body) => {
    expect(faultOf(body)).toBe('malformed');
  });
  it('tells nobody who bought, where it goes, or how to call them', () => {
    expect(
      JSON.stringify(read({ type: 'order.placed', data: { ...data['order.placed'], contact: { phone: '+84' } } })),
    ).not.toContain('+84');
  });
  it('must be the one that its delivery names', async () => {
    const body = JSON.stringify({ ...base, type: 'lot.changed', data: data['lot.changed'] });
    const [secrets, now] = [['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], new Date(base.timestamp)];
    const headers = await signWebhook({ id: 'evt_2', sentAt: now, body }, { secrets });
    await expect(verifyWebhook({ headers: new Headers({ ...headers }), body }, { secrets, now })).rejects.toMatchObject(
      {
        code: 'malformed',
      },
    );
  });
});

describe('an endpoint', () => {
  const endpoint = {
    id: 'whk_1',
    portal: 'por_tn',
    url: 'https://erp.example.vn/notices',
    types: ['order.placed'],
    version: 1,
    state: 'active',
    secrets: [{ hint: 'LaSw', since: '2026-10-01T00:00:00Z' }],
    createdAt: '2026-10-01T00:00:00Z',
  };
  it('is reached over TLS, without a password in its address', () => {
    const takes = (url: string) => webhookEndpointSchema.safeParse({ ...endpoint, url }).success;
    expect(takes(endpoint.url)).toBe(true);
    expect(
      ['http://erp.example.vn/', 'https://user:pass@erp.example.vn/', 'https:///x', 'ftp://x'].filter(takes),
    ).toEqual([]);
  });
  it('has one to four secrets', () => {
    const takes = (count: number) =>
      webhookEndpointSchema.safeParse({ ...endpoint, secrets: Array(count).fill(endpoint.secrets[0]) }).success;
    expect([takes(0), takes(1), takes(4), takes(5)]).toEqual([false, true, true, false]);
  });
});
