import type { ApiErrorCode } from '@nongsan/core';
import type { AdminKeys, AdminThings } from './admin-things.ts';
import { sites } from './test-catalogue.ts';
import { begun, documentOf, teaLot } from './test-events.ts';

/** Who may ask for a route for servers. */
export const serverCallers = [
  'nobody',
  'a site key in place of a secret one',
  'a secret key in the address',
  'an unknown secret key',
  'a revoked secret key',
  'a page with the right secret key',
  'a secret key without the scope',
  'a secret key of another store',
  'a secret key of another portal',
  'the secret key',
] as const;

export type ServerCaller = (typeof serverCallers)[number];
type Verdict = 'served' | ApiErrorCode;

interface ServerAsked {
  readonly path: string;
  readonly body?: unknown;
}

export interface ServerRow {
  readonly ask: (things: AdminThings) => ServerAsked;
  readonly verdicts: Readonly<Record<ServerCaller, Verdict>>;
}

const row = (ask: ServerRow['ask'], otherPortal: Verdict, otherStore: Verdict = 'other-store'): ServerRow => ({
  ask,
  verdicts: {
    nobody: 'missing-secret-key',
    'a site key in place of a secret one': 'missing-secret-key',
    'a secret key in the address': 'missing-secret-key',
    'an unknown secret key': 'unknown-secret-key',
    'a revoked secret key': 'revoked-secret-key',
    'a page with the right secret key': 'secret-key-in-browser',
    'a secret key without the scope': 'missing-scope',
    'a secret key of another store': otherStore,
    'a secret key of another portal': otherPortal,
    'the secret key': 'served',
  },
});

const note = { note: { vi: 'Đang kiểm tra lại (mẫu).' } };
const lot = (path: string, body?: unknown) =>
  row((t) => ({ path: `/v1/admin/lots/${t.lot}${path}`, body }), 'unknown-lot');
const area = (path: string, body?: unknown) =>
  row((t) => ({ path: `/v1/admin/growing-areas/${t.area}${path}`, body }), 'unknown-growing-area');
const claim = (path: string, body?: unknown) =>
  row((t) => ({ path: `/v1/admin/claims/${t.claim}${path}`, body }), 'unknown-claim');
const newArea = { code: 'VN-BGOR 001', holder: 'Hộ hao', crop: { vi: 'Vải' }, markets: ['VN'] };
const rulesPath = '/v1/admin/selling-rules/product/prd_tea';
const newLabel = { name: 'Miến (mẫu)', kind: 'collective-mark', owner: 'Hội (mẫu)' };

/** Is this a path for servers alone? */
export const isForServers = (path: string): boolean => path.startsWith('/v1/admin/') || path === '/v1/trace/events';

