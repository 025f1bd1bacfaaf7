import * as z from 'zod/mini';

/** Currencies of the contract. `amount` counts minor units: VND has none, so 245000 is 245.000 ₫. */
export const currencies = ['VND'] as const;
export type Currency = (typeof currencies)[number];

export const moneySchema = z.object({
  amount: z.int(),
  currency: z.enum(currencies),
});

/** An integer number of minor units with its currency. Never a float, never divided by 100 here. */
export type Money = z.infer<typeof moneySchema>;

/** A price or a sum: never negative. */
export const priceSchema = z.object({
  amount: z.int().check(z.nonnegative()),
  currency: z.enum(currencies),
});

export const vnd = (amount: number): Money => ({ amount, currency: 'VND' });
