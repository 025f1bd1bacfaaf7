import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listIssuers } from '../repository/index.ts';
import { openTestPortal, type TestPortal } from '../testing/test-portal.ts';

interface Jwk {
  readonly kid: string;
  readonly [member: string]: unknown;
}

let portal: TestPortal;
const jwk = {
  kty: 'EC',
  crv: 'P-256',
  x: 'YP7UuiVanTHJYet0xjVtaMBJuJI7Yfps5mliLmDyn7Y',
  y: 'eQP-EAi4vJmkGunpVii8ZPLxsgwtfp9Rd6PClNRGIpk',
};
const other = {
  ...jwk,
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU',
  y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0',
};
beforeAll(async () => {
  portal = await openTestPortal();
  const keys = [
    {
      keyId: '0ceb',
      state: 'active',
      jwk: { ...jwk, d: 'a secret that got into the database' },
      since: '2026-11-01T00:00:00+07:00',
    },
    { keyId: 'aaaa', state: 'revoked', jwk: other, until: '2026-11-02T00:00:00+07:00', reason: 'lost' },
  ];
  await portal.sql`DELETE FROM trace_issuers`;
  await portal.sql`
    INSERT INTO trace_issuers (portal_id, issuer, name, hosts, keys)
    SELECT portal_id, slug || '.example', slug, '{id.example}', ${portal.sql.json(keys)} FROM portals`;
});
afterAll(() => portal.close());

const read = async (path: string) => {
  const answer = await portal.app.request(path);
  return { answer, keys: ((await answer.json()) as { keys: Jwk[] }).keys };
};

describe('/.well-known/jwks.json', () => {
  it('is a JWK set that any page may read and caches keep for a minute', async () => {
    const { answer } = await read('/.well-known/jwks.json');
    expect(answer.headers.get('content-type')).toBe('application/jwk-set+json');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cache-control')).toContain('max-age=60');
    const again = await portal.app.request('/.well-known/jwks.json', {
      headers: { 'if-none-match': answer.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('has each key once, with those who sign with it and what has become of it', async () => {
    const { keys } = await read('/.well-known/jwks.json');
    expect(keys).toEqual([
      {
        ...jwk,
        kid: '0ceb',
        use: 'sig',
        alg: 'ES256',
        nongsan_state: 'active',
        nongsan_since: '2026-11-01T00:00:00+07:00',
        nongsan_issuers: expect.arrayContaining([expect.stringContaining('.example')]) as string[],
      },
      {
        ...other,
        kid: 'aaaa',
        alg: 'ES256',
        key_ops: [],
        nongsan_state: 'revoked',
        nongsan_until: '2026-11-02T00:00:00+07:00',
        nongsan_reason: 'lost',
        nongsan_issuers: expect.arrayContaining([expect.stringContaining('.example')]) as string[],
      },
    ]);
    expect((keys[0]?.['nongsan_issuers'] as string[]).length).toBeGreaterThan(1);
  });

  it('names who signs, and the hosts of their links, so that a device can check codes without a network', async () => {
    const answer = await portal.app.request('/.well-known/jwks.json?portal=north');
    const { nongsan_issuers: issuers } = (await answer.json()) as { nongsan_issuers: unknown };
    expect(issuers).toEqual([{ issuer: 'north.example', name: 'north', hosts: ['id.example'] }]);
  });

  it('gives nothing private away, whatever got into the database', async () => {
    const { keys } = await read('/.well-known/jwks.json');
    expect(JSON.stringify(keys)).not.toContain('secret');
    const portals = await portal.sql<{ id: string }[]>`SELECT portal_id AS id FROM portals`;
    for (const { id } of portals) expect(JSON.stringify(await listIssuers(portal.sql, id))).not.toContain('secret');
  });

  it('makes a verifier that knows nothing of our members refuse a revoked key', async () => {
    const { keys } = await read('/.well-known/jwks.json');
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const imported = keys.map((key) =>
      crypto.subtle.importKey('jwk', key as unknown as JsonWebKey, algorithm, true, ['verify']),
    );
    const outcomes = await Promise.allSettled(imported);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  it('shows one portal’s keys when asked, and says when there is no such portal', async () => {
    const [{ slug } = { slug: '' }] = await portal.sql<
      { slug: string }[]
    >`SELECT slug FROM portals ORDER BY slug LIMIT 1`;
    const { keys } = await read(`/.well-known/jwks.json?portal=${slug}`);
    expect(keys[0]?.['nongsan_issuers']).toEqual([`${slug}.example`]);
    const none = await portal.app.request('/.well-known/jwks.json?portal=nobody');
    expect([none.status, ((await none.json()) as { code: string }).code]).toEqual([404, 'unknown-portal']);
  });
});
