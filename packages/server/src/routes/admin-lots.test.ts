import {
  labelledProductSchema,
  lotDossierSchema,
  type LotDossier,
  type Problem,
  type TraceIssuer,
} from '@nongsan/core';
import { traceChangeSchema, type TraceChange } from '@nongsan/core/admin';
import { verifyTrace } from '@nongsan/core/trace';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { openAdminPortal, type AdminPortal } from '../testing/admin-portal.ts';
import { clock, once, publicOrigin } from '../testing/test-portal.ts';

let portal: AdminPortal;
beforeAll(async () => {
  portal = await openAdminPortal();
});
afterAll(() => portal.close());

const note = { note: { vi: 'Bao bì ghi sai hạn dùng. Xin đừng dùng.', en: 'Wrong use-by date. Please do not use.' } };
let count = 0;
const code = () => `T-${++count}`;

/** A lot of the tea, as a server states it. */
async function create(more: object = {}): Promise<LotDossier> {
  const body = { product: 'prd_tea', code: code(), ...more };
  const { status, json } = await portal.admin<LotDossier>('POST', '/lots', body);
  expect(status, JSON.stringify(json)).toBe(201);
  return lotDossierSchema.parse(json);
}
const change = (lot: LotDossier, body: object) => portal.admin<LotDossier>('PATCH', `/lots/${lot.id}`, body);
const act = (lot: LotDossier, action: string, body: object | undefined = note) =>
  portal.admin<LotDossier>('POST', `/lots/${lot.code}/${action}`, body);
async function history(lot: LotDossier): Promise<TraceChange[]> {
  const { json } = await portal.admin<{ changes: unknown[] }>('GET', `/lots/${lot.id}/history`);
  return json.changes.map((one) => traceChangeSchema.parse(one));
}
const verdict = async (link: string) => {
  const { json } = await portal.call<{ issuers: TraceIssuer[] }>('GET', '/v1/trace/issuers');
  const issuers = json.issuers.map((issuer) => ({ ...issuer, hosts: [new URL(publicOrigin).host] }));
  return verifyTrace(link, issuers, { now: clock });
};

describe('a lot that a server states', () => {
  it('is signed by the portal, and everybody finds it by code and GTIN', async () => {
    const lot = await create({
      gtin: '9520001000119',
      harvestedOn: '2026-11-16',
      harvestedUntil: '2026-11-17',
      packedOn: '2026-11-18',
      useBy: '2028-11-18',
      quantity: { amount: '120', unit: 'kg' },
      growingAreas: ['gra_tea'],
      variant: 'var_tea',
    });
    expect(lot).toMatchObject({ status: 'valid', issuer: 'Cổng Bắc', checkedAt: '2026-11-22T10:00:00.000+07:00' });
    expect(lot.variant).toEqual({ id: 'var_tea', name: { vi: 'Gói 200 g', en: 'Pack of 200 g' } });
    expect(await verdict(lot.link)).toMatchObject({
      status: 'valid',
      facts: { lot: lot.code, harvested: { from: '2026-11-16', to: '2026-11-17' }, useBy: '2028-11-18' },
    });
    for (const path of [`/v1/lots/${lot.code}`, `/v1/lots?gtin=9520001000119&lot=${lot.code}`]) {
      const found = (await portal.call<LotDossier>('GET', path)).json;
      expect(found).toMatchObject({ id: lot.id, link: lot.link, quantity: { amount: '120', unit: 'kg' } });
    }
  });

  it('without GTIN has a link of its own', async () => {
    const lot = await create();
    expect(new URL(lot.link).pathname).toBe(`/t/${lot.code}`);
    expect(await verdict(lot.link)).toMatchObject({ status: 'valid' });
  });

  it('is what the product is sold from, when it says so', async () => {
    const lot = await create({ current: true });
    const product = labelledProductSchema.parse((await portal.call('GET', '/v1/products/prd_tea')).json);
    expect(product.lot?.code).toBe(lot.code);
  });

  it('whose last day is over is expired', async () => {
    expect((await create({ useBy: '2026-11-21' })).status).toBe('expired');
    expect((await create({ useBy: '2026-11-22' })).status).toBe('valid');
  });

  it('is not stated where nobody can sign it, or check the signature', async () => {
    const without = createApp({ sql: portal.sql, config: { publicOrigin } });
    const response = await without.request('/v1/admin/lots', {
      method: 'POST',
      headers: { authorization: `Bearer ${portal.keys.right}`, 'content-type': 'application/json' },
      body: JSON.stringify({ product: 'prd_tea', code: code() }),
    });
    expect([response.status, ((await response.json()) as Problem).code]).toEqual([409, 'cannot-sign']);
    await portal.sql`UPDATE trace_issuers SET keys = '[]' WHERE portal_id = 'por_south'`;
    const south = { authorization: `Bearer ${portal.keys.otherPortal}` };
    const { json } = await portal.admin('POST', '/lots', { product: 'prd_south', code: code() }, south);
    expect(json.code).toBe('cannot-sign');
  });
});

