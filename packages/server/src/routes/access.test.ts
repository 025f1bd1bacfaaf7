import { apiErrorRegistry, problemSchema, type Cart, type ApiErrorCode } from '@nongsan/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { sites, variants } from '../testing/test-catalogue.ts';
import { callers, clock, openTestPortal, publicOrigin, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const evil = 'https://evil.example';

describe('a site key', () => {
  it('is asked for, and must be one of this server', async () => {
    const without = await portal.app.request('/v1/portal');
    expect(without.status).toBe(401);
    expect(await without.json()).toMatchObject({ code: 'missing-key' });
    for (const key of ['pk_nobody', 'nonsense', 'pk_', "pk_' OR 1=1", 'sk_secret_key', 'pk_%00']) {
      const answer = await portal.call('GET', '/v1/portal', { key });
      expect(answer.json).toMatchObject({ code: 'unknown-key', status: 401 });
    }
  });
});

describe('a browser on another origin', () => {
  it('is served when the site allows it, with its origin echoed', async () => {
    const { origin } = sites.north;
    const answer = await portal.call('GET', '/v1/portal', { headers: { origin } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('vary')).toContain('Origin');
  });
  it('is blocked otherwise, before anything happens, and may read why', async () => {
    const cart = await portal.fill({});
    for (const origin of [
      evil,
      'null',
      sites.south.origin,
      `${sites.north.origin}.evil.example`,
      'http://north.example',
    ]) {
      const body = { variant: variants.tea, quantity: '1' };
      const answer = await portal.call('POST', `/v1/carts/${cart.id}/lines`, { body, headers: { origin } });
      expect(answer.json).toMatchObject({ code: 'origin-blocked', status: 403 });
      expect(answer.json.detail).toContain(JSON.stringify(origin));
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    }
    expect((await portal.call<Cart>('GET', `/v1/carts/${cart.id}`)).json).toEqual(cart);
  });
  it('that is the server’s own is served', async () => {
    expect((await portal.call('GET', '/v1/portal', { headers: { origin: publicOrigin } })).status).toBe(200);
  });
  it('asks permission for writes and is told what it may send', async () => {
    const response = await portal.app.request(`/v1/carts?key=${sites.north.key}`, {
      method: 'OPTIONS',
      headers: { origin: sites.north.origin, 'access-control-request-method': 'POST' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe(sites.north.origin);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, POST, PUT, PATCH, DELETE');
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type, idempotency-key, authorization');
    expect(response.headers.get('access-control-max-age')).toBe('86400');
  });
});

describe('what may be cached', () => {
  const cached = ['/v1/portal', '/v1/products', '/v1/products/prd_tea', '/v1/stores', '/v1/stores/hao', '/v1/lots/L-1'];
  it.each([...cached, '/v1/trace/issuers'])('%s has an ETag that stays while nothing changes', async (path) => {
    const first = await portal.call('GET', path);
    expect(first.headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=600');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await portal.call('GET', path, { headers: { 'if-none-match': known } });
      expect([again.status, again.json, again.headers.get('etag')]).toEqual([304, undefined, etag]);
    }
    expect((await portal.call('GET', path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });
  it('changes its ETag with its content, and differs between sites', async () => {
    const etag = async (call = {}) =>
      (await portal.call('GET', '/v1/products/che-tan-cuong', call)).headers.get('etag');
    const before = await etag();
    await portal.sql`UPDATE variants SET price_amount = 245001 WHERE variant_id = ${variants.tea}`;
    expect(await etag()).not.toBe(before);
    await portal.sql`UPDATE variants SET price_amount = 245000 WHERE variant_id = ${variants.tea}`;
    expect(await etag()).toBe(before);
    expect(await etag({ site: 'south' })).not.toBe(before);
  });
  it('stays unchanged when something is sold', async () => {
    const before = await portal.call('GET', '/v1/products/prd_tea');
    await portal.sql`UPDATE stock SET quantity = quantity - 1 WHERE variant_id = ${variants.tea}`;
    const after = await portal.call('GET', '/v1/products/prd_tea');
    expect(after.headers.get('etag')).toBe(before.headers.get('etag'));
  });
  it('is compressed for who can read that', async () => {
    const answer = await portal.app.request(`/v1/products?key=${sites.north.key}`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('vary')).toContain('Accept-Encoding');
  });
});

describe('a body', () => {
  const post = (text: string, type?: string) =>
    portal.call('POST', '/v1/carts', { text, headers: type === undefined ? {} : { 'content-type': type } });
  it('that is not JSON is malformed', async () => {
    for (const text of ['{', 'null x', '{"a":}', '\u0000', "{'a':1}", '[1,]']) {
      expect((await post(text)).json).toMatchObject({ code: 'malformed-json', status: 400 });
    }
  });
  it('that is JSON but no object is refused', async () => {
    for (const text of ['null', '[]', '1', '"x"', 'true']) {
      expect((await post(text)).json).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '' }] });
    }
  });
  it('that is empty is refused where one is needed', async () => {
    for (const [method, path] of [
      ['POST', '/v1/orders'],
      ['POST', '/v1/carts/crt_x/lines'],
      ['PATCH', '/v1/carts/crt_x/lines/lin_x'],
    ] as const) {
      for (const headers of [{}, { 'content-type': 'application/json' }]) {
        const { json } = await portal.call(method, path, { text: '', headers });
        expect(json).toMatchObject({ code: 'invalid-request', status: 422, errors: [{ pointer: '' }] });
      }
    }
  });
  it('must be announced as JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', '']) {
      expect((await post('{}', type)).json).toMatchObject({ code: 'unsupported-media-type', status: 415 });
    }
    expect((await post('{}', 'application/json; charset=utf-8')).status).toBe(201);
  });
  it('over 64 KiB is refused, whether its length is told or not', async () => {
    const text = JSON.stringify({ note: 'x'.repeat(64 * 1024) });
    expect((await post(text)).json).toMatchObject({ code: 'too-large', status: 413 });
    const stream = new Blob([text]).stream();
    const request = new Request(`http://localhost/v1/carts?key=${sites.north.key}`, {
      method: 'POST',
      body: stream,
      duplex: 'half',
      headers: { 'content-type': 'application/json' },
    } as RequestInit);
    expect((await portal.app.request(request)).status).toBe(413);
  });
  it('nested without end is refused', async () => {
    const text = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect((await post(text)).json).toMatchObject({ code: 'invalid-request', errors: [{ code: 'too-deep' }] });
  });
  it('cannot reach into prototypes', async () => {
    const answer = await post('{"__proto__":{"polluted":1}}');
    expect(answer.status).toBe(422);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('a problem', () => {
  it('follows RFC 9457 and leads to its page', async () => {
    const answer = await portal.call('GET', '/v1/products/nothing');
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(problemSchema.parse(answer.json)).toEqual(answer.json);
    expect(answer.json.type).toBe(`${publicOrigin}/docs/errors/unknown-product`);
    expect((await portal.app.request(new URL(answer.json.type).pathname)).status).toBe(200);
  });
  it('says which methods an address takes', async () => {
    const answer = await portal.call('PUT', '/v1/carts/crt_x/lines/lin_x', { body: {} });
    expect(answer.json).toMatchObject({ code: 'method-not-allowed', status: 405 });
    expect(answer.headers.get('allow')).toBe('DELETE, PATCH');
    expect((await portal.call('POST', '/v1/portal')).status).toBe(405);
  });
  it('answers unknown addresses', async () => {
    expect((await portal.call('GET', '/v1/nothing')).json).toMatchObject({ code: 'not-found', status: 404 });
    expect((await portal.app.request('/nothing')).status).toBe(404);
    for (const path of ['/v1/products/%00', '/v1/carts/crt_%00%zz', '/v1/orders/%ff%00']) {
      expect((await portal.call('GET', path)).json).toMatchObject({ code: 'not-found', status: 404 });
    }
  });
  it('points at a reference that no name could be', async () => {
    for (const query of ['products?refs=a,%00', 'products?store=%00', 'stores?refs=%00', 'availability?variants=%00']) {
      const { json } = await portal.call('GET', `/v1/${query}`);
      const [name] = new URL(query, publicOrigin).searchParams.keys();
      expect(json).toMatchObject({ code: 'invalid-request', errors: [{ pointer: `/${String(name)}` }] });
    }
  });
  it('of an unforeseen kind says nothing about itself', async () => {
    await portal.sql`UPDATE portals SET consents = '{"broken": true}' WHERE portal_id = 'por_south'`;
    const app = createApp({ sql: portal.sql, config: { publicOrigin }, now: () => clock });
    const answer = await callers(app).call('GET', '/v1/portal', { site: 'south' });
    expect(answer.json).toMatchObject({ code: 'internal', status: 500, retryable: true });
    expect(JSON.stringify(answer.json)).not.toMatch(/iterable|TypeError|at /);
    await portal.sql`UPDATE portals SET consents = '[]' WHERE portal_id = 'por_south'`;
  });
});

describe('the log', () => {
  it('names route patterns, never identifiers, secrets, keys or people', async () => {
    const cart = await portal.fill({ [variants.tea]: '1' });
    await portal.call('GET', '/v1/orders/ord_private', {
      headers: { authorization: 'Bearer os_private_private_private' },
    });
    await portal.call('GET', '/v1/products?search=nguoi%20mua%20thu');
    const text = JSON.stringify(portal.log);
    for (const hidden of [cart.id, 'ord_private', 'os_private', sites.north.key, 'nguoi'])
      expect(text).not.toContain(hidden);
    expect(portal.log.at(-2)).toMatchObject({
      method: 'GET',
      route: '/v1/orders/:order',
      status: 404,
      problem: 'unknown-order',
    });
    expect(portal.log.map((entry) => entry.route)).toContain('/v1/carts/:cart/lines');
  });
  it('has the identifier that the caller was given', async () => {
    const answer = await portal.call('GET', '/v1/nothing');
    expect(portal.log.at(-1)?.id).toBe(answer.headers.get('x-request-id'));
  });
});

describe('the server', () => {
  it('is alive and ready', async () => {
    for (const path of ['/health', '/ready']) {
      const response = await portal.app.request(path);
      expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
    }
  });
  it('describes itself, with every error code and no dangling reference', async () => {
    const document = (await (await portal.app.request('/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, Record<string, { operationId: string; responses: object }>>;
      components: { schemas: object };
      'x-problem-codes': { code: ApiErrorCode; status: number }[];
    };
    expect(document.openapi).toBe('3.1.0');
    const routes = portal.app.routes.filter(({ path, method }) => path.startsWith('/v1/') && method !== 'ALL');
    for (const { path, method } of routes) {
      const operation = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
      expect(operation?.operationId, `${method} ${path}`).toMatch(/^[a-zA-Z]+$/);
    }
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
    expect(references.length).toBeGreaterThan(50);
    for (const [, name = ''] of references) expect(document.components.schemas).toHaveProperty(name);
    const ofServer = Object.entries(apiErrorRegistry).filter(([, { status }]) => status > 0);
    expect(document['x-problem-codes'].map(({ code }) => code)).toEqual(ofServer.map(([code]) => code));
  });
  it('has a page for the API and for each error code, with no script and a strict policy', async () => {
    const pages = ['/docs', ...Object.keys(apiErrorRegistry).map((code) => `/docs/errors/${code}`)];
    for (const page of pages) {
      const response = await portal.app.request(page);
      const text = await response.text();
      expect(response.status).toBe(200);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; style-src 'self'");
      expect(text).not.toMatch(/<script|style="|<style|\[object|undefined/);
    }
    expect((await portal.app.request('/docs/errors/nothing')).status).toBe(404);
    expect((await portal.app.request('/docs/style.css')).headers.get('content-type')).toContain('text/css');
    expect((await portal.app.request('/favicon.ico')).headers.get('content-type')).toBe('image/svg+xml');
  });
});
