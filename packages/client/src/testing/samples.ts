import type {
  Availability,
  Cart,
  Lot,
  Money,
  PlacedOrder,
  PlaceOrderRequest,
  Portal,
  Product,
  Store,
  TraceIssuer,
} from '@nongsan/core';

const vnd = (amount: number): Money => ({ amount, currency: 'VND' });
const instant = '2026-11-22T09:00:00+07:00';

const place = {
  vintage: '2025-07',
  communeCode: '05710',
  provinceCode: '19',
  commune: 'Xã Tân Cương',
  province: 'Thái Nguyên',
} as const;

const storeSummary = {
  id: 'str_mau',
  slug: 'hop-tac-xa-mau',
  name: 'Hợp tác xã mẫu',
  kind: 'cooperative',
  place,
  url: 'https://portal.test/store/hop-tac-xa-mau',
} as const;

export const product = (slug = 'che-mau'): Product => ({
  id: `prd_${slug.slice(0, 40)}`,
  slug,
  type: 'goods',
  name: { vi: 'Chè mẫu', en: 'Sample tea' },
  store: storeSummary,
  pictures: [],
  variants: [
    {
      id: `var_${slug.slice(0, 40)}`,
      name: { vi: 'Gói 200 g' },
      content: { amount: '200', unit: 'g' },
      price: vnd(245_000),
      taxRate: '0',
      taxIncluded: true,
      order: { unit: 'pack', step: '1', min: '1' },
    },
  ],
  url: `https://portal.test/product/${slug}`,
  updatedAt: instant,
});

export const availability = (variant: string): Availability => ({
  variant,
  status: 'available',
  available: '12',
  checkedAt: instant,
});

export const store = (slug = 'hop-tac-xa-mau'): Store => ({
  ...storeSummary,
  slug,
  contact: {},
  productCount: 1,
  updatedAt: instant,
});

export const portal: Portal = {
  id: 'por_mau',
  slug: 'mau',
  name: { vi: 'Cổng mẫu' },
  payee: 'household',
  paymentMethods: ['cod', 'vietqr'],
  consents: [],
  contact: {},
  demo: true,
};

export const lot: Lot = {
  id: 'lot_mau',
  code: 'TC-2026-03',
  status: 'valid',
  link: 'https://portal.test/01/09521234543213/10/TC-2026-03',
  issuer: 'portal.test',
  product: { id: 'prd_mau', slug: 'che-mau', name: { vi: 'Chè mẫu' }, url: 'https://portal.test/product/che-mau' },
  store: storeSummary,
  growingAreas: [],
};

export const issuer: TraceIssuer = { issuer: 'portal.test', name: 'Cổng mẫu', hosts: ['portal.test'], keys: [] };

const totals = {
  items: vnd(245_000),
  discount: vnd(0),
  shipping: vnd(0),
  tax: vnd(0),
  taxIncluded: vnd(0),
  total: vnd(245_000),
};

export const cart: Cart = { id: 'crt_bimat', version: 1, lines: [], parcels: [], totals, updatedAt: instant };

export const placedOrder: PlacedOrder = {
  order: {
    id: 'ord_bimat',
    number: 'NS-7K3F-9QXM',
    placedAt: instant,
    contact: { name: 'Người mua thử', phone: '+84900000000' },
    address: { street: 'Xóm mẫu', place },
    subOrders: [],
    payments: [],
    totals,
    demo: true,
  },
  secret: 'os_0123456789abcdefghijABCDEFGHIJ',
  url: 'https://portal.test/order/ord_bimat#os_0123456789abcdefghijABCDEFGHIJ',
};

export const orderRequest: PlaceOrderRequest = {
  cart: cart.id,
  expectedTotal: totals.total,
  contact: { name: 'Người mua thử', phone: '+84900000000' },
  address: { vintage: '2025-07', provinceCode: '19', communeCode: '05710', street: 'Xóm mẫu' },
  payment: 'cod',
  consents: [],
  locale: 'vi',
};

/** A problem document of the registry. */
export const problem = (status: number, code: string, more: Readonly<Record<string, unknown>> = {}) => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: { type: `https://portal.test/problems/${code}`, title: 'Refused', status, code, retryable: false, ...more },
});

/** The answer of a server that has every product asked for. */
export const productsFor = (query: URLSearchParams) => ({
  items: (query.get('refs') ?? '').split(',').map((ref) => ({ ref, product: product(ref) })),
});
