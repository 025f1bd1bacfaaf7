import type { Order, PlacedOrder, Problem } from '@nongsan/core';
import type { OrderDossier } from '@nongsan/core/admin';
import {
  claimSchema,
  claimSummariesSchema,
  claimSummarySchema,
  defaultClaimRules,
  orderClaimsSchema,
  type Claim,
  type ClaimSummaries,
  type ClaimSummary,
  type OrderClaims,
} from '@nongsan/core/claim';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSecretKey } from '../repository/index.ts';
import { openAdminPortal, type AdminPortal } from '../testing/admin-portal.ts';
import { claimAbout, deliver, type Journey } from '../testing/test-claims.ts';
import { variants } from '../testing/test-catalogue.ts';
import { clock, once, orderFor } from '../testing/test-portal.ts';
import { fanOut } from '../webhooks/index.ts';
import { setClaimHours, setClaimRules } from './rules.ts';

let portal: AdminPortal;
let now = clock;
/** Of a server that acts for `str_hao` alone. */
let household: Readonly<Record<string, string>>;
beforeAll(async () => {
  portal = await openAdminPortal({ now: () => now });
  await portal.sql`UPDATE stock SET quantity = 100000`;
  const key = {
    portal: 'por_north',
    name: 'Máy bán hàng',
    scopes: ['orders:read', 'orders:write'],
    stores: ['str_hao'],
  };
  const { token } = await createSecretKey(portal.sql, key as Parameters<typeof createSecretKey>[1], clock);
  household = { authorization: `Bearer ${token}` };
});
afterAll(() => portal.close());
beforeEach(() => {
  now = clock;
});
const after = (hours: number) => new Date(clock.getTime() + hours * 3_600_000);

const place = async (lines: Readonly<Record<string, string>> = { [variants.tea]: '2' }) => {
  const body = orderFor(await portal.fill(lines));
  return (await portal.call<PlacedOrder>('POST', '/v1/orders', { body, headers: once() })).json;
};
const delivered = async (journey?: Journey) => deliver(portal.sql, await place(), journey);
const holder = ({ secret }: PlacedOrder) => ({ authorization: `Bearer ${secret}` });
const claim = <T = Claim>(placed: PlacedOrder, more: object = {}, headers = {}) =>
  portal.call<T>('POST', `/v1/orders/${placed.order.id}/claims`, {
    body: { subOrder: placed.order.subOrders[0]?.id, kind: 'spoiled', wants: 'refund', ...more },
    headers: { ...holder(placed), ...headers },
  });
const read = async (placed: PlacedOrder) =>
  (await portal.call<OrderClaims>('GET', `/v1/orders/${placed.order.id}/claims`, { headers: holder(placed) })).json;
const answer = <T = ClaimSummary>(id: string, body: object, headers = {}) =>
  portal.admin<T>('POST', `/claims/${id}/answer`, body, headers);
const stateOf = async (placed: PlacedOrder) => {
  const { json } = await portal.call<Order>('GET', `/v1/orders/${placed.order.id}`, { headers: holder(placed) });
  return json.subOrders[0]?.state;
};
const account = { bin: '999999', account: '0000000001', holder: 'NGUOI MUA THU' };
const until = '2026-11-25T17:00:00.000+07:00';
const money = (amount: number) => ({ amount, currency: 'VND' });

