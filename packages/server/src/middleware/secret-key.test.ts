import { hashSecretKey, type Problem, type SecretKeyScope } from '@nongsan/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSecretKey, listSecretKeys, revokeSecretKey, type NewSecretKey } from '../repository/index.ts';
import { clock, openTestPortal, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const scopes: readonly SecretKeyScope[] = ['lots:write'];
const make = (more: Partial<NewSecretKey> = {}) =>
  createSecretKey(portal.sql, { portal: 'por_north', name: 'ERP', scopes, ...more }, clock);

/** Asks for an address that every key may ask for and nobody finds: what answers is the key. */
async function ask(headers: Record<string, string>, path = '/v1/admin/nothing', method = 'GET') {
  const response = await portal.app.request(path, { method, headers });
  return { response, problem: (await response.json()) as Problem };
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('an address for servers', () => {
  it('lets a key in, and notes that it was used', async () => {
    const { key, token } = await make();
    expect((await ask(bearer(token))).problem.code).toBe('not-found');
    const kept = (await listSecretKeys(portal.sql, 'por_north')).find(({ id }) => id === key.id);
    expect(kept?.lastUsedAt).toBe('2026-11-22T10:00:00.000+07:00');
  });

  it('says what is missing, and how to send it', async () => {
    for (const headers of [{}, { authorization: 'Basic c2s6' }, { authorization: 'Bearer' }]) {
      const { response, problem } = await ask(headers);
      expect([response.status, problem.code]).toEqual([401, 'missing-secret-key']);
      expect(response.headers.get('www-authenticate')).toContain('Bearer');
    }
  });

  it('does not take a key from the address', async () => {
    const { token } = await make();
    expect((await ask({}, `/v1/admin/nothing?key=${token}`)).problem.code).toBe('missing-secret-key');
  });

  it('knows no key that was not made, a hash of one included', async () => {
    const { token } = await make();
    const near = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
    for (const wrong of [near, `sk_${await hashSecretKey(token)}`, 'pk_north_test', 'sk_short', `${token}x`]) {
      const { response, problem } = await ask(bearer(wrong));
      expect([response.status, problem.code], wrong.slice(0, 3)).toEqual([401, 'unknown-secret-key']);
    }
  });

  it('refuses a key that is over, at once', async () => {
    const revoked = await make();
    expect((await ask(bearer(revoked.token))).problem.code).toBe('not-found');
    await revokeSecretKey(portal.sql, revoked.key.id, clock);
    expect((await ask(bearer(revoked.token))).problem.code).toBe('revoked-secret-key');
    const expired = await make({ expiresAt: clock });
    expect((await ask(bearer(expired.token))).problem.code).toBe('expired-secret-key');
  });

  it('refuses pages, and gives none leave to read', async () => {
    const { token } = await make();
    const origin = { origin: 'https://north.example' };
    const { response, problem } = await ask({ ...bearer(token), ...origin });
    expect([response.status, problem.code]).toEqual([403, 'secret-key-in-browser']);
    const preflight = { ...origin, 'access-control-request-method': 'POST' };
    const asked = await ask(preflight, '/v1/admin/nothing', 'OPTIONS');
    for (const { headers } of [response, asked.response]) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('is one however its path is written', async () => {
    for (const path of ['/v1/%61dmin/nothing', '/v1/admin/', '/v1/admin//x']) {
      expect((await ask({}, `${path}?key=pk_north_test`)).problem.code, path).toBe('missing-secret-key');
    }
  });
});

describe('a secret key', () => {
  it('is kept as its hash, and is in no answer and no log', async () => {
    const { token } = await make();
    portal.log.length = 0;
    const answers = [
      await ask(bearer(token)),
      await ask(bearer(`${token}x`)),
      await ask({ ...bearer(token), origin: 'https://a.example' }),
    ];
    const [row] = await portal.sql<{ all: string }[]>`SELECT json_agg(k)::text AS all FROM secret_keys k`;
    expect(row?.all).toContain(await hashSecretKey(token));
    for (const text of [row?.all, JSON.stringify(answers.map(({ problem }) => problem)), JSON.stringify(portal.log)]) {
      expect(text).not.toContain(token.slice(3, -4));
    }
  });

  it('stays in the list when it is over, and cannot be deleted', async () => {
    const { key } = await make();
    await revokeSecretKey(portal.sql, key.id, clock);
    await revokeSecretKey(portal.sql, key.id, new Date(clock.getTime() + 1000));
    const kept = (await listSecretKeys(portal.sql)).find(({ id }) => id === key.id);
    expect(kept?.revokedAt).toBe('2026-11-22T10:00:00.000+07:00');
    await expect(portal.sql`DELETE FROM secret_keys WHERE key_id = ${key.id}`).rejects.toThrow('never deleted');
  });
});
