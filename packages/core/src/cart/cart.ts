import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';
import { localizedTextSchema } from '../localized/index.ts';
import { moneySchema, priceSchema } from '../money/index.ts';
import { pictureSchema } from '../picture/index.ts';
import { decimalSchema, quantityRuleSchema } from '../quantity/index.ts';
import { openEnum, webUrlSchema } from '../schema/index.ts';
import { instantSchema, localDateSchema } from '../time/index.ts';
import { taxRateSchema } from '../product/variant.ts';

/** Most lines one cart may hold. */
export const maxCartLines = 100;

/** What stands in the way of ordering a line as it is. */
export const lineIssues = ['none', 'soldOut', 'notEnough', 'unavailable'] as const;

/** One variant in the cart, priced by the server: `total = round(unitPrice × quantity) − discount`. */
export const lineSchema = z.object({
  id: idSchema('line'),
  variant: idSchema('variant'),
  product: z.object({
    id: idSchema('product'),
    name: localizedTextSchema,
    url: webUrlSchema,
    picture: z.optional(pictureSchema),
    minimumAge: z.optional(z.int()),
  }),
  store: z.object({ id: idSchema('store'), name: z.string() }),
  variantName: localizedTextSchema,
  quantity: decimalSchema,
  order: quantityRuleSchema,
  unitPrice: priceSchema,
  discount: priceSchema,
  taxRate: taxRateSchema,
  taxIncluded: z.boolean(),
  total: priceSchema,
  issue: openEnum(lineIssues),
  /** What can be ordered when there is not enough. */
  available: z.optional(decimalSchema),
  /** A pre-order is sent after this day. */
  from: z.optional(localDateSchema),
  /** Why it is not sold now (`lineStopSchema`), and what changed since it was put in (`lineChangesSchema`): read where shown. */
  stopped: z.optional(z.unknown()),
  changes: z.optional(z.unknown()),
});

/** Sums of a cart, an order or one household's part: `total = items − discount + shipping + tax`; `tax` only what prices do not include. */
export const totalsSchema = z.object({
  items: moneySchema,
  discount: moneySchema,
  shipping: moneySchema,
  tax: moneySchema,
  taxIncluded: moneySchema,
  total: moneySchema,
});

/** One household's part of a cart. */
export const parcelSchema = z.object({
  store: z.object({ id: idSchema('store'), name: z.string() }),
  lines: z.array(idSchema('line')),
  totals: totalsSchema,
  /** Ways, prices and promise, taken as they come: who offers a choice reads them (`parcelShippingSchema`). */
  shipping: z.optional(z.unknown()),
});

export const cartSchema = z.object({
  /** Unguessable: whoever knows it holds the cart. */
  id: idSchema('cart'),
  /** Grows with every change; an answer with a smaller one is old news. */
  version: z.int().check(z.nonnegative()),
  lines: z.array(lineSchema),
  /** One parcel a household, each with its own shipping. */
  parcels: z.array(parcelSchema),
  totals: totalsSchema,
  /** Until then what is in it is kept for its buyer; absent where nothing is. */
  holdUntil: z.optional(instantSchema),
  updatedAt: instantSchema,
});

export type CartLine = z.infer<typeof lineSchema>;
export type Totals = z.infer<typeof totalsSchema>;
export type Cart = z.infer<typeof cartSchema>;
