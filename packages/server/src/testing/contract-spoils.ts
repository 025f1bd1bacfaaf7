/** An answer of ours made into something that the contract does not allow; `undefined` leaves it as it is. */
export type Spoil = (
  response: Response,
  request: Request,
  ask: (address: string, init?: RequestInit) => Response | Promise<Response>,
) => Promise<Response | undefined> | Response | undefined;

export const pathOf = ({ url }: Request): string => new URL(url).pathname;
const queryOf = ({ url }: Request): URLSearchParams => new URL(url).searchParams;

const withHeaders = (response: Response, change: (headers: Headers) => void): Response => {
  const headers = new Headers(response.headers);
  change(headers);
  const body = [204, 304].includes(response.status) ? null : response.body;
  return new Response(body, { status: response.status, headers });
};
export const withJson = async (response: Response, change: (json: never) => unknown): Promise<Response> =>
  new Response(JSON.stringify(change((await response.json()) as never)), response);

const strangeEvent = {
  type: 'ObjectEvent',
  eventTime: '2026-11-01T08:00:00+07:00',
  eventTimeZoneOffset: '+07:00',
  action: 'OBSERVE',
  bizStep: 'harvesting',
  epcList: ['https://portal.example/t/L-1'],
};

/** Ways to break the contract: the rule that notices, what it says, and how it is done. */
export const spoils: Readonly<Record<string, readonly [rule: string, says: RegExp, spoil: Spoil]>> = {
  'no page may read': [
    'cors-read',
    /without Access-Control-Allow-Origin/,
    (response) => withHeaders(response, (headers) => headers.delete('access-control-allow-origin')),
  ],
  'a cache may mix up sites': [
    'cors-read',
    /echoes the Origin without Vary/,
    (response) => withHeaders(response, (headers) => headers.delete('vary')),
  ],
  'refusals cannot be read': [
    'cors-refusal',
    /without Access-Control-Allow-Origin/,
    (response) =>
      response.status < 400
        ? undefined
        : withHeaders(response, (headers) => headers.delete('access-control-allow-origin')),
  ],
  'a preflight is refused': [
    'cors-write',
    /preflight for POST\) was answered with 401/,
    (response, { method }) =>
      method === 'OPTIONS' ? new Response(null, { status: 401, headers: response.headers }) : undefined,
  ],
  'orders cannot be asked for': [
    'cors-order',
    /does not allow the header authorization/,
    (response, { method }) =>
      method === 'OPTIONS'
        ? withHeaders(response, (headers) =>
            headers.set('access-control-allow-headers', 'content-type, idempotency-key'),
          )
        : undefined,
  ],
  'a lot lacks its issuer': [
    'lots',
    /body\.issuer: /,
    (response, request) =>
      pathOf(request).startsWith('/v1/lots') && response.status === 200
        ? withJson(response, (json: object) => ({ ...json, issuer: undefined }))
        : undefined,
  ],
  'an event has a step that nobody knows': [
    'lot-events',
    /\/epcisBody\/eventList\/0\/bizStep must be/,
    (response, request) =>
      pathOf(request).endsWith('/events') && response.status === 200
        ? withJson(response, (json: object) => ({ ...json, epcisBody: { eventList: [strangeEvent] } }))
        : undefined,
  ],
  'the next events cannot be found': [
    'lot-events',
    /does not expose Link/,
    (response, request) =>
      pathOf(request).endsWith('/events')
        ? withHeaders(response, (headers) => headers.set('access-control-expose-headers', 'retry-after'))
        : undefined,
  ],
  'references are answered in a heap': [
    'refs-products',
    /answers che-tan-cuong/,
    (response, request) =>
      queryOf(request).has('refs') && response.status === 200
        ? withJson(response, ({ items }: { items: object[] }) => ({ items: items.slice(0, 1) }))
        : undefined,
  ],
  'one unknown reference takes all with it': [
    'refs-products',
    /was answered with 404/,
    (_, request) =>
      /khong-ai-co-cai-nay(?:,|$)/.test(queryOf(request).get('refs') ?? '')
        ? Response.json({}, { status: 404, headers: { 'content-type': 'application/json' } })
        : undefined,
  ],
  'a product stands on two pages': [
    'paging-whole',
    /bring prd_tea twice/,
    async (response, request, ask) => {
      if (!queryOf(request).has('cursor') || response.status !== 200) return undefined;
      const first = new URL(request.url);
      first.searchParams.delete('cursor');
      const { items: before } = (await (await ask(first.href)).json()) as { items: object[] };
      return withJson(response, ({ items, ...page }: { items: object[] }) => ({
        ...page,
        items: [...before.slice(0, 1), ...items.slice(1)],
      }));
    },
  ],
  'a product falls between two pages': [
    'paging-whole',
    /lose prd_/,
    (response, request) =>
      queryOf(request).has('cursor') && response.status === 200
        ? withJson(response, ({ items, ...page }: { items: object[] }) => ({ ...page, items: items.slice(1) }))
        : undefined,
  ],
  'a cursor fits everywhere': [
    'cursor-bound',
    /was answered with 200, not refused/,
    (response, request) =>
      queryOf(request).has('search') && response.status === 422 ? Response.json({ items: [] }) : undefined,
  ],
  'an ETag is never looked at': [
    'etag',
    /was answered with 200/,
    (response, request, ask) => (response.status === 304 ? ask(request.url) : undefined),
  ],
  'stock is cached': [
    'availability-no-store',
    /Cache-Control: public, max-age=60/,
    (response, request) =>
      pathOf(request) === '/v1/availability'
        ? withHeaders(response, (headers) => headers.set('cache-control', 'public, max-age=60'))
        : undefined,
  ],
  'problems are pages': [
    'unknown-things',
    /refused with 404 and the content type text\/html/,
    (response, request) =>
      pathOf(request).startsWith('/v1/products/') && response.status === 404
        ? new Response('<h1>404</h1>', { status: 404, headers: { 'content-type': 'text/html' } })
        : undefined,
  ],
  'a code has the status of another': [
    'unknown-things',
    /unknown-cart came with status 400/,
    async (response, request) =>
      pathOf(request) === '/v1/carts/crt_nobodyhasthisone'
        ? new Response(await response.text(), { status: 400, headers: response.headers })
        : undefined,
  ],
  'a code is home-made': [
    'unknown-things',
    /the code lot-missing is not in the registry/,
    (response, request) =>
      pathOf(request).startsWith('/v1/lots') && response.status === 404
        ? withJson(response, (json: object) => ({ ...json, code: 'lot-missing' }))
        : undefined,
  ],
  'faults have no place': [
    'faults-pointed-at',
    /the problem points at nothing/,
    (response) =>
      response.status === 422 ? withJson(response, (json: object) => ({ ...json, errors: [] })) : undefined,
  ],
  'the buyer may set prices': [
    'cart-own-prices',
    /with a price was answered with 200, not refused/,
    async (_, request) => {
      const body = request.method === 'POST' ? (await request.clone().text()) || '{}' : '{}';
      return body.includes('"price"') ? Response.json({}) : undefined;
    },
  ],
  'tax is put on top of a price that holds it': [
    'cart-sums',
    /The parcel of .+ has (?:tax|total) /,
    (response, request) =>
      pathOf(request).startsWith('/v1/carts') && response.status === 200
        ? withJson(response, (cart: Sums) => ({
            ...cart,
            parcels: cart.parcels.map((parcel) => ({
              ...parcel,
              totals: { ...parcel.totals, tax: parcel.totals['taxIncluded'] },
            })),
          }))
        : undefined,
  ],
  'a cart forgets its shipping': [
    'cart-sums',
    /The cart has shipping 0, not \d+/,
    (response, request) =>
      pathOf(request).startsWith('/v1/carts') && response.status === 200
        ? withJson(response, (cart: Sums) => ({
            ...cart,
            totals: { ...cart.totals, shipping: { amount: 0, currency: 'VND' } },
          }))
        : undefined,
  ],
  'an order is cheaper than its cart': [
    'order-placed',
    /The cart was \d+, the order is 1\./,
    (response, request) =>
      pathOf(request) === '/v1/orders' && response.status === 201
        ? withJson(response, (placed: { order: Sums }) => ({
            ...placed,
            order: { ...placed.order, totals: { ...placed.order.totals, total: { amount: 1, currency: 'VND' } } },
          }))
        : undefined,
  ],
};

interface Sums {
  readonly parcels: readonly { readonly totals: Readonly<Record<string, unknown>> }[];
  readonly totals: Readonly<Record<string, unknown>>;
}
