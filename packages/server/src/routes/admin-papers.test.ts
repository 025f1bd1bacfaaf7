import {
  growingAreaDossierSchema,
  type BrandLabel,
  type Certificate,
  type GrowingAreaDossier,
  type LabelGrant,
  type LabelledProduct,
  type LabelledStore,
  type LotDossier,
} from '@nongsan/core';
import type { TraceChange } from '@nongsan/core/admin';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAdminPortal, type AdminPortal } from '../testing/admin-portal.ts';

let portal: AdminPortal;
beforeAll(async () => {
  portal = await openAdminPortal();
});
afterAll(() => portal.close());

const note = { note: { vi: 'Cơ quan cấp đã thu hồi.' } };
const newArea = { store: 'str_hao', holder: 'HTX Hảo (mẫu)', crop: { vi: 'Chè', en: 'Tea' }, markets: ['VN'] };
const enter = (code: string, more: object = {}) =>
  portal.admin<GrowingAreaDossier>('POST', '/growing-areas', { ...newArea, code, ...more });

describe('a growing area', () => {
  it('keeps the code as printed, and is not checked until somebody looked', async () => {
    const { json } = await enter('VN-BGOR 001');
    expect(growingAreaDossierSchema.parse(json)).toMatchObject({
      code: 'VN-BGOR 001',
      normal: 'VN-BGOR-0001',
      kind: 'export-orchard',
      status: 'not-checked',
    });
    const { json: checked } = await portal.admin<GrowingAreaDossier>('PATCH', `/growing-areas/${json.id}`, {
      checkedOn: '2026-11-20',
      issuer: 'Chi cục Trồng trọt (mẫu)',
    });
    expect(checked).toMatchObject({ status: 'valid', checkedOn: '2026-11-20', issuer: 'Chi cục Trồng trọt (mẫu)' });
  });

  it('on hold says so on every lot that grew there, with what it was before', async () => {
    const { json: area } = await enter('VN-DTOR-0017', { checkedOn: '2026-10-01' });
    const lot = { product: 'prd_tea', code: 'AREA-1', growingAreas: [area.id] };
    expect((await portal.admin('POST', '/lots', lot)).status).toBe(201);
    await portal.admin('POST', `/growing-areas/${area.id}/suspend`, note);
    const { json } = await portal.call<LotDossier>('GET', '/v1/lots/AREA-1');
    expect(json.growingArea).toMatchObject({ code: 'VN-DTOR-0017', status: 'suspended' });
    expect(json.growingAreas[0]).toMatchObject({ status: 'suspended', statusNote: note.note });
    expect(json.growingAreas[0]?.history?.map(({ status }) => status)).toEqual(['suspended', 'valid']);
    const { json: released } = await portal.admin<GrowingAreaDossier>('POST', `/growing-areas/${area.id}/resume`);
    expect(released).toMatchObject({ status: 'valid', checkedOn: '2026-11-22' });
    const { json: told } = await portal.admin<{ changes: TraceChange[] }>('GET', `/growing-areas/${area.id}/history`);
    expect(told.changes.map(({ action }) => action)).toEqual(['resume', 'suspend', 'create']);
  });

  it('that is revoked stays so', async () => {
    const { json: area } = await enter('VN-LAOR-0009');
    await portal.admin('POST', `/growing-areas/${area.id}/revoke`, note);
    for (const action of ['resume', 'suspend', 'revoke']) {
      const body = action === 'resume' ? undefined : note;
      expect((await portal.admin('POST', `/growing-areas/${area.id}/${action}`, body)).json.code).toBe('wrong-state');
    }
    const changed = await portal.admin('PATCH', `/growing-areas/${area.id}`, { holder: 'Người khác' });
    expect(changed.json.code).toBe('wrong-state');
  });

  it('is entered once, also by two servers at once and however its code is written', async () => {
    const answers = await Promise.all(['VN-HGOR-0003', 'VN-HGOR 003', 'VNHGOR-3'].map((code) => enter(code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('changed by two at once loses neither change', async () => {
    const { json: area } = await enter('VN-TNOR-0021');
    const facts = [
      { hectares: '12.5' },
      { holder: 'HTX khác (mẫu)' },
      { markets: ['VN', 'JP'] },
      { checkedOn: '2026-11-01' },
    ];
    await Promise.all(facts.map((fact) => portal.admin('PATCH', `/growing-areas/${area.id}`, fact)));
    const { json } = await portal.admin<GrowingAreaDossier>('GET', `/growing-areas/${area.id}`);
    expect(json).toMatchObject(Object.assign({}, ...facts) as object);
    const { json: told } = await portal.admin<{ changes: TraceChange[] }>('GET', `/growing-areas/${area.id}/history`);
    expect(told.changes.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
  });

  it.each([
    [{ code: 'ab' }, '/code'],
    [{ code: '<img src=x>' }, '/code'],
    [{ holder: 'A\u202eB' }, '/holder'],
    [{ holder: 'x'.repeat(10_000) }, '/holder'],
    [{ holder: 'hai\ndòng' }, '/holder'],
    [{ markets: ['Việt Nam'] }, '/markets/0'],
    [{ markets: [] }, '/markets'],
    [{ hectares: '12,5' }, '/hectares'],
    [{ checkedOn: '2026-11-23' }, '/checkedOn'],
    [{ crop: { en: 'Tea' } }, '/crop/vi'],
    [{ status: 'valid' }, '/status'],
  ])('is refused with %j, pointing at %s', async (more, pointer) => {
    const { status, json } = await portal.admin('POST', '/growing-areas', {
      ...newArea,
      code: 'VN-XXOR-0001',
      ...more,
    });
    expect([status, json.errors?.map((one) => one.pointer)]).toEqual([422, [pointer]]);
  });
});

describe('a certificate', () => {
  const paper = { kind: 'vietgap', number: 'VietGAP-0000 (mẫu)', issuer: 'Tổ chức chứng nhận (mẫu)' };
  const add = (kind: string, id: string, more: object = {}) =>
    portal.admin<Certificate>('POST', '/certificates', { ...paper, subject: { kind, id }, ...more });

  it('is shown on the lots of what it was issued for, and stays there when it is taken back', async () => {
    const made = await Promise.all([
      add('lot', 'lot_tea', { kind: 'test-report', number: '1' }),
      add('growing-area', 'gra_tea', { number: '2', validFrom: '2025-01-01', validUntil: '2028-01-01' }),
      add('product', 'prd_tea', { kind: 'organic', number: '3' }),
      add('store', 'str_hao', { kind: 'other', name: { vi: 'ISO 22000' }, number: '4' }),
      add('lot', 'lot_plain', { number: '5' }),
    ]);
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    const read = async () => (await portal.call<LotDossier>('GET', '/v1/lots/lot_tea')).json.certificates ?? [];
    expect((await read()).map(({ number, subject }) => [number, subject]).sort()).toEqual([
      ['1', 'lot'],
      ['2', 'growing-area'],
      ['3', 'product'],
      ['4', 'store'],
    ]);
    const [first] = made;
    await portal.admin('POST', `/certificates/${first.json.id}/withdraw`, note);
    expect((await read()).find(({ id }) => id === first.json.id)).toMatchObject({
      withdrawnAt: '2026-11-22T10:00:00.000+07:00',
      withdrawnNote: note.note,
    });
    expect((await portal.admin('POST', `/certificates/${first.json.id}/withdraw`, note)).json.code).toBe('wrong-state');
  });

  it.each([
    [{ documentUrl: 'javascript:alert(1)' }, '/documentUrl'],
    [{ documentUrl: 'data:text/html,x' }, '/documentUrl'],
    [{ documentUrl: 'https://portal.example@evil.example/a.pdf' }, '/documentUrl'],
    [{ documentUrl: 'https://a b/' }, '/documentUrl'],
    [{ kind: 'genuine' }, '/kind'],
    [{ number: '' }, '/number'],
    [{ issuer: 'A\u2066B' }, '/issuer'],
    [{ validFrom: '2026-01-02', validUntil: '2026-01-01' }, '/validUntil'],
    [{ withdrawnAt: '2026-01-01T00:00:00Z' }, '/withdrawnAt'],
  ])('is refused with %j, pointing at %s', async (more, pointer) => {
    const { status, json } = await add('lot', 'lot_tea', more);
    expect([status, json]).toMatchObject([422, { errors: [{ pointer }] }]);
  });
});

describe('a brand label', () => {
  const label = async (name: string) =>
    (await portal.admin<BrandLabel>('POST', '/labels', { name, kind: 'collective-mark', owner: 'Hội (mẫu)' })).json;
  const grant = (body: object) =>
    portal.admin<LabelGrant>('POST', '/label-grants', { store: 'str_hao', grantedOn: '2026-11-01', ...body });
  const shown = async () => {
    const product = (await portal.call<LabelledProduct>('GET', '/v1/products/prd_tea')).json;
    const store = (await portal.call<LabelledStore>('GET', '/v1/stores/str_hao')).json;
    const lot = (await portal.call<LotDossier>('GET', '/v1/lots/lot_tea')).json;
    return [product, store, lot].map(({ labels = [] }) => labels.map((one) => one.label.name));
  };

  it('is shown on product, store and lot while the grant stands', async () => {
    const { id } = await label('Chè Thái Nguyên');
    const { json: given } = await grant({ label: id, product: 'prd_tea' });
    const names = ['Chè Thái Nguyên'];
    expect(await shown()).toEqual([names, names, names]);
    const listed = (await portal.call<{ items: { product: LabelledProduct }[] }>('GET', '/v1/products')).json.items;
    expect(listed.filter(({ product }) => product.labels !== undefined).map(({ product }) => product.id)).toEqual([
      'prd_tea',
    ]);
    expect((await portal.admin('POST', `/label-grants/${given.id}/withdraw`, note)).json).toMatchObject({
      withdrawnNote: note.note,
    });
    expect(await shown()).toEqual([[], [], []]);
    const { json } = await portal.admin<{ changes: TraceChange[] }>('GET', `/label-grants/${given.id}/history`);
    expect(json.changes.map(({ action }) => action)).toEqual(['withdraw', 'create']);
    expect((await grant({ label: id, product: 'prd_tea' })).status).toBe(201);
    expect(await shown()).toEqual([names, names, names]);
  });

  it('that a store carries says nothing of each of its products', async () => {
    const { id } = await label('Nông sản sạch (mẫu)');
    await grant({ label: id });
    const [product, store] = await shown();
    expect(product).not.toContain('Nông sản sạch (mẫu)');
    expect(store).toContain('Nông sản sạch (mẫu)');
  });

  it('stands once on one thing, also when two grant it at once', async () => {
    const { id } = await label('Miến Việt Cường');
    const answers = await Promise.all([grant({ label: id }), grant({ label: id }), grant({ label: id })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it.each([
    [{ product: 'prd_south' }, 422, '/product'],
    [{ label: 'lbl_nobody' }, 404, '/label'],
    [{ store: 'str_south' }, 404, '/store'],
    [{ grantedOn: '2026-11-23' }, 422, '/grantedOn'],
    [{ sample: false }, 422, '/sample'],
  ])('is not granted with %j', async (more, status, pointer) => {
    const { id } = await label(`Nhãn ${JSON.stringify(more).length} ${pointer}`.replaceAll('/', ''));
    expect(await grant({ label: id, ...more })).toMatchObject({ status, json: { errors: [{ pointer }] } });
  });

  it('is entered once under its name', async () => {
    const body = { name: 'Na Chi Lăng', kind: 'geographical-indication', owner: 'UBND (mẫu)' };
    const answers = await Promise.all([1, 2].map(() => portal.admin('POST', '/labels', body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});