describe('a claim', () => {
  it('is opened by the link of the order, with words and lines, and read by all sides alike', async () => {
    const placed = await delivered({ handedOver: 1, delivered: 20 });
    now = after(21);
    const lines = placed.order.subOrders[0]?.lines.map(({ id }) => id);
    const { json, status, headers } = await claim(placed, { note: ' Mốc một nửa (mẫu) ', lines, account });
    expect([status, headers.get('cache-control')]).toEqual([201, 'no-store']);
    expect(claimSchema.parse(json)).toEqual(json);
    expect(json).toMatchObject({
      number: placed.order.number,
      kind: 'spoiled',
      wants: 'refund',
      note: 'Mốc một nửa (mẫu)',
      lines,
      account,
      state: 'open',
      photos: [],
      proposal: { payers: ['household'], row: 'all-in-time', handOver: 'onTime', road: 'onTime', parcel: 'sound' },
    });
    expect(await stateOf(placed)).toBe('claimed');
    const list = await read(placed);
    expect(orderClaimsSchema.parse(list)).toEqual(list);
    expect(list).toEqual({ claims: [json], claimable: [] });
    expect((await portal.admin('GET', `/claims/${json.id}`)).json).toEqual(json);
    expect((await portal.admin('GET', `/claims/${json.id}`, undefined, household)).json).toEqual(json);
  });
  it.each<[string, Journey | undefined, string[], string]>([
    ['household: handed over a day late', { handedOver: 40, delivered: 60 }, ['household'], 'late-hand-over'],
    ['carrier: three days on the road', { handedOver: 2, delivered: 75 }, ['carrier'], 'late-on-the-road'],
    ['both: each late', { handedOver: 40, delivered: 120 }, ['household', 'carrier'], 'both-late'],
    ['household: nobody carried it', undefined, ['household'], 'picked-up'],
  ])('proposes who pays from the times on record: %s', async (_, journey, payers, row) => {
    const placed = await delivered(journey);
    now = after((journey?.delivered ?? 0) + 1);
    expect((await claim(placed)).json.proposal).toMatchObject({ payers, row });
  });
  it('goes by the table that the portal has set, and stays as it was proposed when that is changed', async () => {
    const table = [{ name: 'we-pay', payers: ['portal' as const] }];
    await setClaimRules(portal.sql, 'por_north', { ...defaultClaimRules, answerHours: 5, table }, clock);
    const placed = await delivered();
    const { json } = await claim(placed);
    expect(json).toMatchObject({
      proposal: { payers: ['portal'], row: 'we-pay' },
      answerBy: '2026-11-22T15:00:00.000+07:00',
    });
    await portal.sql`DELETE FROM claim_rules`;
    expect((await read(placed)).claims[0]?.proposal).toEqual(json.proposal);
  });
  it('is opened within the claim time alone: the portal’s, or the household’s own', async () => {
    const placed = await delivered();
    const [part] = placed.order.subOrders;
    expect((await read(placed)).claimable).toEqual([{ subOrder: part?.id, until: '2026-11-24T10:00:00.000+07:00' }]);
    now = after(48);
    expect((await claim(placed)).json).toMatchObject({ code: 'claim-closed', status: 409 });
    expect([(await read(placed)).claimable, await stateOf(placed)]).toEqual([[], 'delivered']);
    const own = { portal: 'por_north', store: 'str_hao' };
    await setClaimHours(portal.sql, own, 49, clock);
    expect((await claim(placed)).status).toBe(201);
    await setClaimHours(portal.sql, own, undefined, clock);
  });
  it('waits until there is something to claim about', async () => {
    const placed = await place();
    expect((await claim(placed)).json).toMatchObject({ code: 'illegal-transition' });
    expect(await read(placed)).toEqual({ claims: [], claimable: [] });
  });
  it('is one, however often and at once it is sent', async () => {
    const placed = await delivered();
    const headers = once();
    const same = await Promise.all(Array.from({ length: 8 }, () => claim(placed, {}, headers)));
    expect(new Set(same.map(({ json }) => json.id)).size).toBe(1);
    expect((await claim<Problem>(placed, { kind: 'wrong' }, headers)).json.code).toBe('key-reused');
    const others = await Promise.all(Array.from({ length: 4 }, () => claim<Problem>(placed)));
    expect(others.map(({ json }) => json.code)).toEqual(Array(4).fill('illegal-transition'));
    expect((await read(placed)).claims).toHaveLength(1);
  });
  it('comes three times at most about one parcel', async () => {
    const placed = await delivered();
    for (let time = 0; time < 3; time++) {
      const { json } = await claim(placed);
      expect((await answer(json.id, { remedy: 'none', note: 'Không thấy hỏng (mẫu)' })).status).toBe(200);
    }
    expect((await read(placed)).claimable).toEqual([]);
    expect((await claim(placed)).json).toMatchObject({ code: 'claim-closed' });
  });
  it('names what was ordered, and tells neither price nor payer', async () => {
    const placed = await delivered();
    const other = await delivered();
    for (const [body, pointer] of [
      [{ subOrder: other.order.subOrders[0]?.id }, '/subOrder'],
      [{ lines: [other.order.subOrders[0]?.lines[0]?.id] }, '/lines/0'],
      [{ kind: 'ugly' }, '/kind'],
      [{ amount: money(1) }, '/amount'],
      [{ payers: ['carrier'] }, '/payers'],
      [{ account: { ...account, bin: 'VCB' } }, '/account/bin'],
    ] as const) {
      const { json } = await claim<Problem>(placed, body);
      expect([json.code, json.errors?.map((fault) => fault.pointer)]).toEqual(['invalid-request', [pointer]]);
    }
    expect(await stateOf(placed)).toBe('delivered');
  });
});