describe('a change of a lot', () => {
  it('of what is signed signs it anew, and keeps the former statement', async () => {
    const lot = await create({ harvestedOn: '2026-11-16' });
    const { json: changed } = await change(lot, { harvestedOn: '2026-11-15', useBy: '2027-11-15' });
    expect(changed.link).not.toBe(lot.link);
    expect(await verdict(changed.link)).toMatchObject({ status: 'valid', facts: { useBy: '2027-11-15' } });
    const [last, first] = await history(lot);
    expect(first).toMatchObject({ number: 1, action: 'create', before: {} });
    expect(last).toMatchObject({ number: 2, action: 'change', at: '2026-11-22T10:00:00.000+07:00' });
    expect(last?.before).toMatchObject({ harvestedOn: '2026-11-16', useBy: null });
    const former = `${publicOrigin}${String(last?.before['linkPath'])}&s=${String(last?.before['signature'])}`;
    expect(former).toBe(lot.link);
    expect(await verdict(former)).toMatchObject({ status: 'valid', facts: { harvested: { from: '2026-11-16' } } });
  });

  it('of what is not signed leaves label and signature alone', async () => {
    const lot = await create({ quantity: { amount: '5', unit: 'kg' } });
    const { json } = await change(lot, { quantity: null, packedOn: '2026-11-20' });
    expect(json.link).toBe(lot.link);
    expect([json.quantity, json.packedOn]).toEqual([undefined, '2026-11-20']);
    const [last] = await history(lot);
    expect(Object.keys(last?.after ?? {}).sort()).toEqual(['packedOn', 'quantity']);
  });

  it('that changes nothing is none', async () => {
    const lot = await create({ packedOn: '2026-11-20' });
    await change(lot, { packedOn: '2026-11-20' });
    expect(await history(lot)).toHaveLength(1);
  });

  it('is told with the key that made it, never with the key itself', async () => {
    const lot = await create();
    const [made] = await history(lot);
    const [key] = await portal.sql<{ name: string }[]>`SELECT name FROM secret_keys WHERE key_id = ${made?.by ?? ''}`;
    expect(key).toEqual({ name: 'ERP' });
  });

  it('beside others at the same moment loses none of them', async () => {
    const lot = await create();
    const facts = [
      { packedOn: '2026-11-20' },
      { quantity: { amount: '9', unit: 'kg' } },
      { useBy: '2027-01-01' },
      { harvestedOn: '2026-11-10' },
      { growingAreas: ['gra_tea'] },
      { checkedAt: '2026-11-21T08:00:00+07:00' },
      { variant: 'var_tea' },
    ];
    const answers = await Promise.all(facts.map((fact) => change(lot, fact)));
    expect(answers.map(({ status }) => status)).toEqual(facts.map(() => 200));
    const { json } = await portal.call<LotDossier>('GET', `/v1/lots/${lot.id}`);
    expect(json).toMatchObject({
      packedOn: '2026-11-20',
      quantity: { amount: '9', unit: 'kg' },
      useBy: '2027-01-01',
      harvestedOn: '2026-11-10',
      growingAreas: [{ id: 'gra_tea' }],
      checkedAt: '2026-11-21T08:00:00.000+07:00',
      variant: { id: 'var_tea' },
    });
    expect(await verdict(json.link)).toMatchObject({ status: 'valid', facts: { useBy: '2027-01-01' } });
    const numbers = (await history(lot)).map(({ number }) => number);
    expect(numbers).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('of one field by two at once leaves both in the history, each with what it found', async () => {
    const lot = await create({ packedOn: '2026-11-01' });
    await Promise.all(['2026-11-02', '2026-11-03'].map((packedOn) => change(lot, { packedOn })));
    const [second, first] = await history(lot);
    expect(first?.before['packedOn']).toBe('2026-11-01');
    expect(second?.before['packedOn']).toBe(first?.after['packedOn']);
    expect((await portal.call<LotDossier>('GET', `/v1/lots/${lot.id}`)).json.packedOn).toBe(second?.after['packedOn']);
  });
});

describe('a lot that is', () => {
  it('on hold says why to everybody, until it is released', async () => {
    const lot = await create();
    expect((await act(lot, 'suspend')).json).toMatchObject({ status: 'suspended', statusNote: note.note });
    expect((await portal.call<LotDossier>('GET', `/v1/lots/${lot.code}`)).json.statusNote).toEqual(note.note);
    const { json } = await act(lot, 'resume', undefined);
    expect([json.status, json.statusNote]).toEqual(['valid', undefined]);
    expect(json.history?.map(({ status, note: why }) => [status, why?.en])).toEqual([
      ['valid', undefined],
      ['suspended', note.note.en],
      ['valid', undefined],
    ]);
  });

  it('recalled is revoked for every reader, and says when it was called back', async () => {
    const lot = await create();
    const { json } = await act(lot, 'recall');
    expect(json).toMatchObject({
      status: 'revoked',
      recalledAt: '2026-11-22T10:00:00.000+07:00',
      statusNote: note.note,
    });
    expect((await act(lot, 'recall')).status).toBe(409);
  });

  it('revoked stays so, but can still be called back', async () => {
    const lot = await create();
    expect((await act(lot, 'revoke')).json.status).toBe('revoked');
    for (const [action, body] of [
      ['resume', undefined],
      ['suspend', note],
      ['revoke', note],
    ] as const) {
      const { status, json } = await portal.admin('POST', `/lots/${lot.id}/${action}`, body);
      expect([action, status, json.code]).toEqual([action, 409, 'wrong-state']);
    }
    expect((await portal.admin('PATCH', `/lots/${lot.id}`, { packedOn: null })).json.code).toBe('wrong-state');
    expect((await act(lot, 'recall')).json.recalledAt).toBeDefined();
    expect((await history(lot)).map(({ action }) => action)).toEqual(['recall', 'revoke', 'create']);
  });

  it.each(['suspend', 'revoke', 'recall'])('to be put away by %s needs words for the consumer', async (action) => {
    const lot = await create();
    for (const [body, pointer] of [
      [{}, '/note'],
      [{ note: {} }, '/note/vi'],
      [{ note: { vi: '  ' } }, '/note/vi'],
    ] as const) {
      const { status, json } = await portal.admin('POST', `/lots/${lot.id}/${action}`, body);
      expect([status, json.errors?.[0]?.pointer]).toEqual([422, pointer]);
    }
    expect(await history(lot)).toHaveLength(1);
  });
});

describe('a statement is refused', () => {
  const long = 'x'.repeat(10_000);
  it.each([
    [{ product: 'prd_nobody' }, 404, '/product'],
    [{ product: 'che-tan-cuong' }, 422, '/product'],
    [{ code: 'thường' }, 422, '/code'],
    [{ code: 'A'.repeat(21) }, 422, '/code'],
    [{ code: '<script>' }, 422, '/code'],
    [{ code: 'L-1' }, 409, '/code'],
    [{ gtin: '9520001000118' }, 422, '/gtin'],
    [{ variant: 'var_honey' }, 422, '/variant'],
    [{ harvestedOn: '2026-02-30' }, 422, '/harvestedOn'],
    [{ harvestedOn: '2026-11-23' }, 422, '/harvestedOn'],
    [{ harvestedUntil: '2026-11-01' }, 422, '/harvestedUntil'],
    [{ harvestedOn: '2026-11-05', harvestedUntil: '2026-11-01' }, 422, '/harvestedUntil'],
    [{ harvestedOn: '2026-11-05', packedOn: '2026-11-01' }, 422, '/packedOn'],
    [{ packedOn: '2026-11-05', useBy: '2026-11-01' }, 422, '/useBy'],
    [{ useBy: '2090-01-01' }, 422, '/useBy'],
    [{ quantity: { amount: '1e3', unit: 'kg' } }, 422, '/quantity/amount'],
    [{ quantity: { amount: '1', unit: 'tấn' } }, 422, '/quantity/unit'],
    [{ growingAreas: ['gra_tea', 'gra_nobody'] }, 422, '/growingAreas/1'],
    [{ growingAreas: ['gra_tea', 'gra_tea'] }, 422, '/growingAreas/1'],
    [{ signature: 'A'.repeat(90) }, 422, '/signature'],
    [{ status: 'valid' }, 422, '/status'],
    [{ issuer: long }, 422, '/issuer'],
    [{ code: 'L\u0000' }, 422, '/code'],
  ])('%j → %i at %s', async (more, status, pointer) => {
    const body = { product: 'prd_tea', code: code(), ...more };
    const answer = await portal.admin('POST', '/lots', body);
    expect([answer.status, answer.json.errors?.map((one) => one.pointer)]).toEqual([status, [pointer]]);
    expect(JSON.stringify(answer.json)).not.toContain(long);
  });

  it.each([
    ['{"note":{"vi":"a\\ud800"}}', '/note/vi'],
    ['{"note":{"vi":"giảm \\u202e giá"}}', '/note/vi'],
    [JSON.stringify({ note: { vi: 'x'.repeat(2001) } }), '/note/vi'],
    [JSON.stringify({ note: { vi: 'a', cs: 'b' } }), '/note/cs'],
    [JSON.stringify({ note: { vi: 'a' }, status: 'valid' }), '/status'],
  ])('in the note: %s', async (text, pointer) => {
    const { status, json } = await portal.admin('POST', '/lots/lot_plain/suspend', text);
    expect([status, json.errors?.map((one) => one.pointer)]).toEqual([422, [pointer]]);
  });

  it('without leaving a name taken behind', async () => {
    const taken = code();
    await portal.admin('POST', '/lots', { product: 'prd_tea', code: taken, growingAreas: ['gra_nobody'] });
    expect((await portal.admin('POST', '/lots', { product: 'prd_tea', code: taken })).status).toBe(201);
  });
});

describe('a write that arrives twice', () => {
  it('has one effect and one answer, also at the same moment', async () => {
    const headers = once();
    const body = { product: 'prd_tea', code: code() };
    const send = () => portal.admin<LotDossier>('POST', '/lots', body, headers);
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ json }) => json.id)).size).toBe(1);
    expect(answers.filter(({ headers: told }) => told.get('idempotency-replayed') === 'true')).toHaveLength(2);
    expect((await portal.admin('POST', '/lots', { ...body, code: code() }, headers)).json.code).toBe('key-reused');
  });

  it('of one code by two servers makes one lot', async () => {
    const body = { product: 'prd_tea', code: code() };
    const answers = await Promise.all([1, 2, 3].map(() => portal.admin('POST', '/lots', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });
});
