import type { Cart, ApiErrorCode, PlacedOrder } from '@nongsan/core';
import { smallJpeg } from './pictures.ts';
import { sites, variants } from './test-catalogue.ts';
import { transferNotice, vnpayPath } from './test-payments.ts';
import { once, orderFor } from './test-portal.ts';

/** Who may ask for any route. */
export const callers = [
  'nobody',
  'an unknown key',
  'a page that the site does not list',
  'the right key from a page of the site',
  'the right key without an origin',
  'the key of another portal',
] as const;

/** More ways to ask where the route names a cart; the key and the origin are right. */
export const cartCallers = ['for a cart of another portal', 'for a cart that nobody has'] as const;

/** More ways to ask where the route shows an order; the key and the origin are right. */
export const orderCallers = [
  'without the secret',
  'with a wrong secret',
  'with the secret of another order',
  'with the secret in the address',
] as const;

export type Caller = (typeof callers)[number] | (typeof cartCallers)[number] | (typeof orderCallers)[number];

/** What a caller gets: the answer asked for, or a problem. */
type Verdict = 'served' | ApiErrorCode;

/** What there is to ask for, of the portal in the north unless it says otherwise. */
export interface Things {
  readonly cart: Cart;
  readonly southCart: Cart;
  /** The token of a link that hands `cart` over to its own site. */
  readonly handOver: string;
  readonly placed: PlacedOrder;
  readonly otherPlaced: PlacedOrder;
  /** An order that can be claimed about. */
  readonly delivered: PlacedOrder;
  /** One that was, with a photo. */
  readonly claimed: { readonly order: PlacedOrder; readonly claim: string; readonly photo: string };
  /** A telephone that ordered, and the code that it was sent. */
  readonly recovery: { readonly phone: string; readonly code: string };
}