/** Every route for servers and who may use it; the things are of one store of the northern portal. */
export const serverTable: Readonly<Record<string, ServerRow>> = {
  'POST /v1/admin/lots': row(
    () => ({ path: '/v1/admin/lots', body: { product: 'prd_tea', code: 'NEW-1' } }),
    'unknown-product',
  ),
  'GET /v1/admin/lots/:lot': lot(''),
  'PATCH /v1/admin/lots/:lot': lot('', { packedOn: '2026-11-20' }),
  'POST /v1/admin/lots/:lot/suspend': lot('/suspend', note),
  'POST /v1/admin/lots/:lot/resume': row((t) => ({ path: `/v1/admin/lots/${t.heldLot}/resume` }), 'unknown-lot'),
  'POST /v1/admin/lots/:lot/revoke': lot('/revoke', note),
  'POST /v1/admin/lots/:lot/recall': lot('/recall', note),
  'GET /v1/admin/lots/:lot/history': lot('/history'),
  'GET /v1/admin/reports': row(() => ({ path: '/v1/admin/reports' }), 'served', 'served'),
  'POST /v1/admin/growing-areas': row(
    () => ({ path: '/v1/admin/growing-areas', body: { store: 'str_hao', ...newArea } }),
    'unknown-store',
  ),
  'GET /v1/admin/growing-areas/:area': area(''),
  'PATCH /v1/admin/growing-areas/:area': area('', { checkedOn: '2026-11-20' }),
  'POST /v1/admin/growing-areas/:area/suspend': area('/suspend', note),
  'POST /v1/admin/growing-areas/:area/resume': row(
    (t) => ({ path: `/v1/admin/growing-areas/${t.heldArea}/resume` }),
    'unknown-growing-area',
  ),
  'POST /v1/admin/growing-areas/:area/revoke': area('/revoke', note),
  'GET /v1/admin/growing-areas/:area/history': area('/history'),
  'POST /v1/admin/certificates': row(
    (t) => ({
      path: '/v1/admin/certificates',
      body: { subject: { kind: 'lot', id: t.lot }, kind: 'vietgap', number: '1', issuer: 'Tổ chức (mẫu)' },
    }),
    'unknown-lot',
  ),
  'POST /v1/admin/certificates/:certificate/withdraw': row(
    (t) => ({ path: `/v1/admin/certificates/${t.certificate}/withdraw`, body: note }),
    'unknown-certificate',
  ),
  'GET /v1/admin/certificates/:certificate/history': row(
    (t) => ({ path: `/v1/admin/certificates/${t.certificate}/history` }),
    'unknown-certificate',
  ),
  'POST /v1/trace/events': row(
    () => ({ path: '/v1/trace/events', body: documentOf(begun(`urn:x:${crypto.randomUUID()}`, 1, teaLot)) }),
    'unknown-lot',
  ),
  'GET /v1/admin/payment-reviews': row(() => ({ path: '/v1/admin/payment-reviews' }), 'served'),
  'GET /v1/admin/payment-reviews/:review': row(
    (t) => ({ path: `/v1/admin/payment-reviews/${t.review}` }),
    'unknown-review',
  ),
  'POST /v1/admin/payment-reviews/:review/resolve': row(
    (t) => ({ path: `/v1/admin/payment-reviews/${t.review}/resolve`, body: { as: 'to-refund' } }),
    'unknown-review',
  ),
  'GET /v1/admin/orders': row(() => ({ path: '/v1/admin/orders' }), 'served', 'served'),
  'GET /v1/admin/orders/:order': row((t) => ({ path: `/v1/admin/orders/${t.order}` }), 'unknown-order'),
  'POST /v1/admin/orders/:order/sub-orders/:part/state': row(
    (t) => ({ path: `/v1/admin/orders/${t.order}/sub-orders/${t.part}/state`, body: { state: 'confirmed' } }),
    'unknown-order',
  ),
  'GET /v1/admin/claims': row(() => ({ path: '/v1/admin/claims' }), 'served', 'served'),
  'GET /v1/admin/claims/:claim': claim(''),
  'GET /v1/admin/claims/:claim/photos/:photo': row(
    (t) => ({ path: `/v1/admin/claims/${t.claim}/photos/${t.photo}` }),
    'unknown-claim',
  ),
  'POST /v1/admin/claims/:claim/answer': claim('/answer', { remedy: 'none', note: 'Giao đúng hàng (mẫu)' }),
  'POST /v1/admin/claims/:claim/settle': row(
    (t) => ({ path: `/v1/admin/claims/${t.acceptedClaim}/settle` }),
    'unknown-claim',
  ),
  'GET /v1/admin/selling-rules/:target/:id': row(() => ({ path: rulesPath }), 'unknown-product'),
  'PUT /v1/admin/selling-rules/:target/:id': row(() => ({ path: rulesPath, body: {} }), 'unknown-product'),
  'GET /v1/admin/selling-rules/:target/:id/history': row(() => ({ path: `${rulesPath}/history` }), 'unknown-product'),
  'GET /v1/admin/serials': row(() => ({ path: '/v1/admin/serials?flagged' }), 'served', 'served'),
  'GET /v1/admin/labels': row(() => ({ path: '/v1/admin/labels' }), 'served'),
  'POST /v1/admin/labels': row(() => ({ path: '/v1/admin/labels', body: newLabel }), 'served'),
  'POST /v1/admin/label-grants': row(
    (t) => ({
      path: '/v1/admin/label-grants',
      body: { label: t.freeLabel, store: 'str_hao', product: 'prd_tea', grantedOn: '2026-11-01' },
    }),
    'unknown-label',
  ),
  'POST /v1/admin/label-grants/:grant/withdraw': row(
    (t) => ({ path: `/v1/admin/label-grants/${t.grant}/withdraw`, body: note }),
    'unknown-grant',
  ),
  'GET /v1/admin/label-grants/:grant/history': row(
    (t) => ({ path: `/v1/admin/label-grants/${t.grant}/history` }),
    'unknown-grant',
  ),
};

export interface ServerCall extends ServerAsked {
  readonly headers: Readonly<Record<string, string>>;
}

/** The request of a row as a caller makes it. */
export function callAsServer(
  caller: ServerCaller,
  { ask }: ServerRow,
  things: AdminThings,
  keys: AdminKeys,
): ServerCall {
  const asked = ask(things);
  const bearer = (token: string, more: Record<string, string> = {}): ServerCall => ({
    ...asked,
    headers: { authorization: `Bearer ${token}`, ...more },
  });
  switch (caller) {
    case 'nobody':
      return { ...asked, headers: {} };
    case 'a site key in place of a secret one':
      return { ...asked, path: `${asked.path}?key=${sites.north.key}`, headers: {} };
    case 'a secret key in the address':
      return { ...asked, path: `${asked.path}?key=${keys.right}`, headers: {} };
    case 'an unknown secret key':
      return bearer(`sk_${'x'.repeat(43)}`);
    case 'a revoked secret key':
      return bearer(keys.revoked);
    case 'a page with the right secret key':
      return bearer(keys.right, { origin: sites.north.origin });
    case 'a secret key without the scope':
      return bearer(keys.withoutScope);
    case 'a secret key of another store':
      return bearer(keys.otherStore);
    case 'a secret key of another portal':
      return bearer(keys.otherPortal);
    case 'the secret key':
      return bearer(keys.right);
  }
}