describe('the answer to a claim', () => {
  it('is money to the buyer’s account until a day; when it is there, the part is refunded', async () => {
    const placed = await delivered();
    const { json } = await claim(placed, { account });
    const wanted = { remedy: 'refund', amount: money(50_000), until, note: 'Xin lỗi bác (mẫu)' };
    const answered = await answer(json.id, wanted, household);
    expect(claimSummarySchema.parse(answered.json)).toEqual(answered.json);
    expect(answered.json).toMatchObject({ state: 'accepted', until, payers: ['household'] });
    expect(await stateOf(placed)).toBe('claimed');
    const [told] = (await read(placed)).claims;
    expect(told?.answer).toEqual({ ...wanted, account, by: 'household', at: '2026-11-22T10:00:00.000+07:00' });
    const done = await portal.admin<ClaimSummary>('POST', `/claims/${json.id}/settle`, undefined, household);
    expect([done.json.state, await stateOf(placed)]).toEqual(['settled', 'refunded']);
    const dossier = await portal.admin<OrderDossier>('GET', `/orders/${placed.order.id}`);
    expect(dossier.json.subOrders[0]?.history.slice(-2).map(({ state, by }) => [state, by.kind])).toEqual([
      ['claimed', 'buyer'],
      ['refunded', 'household'],
    ]);
  });
  it('is the goods again; when they are sent, the part is complete', async () => {
    const placed = await delivered();
    const { json } = await claim(placed, { wants: 'replacement' });
    await answer(json.id, { remedy: 'replacement', until, payers: ['carrier'] });
    expect((await read(placed)).claims[0]?.answer).toMatchObject({ remedy: 'replacement', until, payers: ['carrier'] });
    await portal.admin('POST', `/claims/${json.id}/settle`);
    expect(await stateOf(placed)).toBe('completed');
  });
  it('is no, with the reason, which the buyer reads', async () => {
    const placed = await delivered();
    const { json } = await claim(placed);
    expect((await answer<Problem>(json.id, { remedy: 'none' })).json.code).toBe('invalid-request');
    await answer(json.id, { remedy: 'none', note: 'Ảnh không phải hàng này (mẫu)' });
    const list = await read(placed);
    expect(list.claims[0]).toMatchObject({
      state: 'refused',
      answer: { remedy: 'none', note: 'Ảnh không phải hàng này (mẫu)' },
    });
    expect([await stateOf(placed), list.claimable.length]).toEqual(['completed', 1]);
  });
  it('is given once: several at once, one counts', async () => {
    const { json } = await claim(await delivered(), { account });
    const answers = await Promise.all([
      answer<Problem>(json.id, { remedy: 'none', note: 'Không (mẫu)' }),
      answer<Problem>(json.id, { remedy: 'refund', amount: money(1), until }),
      answer<Problem>(json.id, { remedy: 'replacement', until }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(answers.filter(({ status }) => status === 409).map((one) => one.json.code)).toEqual(
      Array(2).fill('claim-closed'),
    );
    const settled = await portal.admin('POST', `/claims/${(await claim(await delivered())).json.id}/settle`);
    expect(settled.json).toMatchObject({ code: 'claim-closed' });
  });
  it.each([
    ['/account', { remedy: 'refund', amount: money(1), until }],
    ['/amount', { remedy: 'refund', amount: money(100_000_000), until, account }],
    ['/amount', { remedy: 'refund', amount: money(0), until, account }],
    ['/until', { remedy: 'replacement', until: '2026-11-22T09:00:00+07:00' }],
    ['/until', { remedy: 'replacement', until: '2027-11-22T09:00:00+07:00' }],
    ['/payers', { remedy: 'replacement', until, payers: ['carrier'] }],
  ])('says what does not fit: %s of %j', async (pointer, body) => {
    const { json } = await claim(await delivered());
    const refused = await answer<Problem>(json.id, body, household);
    expect([refused.status, refused.json.errors?.[0]?.pointer]).toEqual([422, pointer]);
    expect((await portal.admin<Claim>('GET', `/claims/${json.id}`)).json.state).toBe('open');
  });
  it('is told to webhooks, which learn no names', async () => {
    const placed = await delivered();
    const { json } = await claim(placed, { account, note: 'Nhà số 5 (mẫu)' });
    await answer(json.id, { remedy: 'replacement', until });
    const events = await portal.sql<{ data: object }[]>`
      SELECT payload -> 'data' AS data FROM outbox WHERE type = 'claim.changed' AND payload #>> '{data,id}' = ${json.id}
      ORDER BY created_at, payload #>> '{data,state}' DESC`;
    const about = { id: json.id, store: 'str_hao', order: placed.order.id, subOrder: json.subOrder };
    expect(events.map(({ data }) => data)).toEqual([
      { ...about, state: 'open' },
      { ...about, state: 'accepted' },
    ]);
  });
});

it('the answer is told to the buyer, once, by the channels that there are', async () => {
  await portal.sql`UPDATE outbox SET delivered_at = now()`;
  const placed = await delivered();
  const { json } = await claim(placed);
  await answer(json.id, { remedy: 'replacement', until });
  await portal.admin('POST', `/claims/${json.id}/settle`);
  while (await fanOut(portal.sql, clock, ['sms']));
  const notices = await portal.sql<{ kind: string }[]>`
    SELECT kind FROM buyer_notices WHERE kind LIKE 'claim%' AND checkout_id = (
      SELECT checkout_id FROM orders WHERE order_id = ${placed.order.id})`;
  expect(notices).toEqual([{ kind: 'claim-answered' }]);
});

describe('claims for those who sell', () => {
  it('are listed newest first, page by page, without words, accounts and photos', async () => {
    const later = { handedOver: 400, delivered: 401 };
    now = after(402);
    const { claim: one } = await claimAbout(portal, await delivered(later), { account, note: 'Riêng tư (mẫu)' });
    now = after(403);
    const { claim: two } = await claimAbout(portal, await delivered(later));
    const { json } = await portal.admin<ClaimSummaries>('GET', '/claims?state=open&limit=1');
    expect(claimSummariesSchema.parse(json)).toEqual(json);
    expect(json.claims.map(({ id }) => id)).toEqual([two.id]);
    const rest = await portal.admin<ClaimSummaries>('GET', `/claims?state=open&limit=100&cursor=${json.next ?? ''}`);
    expect(rest.json.claims.map(({ id }) => id)).toContain(one.id);
    expect(JSON.stringify(rest.json)).not.toMatch(/Riêng tư|0000000001|pho_/);
    const elsewhere = await portal.admin('GET', `/claims?cursor=${json.next ?? ''}`);
    expect(elsewhere.json).toMatchObject({ code: 'invalid-request', errors: [{ code: 'wrong-cursor' }] });
    const mai = await portal.admin<ClaimSummaries>('GET', '/claims?store=str_mai');
    expect(mai.json.claims).toEqual([]);
    expect((await portal.admin('GET', '/claims?store=str_mai', undefined, household)).json).toMatchObject({
      code: 'other-store',
    });
  });
  it('are read under the log of who looks at personal data', async () => {
    const placed = await delivered();
    const { claim: made, photo } = await claimAbout(portal, placed);
    await portal.admin('GET', `/claims/${made.id}`);
    const photoAnswer = await portal.app.request(`/v1/admin/claims/${made.id}/photos/${photo.id}`, {
      headers: household,
    });
    expect(photoAnswer.headers.get('content-type')).toBe('image/jpeg');
    const log =
      await portal.sql`SELECT FROM personal_data_access WHERE order_id = ${placed.order.id} AND action = 'read'`;
    expect(log).toHaveLength(2);
  });
});
