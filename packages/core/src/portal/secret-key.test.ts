import { describe, expect, it } from 'vitest';
import {
  hashSecretKey,
  keyAllows,
  secretKeyRecordSchema,
  secretKeySchema,
  secretKeyState,
  secretKeyTokenSchema,
  type SecretKey,
} from './index.ts';

const key: SecretKey = {
  id: 'key_erp',
  portal: 'por_tn',
  name: 'Giá hằng đêm',
  hint: 'k9Xq',
  scopes: ['products:write', 'stock:write'],
  createdAt: '2026-10-01T08:00:00+07:00',
};
const now = new Date('2026-11-22T09:00:00+07:00');

describe('a secret key', () => {
  it('gives the rights it was made with and no other', () => {
    expect(keyAllows(key, 'stock:write', now)).toBe(true);
    expect(keyAllows(key, 'orders:read', now)).toBe(false);
  });
  it('bound to stores touches nothing else, and nothing of the whole portal', () => {
    const bound = { ...key, stores: ['str_a'] };
    expect([keyAllows(bound, 'stock:write', now, 'str_a'), keyAllows(bound, 'stock:write', now, 'str_b')]).toEqual([
      true,
      false,
    ]);
    expect(keyAllows(bound, 'stock:write', now)).toBe(false);
  });
  it('ends at the moment it expires', () => {
    const ending = { ...key, expiresAt: '2026-11-22T09:00:00+07:00' };
    expect(secretKeyState(ending, new Date(now.getTime() - 1))).toBe('active');
    expect(secretKeyState(ending, now)).toBe('expired');
    expect(keyAllows(ending, 'stock:write', now)).toBe(false);
  });
  it('that was revoked stays so, whatever its expiry', () => {
    const revoked = { ...key, expiresAt: '2026-01-01T00:00:00Z', revokedAt: '2026-10-02T00:00:00Z' };
    expect(secretKeyState(revoked, now)).toBe('revoked');
  });
  it('with a right of a later release gives none that we know', () => {
    const parsed = secretKeySchema.parse({ ...key, scopes: ['refunds:write'] });
    expect(parsed.scopes).toEqual(['other']);
    expect(keyAllows(parsed, 'orders:write', now)).toBe(false);
  });
  it.each(['sk_short', `pk_${'x'.repeat(40)}`, `sk_${'x'.repeat(31)}`, `sk_${'x'.repeat(40)} `])(
    'is not %j',
    (token) => {
      expect(secretKeyTokenSchema.safeParse(token).success).toBe(false);
    },
  );
  it('is stored as a hash', async () => {
    const token = `sk_${'n'.repeat(43)}`;
    const hash = await hashSecretKey(token);
    expect(secretKeyTokenSchema.safeParse(token).success).toBe(true);
    expect(secretKeyRecordSchema.safeParse({ ...key, hash }).success).toBe(true);
    expect(await hashSecretKey('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
  });
});