interface Asked {
  readonly path: string;
  readonly body?: unknown;
  /** Sent as it is, instead of a body. */
  readonly picture?: Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface AccessRow {
  /** The request of the rightful caller. Others differ in key, origin, cart or secret only. */
  readonly ask: (things: Things) => Asked;
  readonly verdicts: Readonly<Partial<Record<Caller, Verdict>>>;
}

type OtherPortal = Record<'the key of another portal', Verdict>;

const everyone = Object.fromEntries(callers.map((caller) => [caller, 'served'] as const));

const byKey = (otherPortal: Verdict) =>
  ({
    nobody: 'missing-key',
    'an unknown key': 'unknown-key',
    'a page that the site does not list': 'origin-blocked',
    'the right key from a page of the site': 'served',
    'the right key without an origin': 'served',
    'the key of another portal': otherPortal,
  }) as const satisfies Record<(typeof callers)[number], Verdict> & OtherPortal;

const forAll = (path: string): AccessRow => ({ ask: () => ({ path }), verdicts: everyone });

/** The catalogue is for whoever has a key; a key finds its own portal's things only. */
const catalogue = (path: string, otherPortal: Verdict): AccessRow => ({
  ask: () => ({ path }),
  verdicts: byKey(otherPortal),
});

/** Who knows a cart's identifier holds the cart, within its portal. */
const ofCart = (ask: (cart: Cart) => Asked): AccessRow => ({
  ask: ({ cart }) => ask(cart),
  verdicts: {
    ...byKey('unknown-cart'),
    'for a cart of another portal': 'unknown-cart',
    'for a cart that nobody has': 'unknown-cart',
  },
});

/** Who has the secret of an order's link holds the order, within its portal. */
const ofOrder = (ask: (placed: PlacedOrder) => Asked): AccessRow => ({
  ask: ({ placed }) => ({ ...ask(placed), headers: { authorization: `Bearer ${placed.secret}` } }),
  verdicts: {
    ...byKey('unknown-order'),
    'without the secret': 'wrong-secret',
    'with a wrong secret': 'wrong-secret',
    'with the secret of another order': 'wrong-secret',
    'with the secret in the address': 'wrong-secret',
  },
});

/** So it is with what belongs to a claim of the order. */
const ofClaim = (ask: (things: Things) => Asked): AccessRow => ({
  ...ofOrder(() => ({ path: '' })),
  ask: (things) => {
    const asked = ask(things);
    const { secret } = asked.path.includes(things.delivered.order.id) ? things.delivered : things.claimed.order;
    return { ...asked, headers: { authorization: `Bearer ${secret}` } };
  },
});

const line = (cart: Cart): string => cart.lines[0]?.id ?? '';

/** Every route of the server and who may use it. */
export const accessTable: Readonly<Record<string, AccessRow>> = {
  'GET /health': forAll('/health'),
  'GET /ready': forAll('/ready'),
  'GET /.well-known/jwks.json': forAll('/.well-known/jwks.json'),
  'GET /openapi.json': forAll('/openapi.json'),
  'GET /docs': forAll('/docs'),
  'GET /docs/style.css': forAll('/docs/style.css'),
  'GET /favicon.ico': forAll('/favicon.ico'),
  'GET /docs/errors/:code': forAll('/docs/errors/unknown-cart'),
  // No carrier is set up here: those that are have tests of their own (carriers/carriers.test.ts).
  'POST /carriers/:carrier/:portal/notices': {
    ask: () => ({ path: '/carriers/vnpost/north/notices', body: {} }),
    verdicts: Object.fromEntries(callers.map((caller) => [caller, 'not-found'] as const)),
  },
  'GET /v1/portal': catalogue('/v1/portal', 'served'),
  'GET /v1/products': catalogue('/v1/products', 'served'),
  'GET /v1/products/:ref': catalogue('/v1/products/prd_tea', 'unknown-product'),
  'GET /v1/stores': catalogue('/v1/stores', 'served'),
  'GET /v1/stores/:ref': catalogue('/v1/stores/str_hao', 'unknown-store'),
  'GET /v1/availability': catalogue(`/v1/availability?variants=${variants.tea}`, 'served'),
  'GET /v1/lots': catalogue('/v1/lots?gtin=9520001000119&lot=L-1', 'unknown-lot'),
  'GET /v1/lots/:ref': catalogue('/v1/lots/lot_tea', 'unknown-lot'),
  'GET /v1/lots/:ref/events': catalogue('/v1/lots/lot_tea/events', 'unknown-lot'),
  'GET /v1/trace/issuers': catalogue('/v1/trace/issuers', 'served'),
  // For this server's own trace page alone (serial-views.test.ts has it).
  'POST /v1/trace/views': {
    ask: () => ({ path: '/v1/trace/views', body: { link: '/01/09520001000119/10/L-1/21/A' } }),
    verdicts: {
      ...byKey('origin-blocked'),
      'the right key from a page of the site': 'origin-blocked',
      'the right key without an origin': 'origin-blocked',
    },
  },
  'POST /v1/carts': {
    ask: () => ({ path: '/v1/carts', body: { line: { variant: variants.honey, quantity: '1' } } }),
    verdicts: byKey('unknown-variant'),
  },
  'GET /v1/carts/:cart': ofCart(({ id }) => ({ path: `/v1/carts/${id}` })),
  'POST /v1/carts/:cart/lines': ofCart(({ id }) => ({
    path: `/v1/carts/${id}/lines`,
    body: { variant: variants.honey, quantity: '1' },
  })),
  'PATCH /v1/carts/:cart/lines/:line': ofCart((cart) => ({
    path: `/v1/carts/${cart.id}/lines/${line(cart)}`,
    body: { quantity: '2' },
  })),
  'PUT /v1/carts/:cart/destination': ofCart((cart) => ({
    path: `/v1/carts/${cart.id}/destination`,
    body: { provinceCode: '19', communeCode: '05503' },
  })),
  'POST /v1/carts/:cart/hold': ofCart(({ id }) => ({ path: `/v1/carts/${id}/hold` })),
  'POST /v1/carts/:cart/hold/release': ofCart(({ id }) => ({ path: `/v1/carts/${id}/hold/release` })),
  'POST /v1/carts/:cart/hand-over': ofCart(({ id }) => ({ path: `/v1/carts/${id}/hand-over`, body: {} })),
  'POST /v1/hand-overs': {
    ask: ({ handOver }) => ({ path: '/v1/hand-overs', body: { token: handOver }, headers: once() }),
    verdicts: byKey('hand-over-refused'),
  },
  'DELETE /v1/carts/:cart/lines/:line': ofCart((cart) => ({ path: `/v1/carts/${cart.id}/lines/${line(cart)}` })),
  'POST /v1/orders': ofCart((cart) => ({ path: '/v1/orders', body: orderFor(cart), headers: once() })),
  'GET /v1/orders/:order': ofOrder(({ order }) => ({ path: `/v1/orders/${order.id}` })),
  'POST /v1/orders/:order/cancel': ofOrder(({ order }) => ({ path: `/v1/orders/${order.id}/cancel`, body: {} })),
  'POST /v1/orders/:order/reorder': ofOrder(({ order }) => ({ path: `/v1/orders/${order.id}/reorder`, body: {} })),
  'GET /v1/orders/:order/claims': ofOrder(({ order }) => ({ path: `/v1/orders/${order.id}/claims` })),
  'POST /v1/orders/:order/claims': ofClaim(({ delivered: { order } }) => ({
    path: `/v1/orders/${order.id}/claims`,
    body: { subOrder: order.subOrders[0]?.id, kind: 'spoiled', wants: 'refund' },
  })),
  'POST /v1/orders/:order/claims/:claim/photos': ofClaim(({ claimed: { order, claim } }) => ({
    path: `/v1/orders/${order.order.id}/claims/${claim}/photos`,
    picture: smallJpeg(1),
  })),
  'GET /v1/orders/:order/claims/:claim/photos/:photo': ofClaim(({ claimed: { order, claim, photo } }) => ({
    path: `/v1/orders/${order.order.id}/claims/${claim}/photos/${photo}`,
  })),
  'POST /v1/order-recoveries': {
    ask: () => ({ path: '/v1/order-recoveries', body: { phone: '+84987654321' } }),
    verdicts: byKey('served'),
  },
  'POST /v1/order-recoveries/code': {
    ask: ({ recovery }) => ({ path: '/v1/order-recoveries/code', body: recovery }),
    verdicts: byKey('invalid-request'),
  },
  'POST /v1/orders/:order/payments/:payment/attempts': {
    ask: ({ placed }) => ({
      path: `/v1/orders/${placed.order.id}/payments/${placed.order.payments[0]?.id ?? ''}/attempts`,
      body: {},
      headers: { authorization: `Bearer ${placed.secret}` },
    }),
    verdicts: {
      ...byKey('unknown-order'),
      'without the secret': 'wrong-secret',
      'with a wrong secret': 'wrong-secret',
      'with the secret of another order': 'wrong-secret',
      'with the secret in the address': 'wrong-secret',
    },
  },
  // A provider shows no key: the signature lets it in, whoever else would bring the same (payments.test.ts has forgeries).
  'POST /payments/payos/:account': {
    ask: () => ({
      path: '/payments/payos/hao',
      body: transferNotice({ reference: crypto.randomUUID(), amount: 1000, description: 'x' }),
    }),
    verdicts: everyone,
  },
  'GET /payments/vnpay/:account/ipn': {
    ask: () => ({ path: vnpayPath({ code: 'X', number: '1', amount: 1000 }) }),
    verdicts: everyone,
  },
  'GET /payments/vnpay/:account/return': {
    ask: ({ placed }) => ({
      path: vnpayPath({ code: `${placed.order.payments[0]?.reference ?? ''}A1`, number: '1', amount: 1000 }, 'return'),
    }),
    verdicts: everyone,
  },
};

export interface Call extends Asked {
  readonly key?: string;
}

/** The request of a row as a caller makes it. */
export function callAs(caller: Caller, { ask }: AccessRow, things: Things): Call {
  const right: Call = { ...ask(things), key: sites.north.key };
  const { headers: { authorization: _secret, ...headers } = {}, ...bare } = right;
  const from = (origin: string): Call => ({ ...right, headers: { ...right.headers, origin } });
  const withSecret = (secret: string): Call => ({
    ...bare,
    headers: { ...headers, authorization: `Bearer ${secret}` },
  });
  switch (caller) {
    case 'nobody':
      return { ...ask(things) };
    case 'an unknown key':
      return { ...right, key: 'pk_nobody' };
    case 'a page that the site does not list':
      return from(sites.south.origin);
    case 'the right key from a page of the site':
      return from(sites.north.origin);
    case 'the right key without an origin':
      return right;
    case 'the key of another portal':
      return { ...right, key: sites.south.key };
    case 'for a cart of another portal':
      return { ...ask({ ...things, cart: things.southCart }), key: sites.north.key };
    case 'for a cart that nobody has':
      return { ...ask({ ...things, cart: { ...things.cart, id: 'crt_nobody' } }), key: sites.north.key };
    case 'without the secret':
      return { ...bare, headers };
    case 'with a wrong secret':
      return withSecret(`os_${'x'.repeat(43)}`);
    case 'with the secret of another order':
      return withSecret(things.otherPlaced.secret);
    case 'with the secret in the address':
      return { ...bare, headers, path: `${bare.path}?secret=${things.placed.secret}` };
  }
}
