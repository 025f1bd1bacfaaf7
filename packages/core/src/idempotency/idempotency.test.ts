import { describe, expect, it } from 'vitest';
import { idempotencyKeySchema } from './index.ts';

const takes = (key: string) => idempotencyKeySchema.safeParse(key).success;

describe('an idempotency key', () => {
  it('is a UUID, or any visible ASCII of its length', () => {
    expect(takes('6f1c2c5e-9a0b-4c63-8f55-0f8f3f0a2d11')).toBe(true);
    expect(takes('"order/2026-11-22/1"')).toBe(true);
  });
  it.each([
    '',
    '1',
    'x'.repeat(15),
    'x'.repeat(129),
    'with a space in it',
    'đơn-hàng-số-một-hai-ba',
    'line\nbreak-of-a-key',
  ])('is not %j', (key) => {
    expect(takes(key)).toBe(false);
  });
});
