import { describe, expect, it } from 'vitest';
import { LocalPortal, type Reply } from '../testing/local-portal.ts';
import { cart, orderRequest, placedOrder, problem } from '../testing/samples.ts';
import { VirtualTime } from '../testing/virtual-time.ts';
import { createHttpSource } from './http-source.ts';

const sourceAt = ({ api }: LocalPortal) => createHttpSource({ api, key: 'pk_test' });
const write = (idempotencyKey: string) => ({ idempotencyKey });

describe('a change', () => {
  it('is sent as JSON with its key, and answers with the whole cart', async () => {
    await using portal = await LocalPortal.start(() => ({ status: 201, body: cart }));
    const source = sourceAt(portal);
    expect(await source.createCart(write('key-1'))).toEqual(cart);
    expect(await source.addLine('crt_a', { variant: 'var_a', quantity: '2' }, write('key-2'))).toEqual(cart);
    expect(await source.setLine('crt_a', 'lin_a', '0', write('key-3'))).toEqual(cart);
    expect(portal.received.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/v1/carts', {}],
      ['POST', '/v1/carts/crt_a/lines', { variant: 'var_a', quantity: '2' }],
      ['PATCH', '/v1/carts/crt_a/lines/lin_a', { quantity: '0' }],
    ]);
    expect(portal.received.map(({ headers }) => headers['idempotency-key'])).toEqual(['key-1', 'key-2', 'key-3']);
    for (const { headers, query } of portal.received) {
      expect(headers['content-type']).toBe('application/json');
      expect(query.get('key')).toBe('pk_test');
    }
  });
  it('of where a cart goes is sent whole, and answers with the cart', async () => {
    await using portal = await LocalPortal.start(() => ({ status: 200, body: cart }));
    const delivery = [{ store: 'str_mau', way: 'post-office', postOffice: '19-05710' }] as const;
    const destination = { provinceCode: '19', communeCode: '05710', delivery: [...delivery] };
    expect(await sourceAt(portal).setDestination?.('crt_a', destination, write('key-1'))).toEqual(cart);
    const [{ body, headers, method, path } = {}] = portal.received;
    expect([method, path, body]).toEqual(['PUT', '/v1/carts/crt_a/destination', destination]);
    expect(headers?.['idempotency-key']).toBe('key-1');
  });
  it('of where a cart goes is refused by a portal that is older than that', async () => {
    await using portal = await LocalPortal.start(() => problem(404, 'not-found'));
    const told = sourceAt(portal).setDestination?.(
      'crt_a',
      { provinceCode: '19', communeCode: '05710' },
      write('key-1'),
    );
    await expect(told).rejects.toMatchObject({ code: 'not-found', retryable: false });
  });
  it('that makes a cart brings its first line along', async () => {
    await using portal = await LocalPortal.start(() => ({ status: 201, body: cart }));
    const line = { variant: 'var_a', quantity: '2' };
    expect(await sourceAt(portal).createCart(write('key-1'), line)).toEqual(cart);
    expect(portal.received.map(({ body }) => body)).toEqual([{ line }]);
  });
  it('with a first line makes the cart without it where the server is older than that field', async () => {
    const fault = { pointer: '/line', code: 'unknown-field', detail: 'This field is not part of the request.' };
    await using portal = await LocalPortal.start((_, index) =>
      index === 0 ? problem(422, 'invalid-request', { errors: [fault] }) : { status: 201, body: cart },
    );
    const line = { variant: 'var_a', quantity: '2' };
    expect(await sourceAt(portal).createCart(write('key-1'), line)).toEqual(cart);
    expect(portal.received.map(({ body }) => body)).toEqual([{ line }, {}]);
    expect(portal.received.map(({ headers }) => headers['idempotency-key'])).toEqual(['key-1', 'key-1']);
  });
  it.each([
    ['/line/quantity', 422, 'invalid-request'],
    ['', 409, 'out-of-stock'],
  ] as const)('whose first line is refused (%s) makes no cart', async (pointer, status, code) => {
    await using portal = await LocalPortal.start(() =>
      problem(status, code, { errors: [{ pointer, code: 'x', detail: 'x' }] }),
    );
    const refused = sourceAt(portal).createCart(write('key-1'), { variant: 'var_a', quantity: '1' });
    await expect(refused).rejects.toMatchObject({ code });
    expect(portal.received).toHaveLength(1);
  });
  it('is prepared for without a word to the portal', async () => {
    await using portal = await LocalPortal.start(() => ({ status: 201, body: cart }));
    const source = sourceAt(portal);
    source.prepare?.();
    expect(await source.createCart(write('key-1'))).toEqual(cart);
    expect(portal.received).toHaveLength(1);
  });
  it('places an order', async () => {
    await using portal = await LocalPortal.start(() => ({ status: 201, body: placedOrder }));
    expect(await sourceAt(portal).placeOrder(orderRequest, write('key-1'))).toEqual(placedOrder);
    expect(portal.received[0]).toMatchObject({ method: 'POST', path: '/v1/orders', body: orderRequest });
  });
  it.each<Reply>([problem(503, 'unavailable'), problem(429, 'too-many-requests'), { fault: 'drop' }])(
    'is not repeated: only GET is (%#)',
    async (reply) => {
      await using portal = await LocalPortal.start(() => reply);
      using time = new VirtualTime(portal);
      const source = createHttpSource({ api: portal.api, key: 'pk_test', fetch: time.fetch });
      const outcome = await time.run(source.placeOrder(orderRequest, write('key-1')));
      expect(outcome).toMatchObject({ status: 'rejected', reason: { name: 'SourceError', retryable: true } });
      expect(portal.received).toHaveLength(1);
    },
  );
  it('repeated by the caller carries the same key and the same body', async () => {
    await using portal = await LocalPortal.start((_, index) =>
      index === 0 ? { fault: 'drop' } : { status: 201, body: placedOrder },
    );
    const source = sourceAt(portal);
    await expect(source.placeOrder(orderRequest, write('key-1'))).rejects.toMatchObject({ code: 'network' });
    expect(await source.placeOrder(orderRequest, write('key-1'))).toEqual(placedOrder);
    const [first, second] = portal.received;
    expect(second?.headers['idempotency-key']).toBe('key-1');
    expect(second?.body).toEqual(first?.body);
  });
  it('that is refused brings the cart as the server sees it', async () => {
    await using portal = await LocalPortal.start(() => problem(409, 'total-changed', { cart }));
    await expect(sourceAt(portal).placeOrder(orderRequest, write('key-1'))).rejects.toMatchObject({
      code: 'total-changed',
      cart,
    });
  });
  it('that is answered late fails as a timeout', async () => {
    await using portal = await LocalPortal.start(() => ({ fault: 'hang' }));
    using time = new VirtualTime(portal);
    const source = createHttpSource({ api: portal.api, key: 'pk_test', fetch: time.fetch, timeout: 4_000 });
    expect(await time.run(source.createCart(write('key-1')))).toMatchObject({ reason: { code: 'timeout' } });
    expect(time.now).toBe(4_000);
  });
  it('that is aborted rejects with the reason', async () => {
    await using portal = await LocalPortal.start(() => ({ fault: 'hang' }));
    const caller = new AbortController();
    const writing = sourceAt(portal).createCart({ ...write('key-1'), signal: caller.signal });
    const rejected = expect(writing).rejects.toBe('closed');
    await expect.poll(() => portal.hanging).toBe(1);
    caller.abort('closed');
    await rejected;
  });
  it('answered with something else than a cart is malformed', async () => {
    await using portal = await LocalPortal.start(() => ({ body: { ...cart, version: '1' } }));
    await expect(sourceAt(portal).createCart(write('key-1'))).rejects.toThrow('version');
  });
});

describe('a cart', () => {
  it('is read without any header of ours', async () => {
    await using portal = await LocalPortal.start(() => ({ body: cart }));
    expect(await sourceAt(portal).cart('crt_a')).toEqual(cart);
    expect(portal.received[0]).toMatchObject({ method: 'GET', path: '/v1/carts/crt_a' });
    expect(portal.received[0]?.headers).not.toHaveProperty('idempotency-key');
  });
  it('cannot be asked for outside its path', async () => {
    await using portal = await LocalPortal.start(() => ({ body: cart }));
    await sourceAt(portal).cart('a/../../portal?x=#');
    expect(portal.received[0]?.path).toBe('/v1/carts/a%2F..%2F..%2Fportal%3Fx%3D%23');
  });
});
