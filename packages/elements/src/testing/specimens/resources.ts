import {
  cartSchema,
  labelledProductSchema,
  labelledStoreSchema,
  lotDossierSchema,
  orderSchema,
  portalSchema,
  traceIssuerSchema,
  vnd,
  type Cart,
  type LabelGrant,
  type LabelledProduct,
  type LabelledStore,
  type LotDossier,
  type Order,
  type Portal,
  type TraceIssuer,
} from '@nongsan/core';
import { fullLot } from '../lot-fixture.ts';
import { tea } from '../product-fixture.ts';
import { teaStore } from '../store-fixture.ts';

/** One of everything that a source answers with, each with every field that an element may show. */
export interface Resources {
  readonly product: LabelledProduct;
  readonly store: LabelledStore;
  readonly lot: LotDossier;
  readonly portal: Portal;
  readonly cart: Cart;
  readonly order: Order;
  readonly issuer: TraceIssuer;
}

/** The contract's schema of each. */
export const schemas = {
  product: labelledProductSchema,
  store: labelledStoreSchema,
  lot: lotDossierSchema,
  portal: portalSchema,
  cart: cartSchema,
  order: orderSchema,
  issuer: traceIssuerSchema,
};

/** On the test runner's own host: the page may load pictures from nowhere else. */
const picture = {
  url: new URL('/packages/server/sample/pictures/tea-bud.svg', location.href).href,
  alt: { vi: 'Búp chè' },
  width: 640,
  height: 480,
  kind: 'illustration',
} as const;

const key: TraceIssuer['keys'][number] = {
  keyId: '0001',
  state: 'active',
  jwk: { kty: 'EC', crv: 'P-256', x: 'AQ', y: 'Ag' },
};

const instant = '2026-11-22T09:00:00+07:00';
const store = { id: tea.store.id, name: tea.store.name };

const totals: Cart['totals'] = {
  items: vnd(490_000),
  discount: vnd(10_000),
  shipping: vnd(30_000),
  tax: vnd(0),
  taxIncluded: vnd(0),
  total: vnd(510_000),
};

const line: Cart['lines'][number] = {
  id: 'lin_1',
  variant: 'var_che-dinh-200',
  product: { id: tea.id, name: tea.name, url: tea.url, picture, minimumAge: 18 },
  store,
  variantName: { vi: 'Gói 200 g' },
  quantity: '2',
  order: { unit: 'pack', step: '1', min: '1' },
  unitPrice: vnd(245_000),
  discount: vnd(10_000),
  taxRate: '0',
  taxIncluded: true,
  total: vnd(480_000),
  issue: 'none',
};

const { issue: _issue, order: _rule, ...orderedLine } = line;

const place = { ...tea.store.place, former: 'xã Thịnh Đức, TP. Thái Nguyên' };

const outlet = { name: 'Chợ phiên', address: 'Xã Tân Cương', website: 'https://cho.example/' };

const grant: LabelGrant = {
  id: 'grt_1',
  label: {
    id: 'lbl_1',
    name: 'Chè mẫu',
    kind: 'collective-mark',
    owner: 'Chủ nhãn hiệu mẫu',
    registration: '000000',
    sample: true,
  },
  grantedOn: '2026-03-02',
};

/** One that stands, and one that was taken back. */
const grants: LabelGrant[] = [
  grant,
  { ...grant, id: 'grt_2', withdrawnAt: instant, withdrawnNote: { vi: 'Sai quy chế' } },
];

const history: LotDossier['history'] = [{ status: 'suspended', at: instant, note: { vi: 'Chờ kết quả' } }];

const certificate: NonNullable<LotDossier['certificates']>[number] = {
  id: 'cer_1',
  kind: 'vietgap',
  name: { vi: 'VietGAP trồng trọt' },
  number: 'VG-1',
  issuer: 'Tổ chức chứng nhận mẫu',
  validFrom: '2026-01-01',
  validUntil: '2027-01-01',
  documentUrl: 'https://giay.example/vg-1.pdf',
  subject: 'growing-area',
  withdrawnAt: instant,
  withdrawnNote: { vi: 'Ghi sai diện tích' },
};

