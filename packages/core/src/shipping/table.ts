import * as z from 'zod/mini';
import { localizedTextSchema } from '../localized/index.ts';

/** Minor units of VND. */
const price = z.int().check(z.nonnegative(), z.maximum(100_000_000));
const grams = z.int().check(z.positive(), z.maximum(1_000_000));
const hours = z.int().check(z.nonnegative(), z.maximum(1_000));

/** How long the way takes once the parcel is handed over: at least, and at most. */
export const transitSchema = z
  .strictObject({ min: hours, max: hours })
  .check(z.refine(({ min, max }) => min <= max, 'must not have a longest time below the shortest'));

/** Prices by weight: each step up to and with its `upTo`, then so much for every further `per` grams that is begun. */
export const ratesSchema = z.strictObject({
  steps: z.array(z.strictObject({ upTo: grams, price })).check(
    z.minLength(1),
    z.maxLength(50),
    z.refine(
      (steps) => steps.every(({ upTo }, index) => index === 0 || upTo > (steps[index - 1]?.upTo ?? 0)),
      'must grow from step to step',
    ),
  ),
  /** Absent: what is heavier than the last step is not sent. */
  beyond: z.optional(z.strictObject({ per: grams, price })),
  transit: z.optional(transitSchema),
});

/** What is sent somewhere, and how. A way that is absent is not offered there. */
const services = { home: z.optional(ratesSchema), postOffice: z.optional(ratesSchema) };

export const zoneSchema = z.strictObject({
  key: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  name: z.optional(localizedTextSchema),
  /** Whole provinces, and communes by themselves. A commune's zone goes before its province's. */
  provinces: z.array(z.string().check(z.regex(/^\d{2}$/))).check(z.maxLength(34)),
  communes: z.optional(z.array(z.string().check(z.regex(/^\d{5}$/))).check(z.maxLength(3_400))),
  ...services,
});

/** Shipping is free from an amount: of one household's parcel, or of all that the cart holds at the portal. */
export const freeShippingSchema = z.strictObject({
  from: z.int().check(z.nonnegative()),
  per: z.enum(['household', 'portal']),
});

/** What sending costs: zones × weight. A portal has one, and a household may have its own, which goes before it. */
export const shippingTableSchema = z
  .strictObject({
    zones: z.array(zoneSchema).check(z.maxLength(100)),
    /** Everywhere that no zone names. Absent: nothing is sent there. */
    elsewhere: z.optional(z.strictObject(services)),
    free: z.optional(z.array(freeShippingSchema).check(z.maxLength(2))),
    /** Grams of a unit that says nothing of its weight. Default 1,000. */
    unknownWeight: z.optional(grams),
    /** Hours that a household needs, at most, from the order to the hand-over. Default 24. */
    handling: z.optional(hours),
    /** Made up for a demonstration. */
    sample: z.optional(z.boolean()),
  })
  .check(
    z.refine(({ zones }) => new Set(zones.map(({ key }) => key)).size === zones.length, {
      message: 'must have a key of its own for every zone',
      path: ['zones'],
    }),
    z.refine(({ zones }) => isOnce(zones.flatMap(({ provinces }) => provinces)), {
      message: 'must name every province in one zone only',
      path: ['zones'],
    }),
    z.refine(({ zones }) => isOnce(zones.flatMap(({ communes }) => communes ?? [])), {
      message: 'must name every commune in one zone only',
      path: ['zones'],
    }),
  );

function isOnce(codes: readonly string[]): boolean {
  return new Set(codes).size === codes.length;
}

export type Transit = z.infer<typeof transitSchema>;
export type Rates = z.infer<typeof ratesSchema>;
export type Zone = z.infer<typeof zoneSchema>;
export type ShippingTable = z.infer<typeof shippingTableSchema>;

/** The simplest table: one price for every parcel wherever it goes, free from a parcel's worth where `freeFrom` is given. */
export interface FlatRate {
  readonly perParcel: number;
  readonly freeFrom?: number;
}

/** No weight is too heavy for a flat rate: nobody has said so. */
const anyWeight = 1_000_000;

export const flatTable = ({ perParcel, freeFrom }: FlatRate): ShippingTable => ({
  zones: [],
  elsewhere: { home: { steps: [{ upTo: anyWeight, price: perParcel }], beyond: { per: anyWeight, price: 0 } } },
  ...(freeFrom !== undefined && { free: [{ from: freeFrom, per: 'household' as const }] }),
});

/** A portal's or household's shipping as it is kept: a flat rate or a table. */
export const asTable = (kept: FlatRate | ShippingTable): ShippingTable =>
  'perParcel' in kept ? flatTable(kept) : kept;
