import { describe, expect, it } from 'vitest';
import { campaignSchema, handOverTokenSchema } from './index.ts';

describe('a campaign', () => {
  it.each(['autumn-2026', 'le-hoi_na', '20261128'.slice(0, 6), 'a'.repeat(40)])('may be %s', (campaign) => {
    expect(campaignSchema.safeParse(campaign).success).toBe(true);
  });
  it.each(['', 'a'.repeat(41), 'Autumn', 'nguyen van a', 'a@b.vn', '0912345678', 'x-0912345-y', 'chè', '-a'])(
    'may not be %j: nobody is known by it',
    (campaign) => {
      expect(campaignSchema.safeParse(campaign).success).toBe(false);
    },
  );
});

describe('the token of a link', () => {
  it.each(['ho_AbC-_9.t7x2k0.AAAA-_', 'ho_a.0.b'])('looks like %s', (token) => {
    expect(handOverTokenSchema.safeParse(token).success).toBe(true);
  });
  it.each(['', 'ho_a', 'ho_a.b', 'os_a.b.c', 'ho_a.B.c', 'ho_a.b.c.d', `ho_${'a'.repeat(200)}.b.c`])(
    'does not look like %j',
    (token) => {
      expect(handOverTokenSchema.safeParse(token).success).toBe(false);
    },
  );
});