const product: LabelledProduct = {
  ...tea,
  labels: grants,
  store: { ...tea.store, place },
  summary: { vi: 'Một tôm hái tay.' },
  description: { vi: 'Hái trước tiết Thanh minh.' },
  pictures: [picture],
  ocop: {
    ...tea.ocop,
    group: 'beverages',
    stars: 5,
    issuer: 'ministry',
    decision: '1/QĐ',
    decidedText: '2025',
    source: 'báo',
  },
  lot: { ...fullLot, growingArea: { code: 'VN-19-1', status: 'valid', checkedOn: '2026-11-02' } },
  sampleFields: ['price'],
};

const transfer = {
  bin: '999999',
  bankName: 'Ngân hàng mẫu',
  account: '0123456789',
  accountName: 'HTX CHE HAO DAT',
  purpose: 'NS7K3F9QXM',
  vietQr: '00020101021238',
  sample: true,
} as const;

export const resources: Resources = {
  product,
  store: {
    ...teaStore,
    labels: grants,
    place,
    picture,
    contact: { ...teaStore.contact, outlets: [outlet] },
    hours: {
      weekly: { monday: [{ opens: '07:30', closes: '17:00' }] },
      exceptions: [{ from: '2026-11-22', spans: [], note: { vi: 'Nghỉ mùa' } }],
      note: { vi: 'Gọi trước' },
    },
    harvests: [{ crop: { vi: 'Chè xuân' }, seasons: [{ from: '02-15', to: '04-30' }] }],
  },
  lot: {
    ...fullLot,
    labels: grants,
    certificates: [certificate],
    variant: { id: 'var_che-dinh-200', name: { vi: 'Gói 200 g' } },
    history,
    growingAreas: fullLot.growingAreas.map((area) => ({ ...area, statusNote: { vi: 'Đang rà soát' }, history })),
    status: 'suspended',
    product: { ...fullLot.product, picture },
    store: product.store,
    statusNote: { vi: 'Tạm dừng bán' },
  },
  portal: {
    id: 'por_mau',
    slug: 'mau',
    name: { vi: 'Cổng mẫu' },
    payee: 'household',
    paymentMethods: ['cod', 'vietqr'],
    consents: [{ purpose: 'order-processing', version: '1', required: true, text: { vi: 'Đồng ý xử lý đơn' } }],
    termsUrl: 'https://portal.example/dieu-khoan',
    contact: { phone: '02083000000', email: 'cong@portal.example' },
    demo: true,
  },
  cart: {
    id: 'crt_1',
    version: 1,
    lines: [line],
    parcels: [{ store, lines: [line.id], totals }],
    totals,
    updatedAt: instant,
  },
  order: {
    id: 'ord_1',
    number: 'NS-7K3F-9QXM',
    placedAt: instant,
    contact: { name: 'Người mua thử', phone: '+84912345678' },
    address: { street: 'Số 1, xóm Mẫu', place },
    note: 'Gọi trước khi giao',
    subOrders: [
      {
        id: 'sub_1',
        store: { ...store, phone: '0912345678', url: tea.store.url },
        state: 'placed',
        lines: [orderedLine],
        totals,
      },
    ],
    payments: [
      {
        id: 'pay_1',
        method: 'vietqr',
        state: 'pending',
        payee: { kind: 'household', name: 'HTX chè Hảo Đạt', store: store.id },
        amount: vnd(510_000),
        reference: 'NS7K3F9QXM',
        transfer,
      },
    ],
    totals,
    demo: true,
  },
  issuer: { issuer: 'mau.example', name: 'Cổng mẫu', hosts: ['mau.example'], keys: [key] },
};
