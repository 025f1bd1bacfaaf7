import * as z from 'zod/mini';

/** How a parcel reaches its buyer: brought home, fetched from the household, or fetched at a communal post office. */
export const deliveryWays = ['home', 'pickup', 'post-office'] as const;
export type DeliveryWay = (typeof deliveryWays)[number];

/** A post office by the code that its list gives it. */
export const postOfficeCodeSchema = z
  .string()
  .check(z.regex(/^[0-9A-Z][0-9A-Z-]{1,19}$/, 'must be 2 to 20 capital letters, digits and hyphens'));
