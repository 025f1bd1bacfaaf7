import {
  brandLabelKinds,
  consentPurposeSchema,
  gtinSchema,
  localDateSchema,
  localizedTextSchema,
  ocopGroups,
  ocopIssuers,
  ocopStars,
  payeeKinds,
  paymentMethods,
  placeSchema,
  quantityRuleSchema,
  quantitySchema,
  decimalSchema,
  siteKeySchema,
  slugSchema,
  storeKinds,
  taxRateSchema,
  traceStatuses,
} from '@nongsan/core';
import { freshnessPromiseSchema, shippingTableSchema } from '@nongsan/core/shipping';
import * as z from 'zod/mini';

/** Every year's day, `07-15`. */
const monthDaySchema = z.string().check(z.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/));
const daysSchema = z.int().check(z.nonnegative());
const nameSchema = z.string().check(z.regex(/^[a-z][a-z0-9-]*$/));

/** `sample/pictures.json`: what stands in each picture of `sample/pictures/`. */
export const samplePicturesSchema = z.record(
  nameSchema,
  z.strictObject({ width: z.int(), height: z.int(), alt: localizedTextSchema }),
);

/** `sample/kinds.json`: what is true of every product of a kind, whoever makes it. */
export const sampleKindsSchema = z.record(
  nameSchema,
  z.strictObject({
    picture: nameSchema,
    group: z.enum(ocopGroups),
    taxRate: taxRateSchema,
    type: z.optional(z.literal('service')),
    minimumAge: z.optional(z.int()),
    summary: localizedTextSchema,
    description: localizedTextSchema,
  }),
);

/** `sample/portals.json`. The account moves no money; the BIN belongs to no bank. */
export const samplePortalsSchema = z.strictObject({
  account: z.strictObject({
    bin: z.literal('999999'),
    bankName: z.string(),
    account: z.string(),
    accountName: z.string(),
  }),
  contact: z.strictObject({ email: z.string() }),
  consents: z.array(consentPurposeSchema),
  portals: z.array(
    z.strictObject({
      slug: slugSchema,
      name: localizedTextSchema,
      payee: z.enum(payeeKinds),
      paymentMethods: z.array(z.enum(paymentMethods)),
      /** Made up, and marked so: no portal has told its prices. */
      shipping: shippingTableSchema,
      /** `pages`: the folder of its pages on the demo site, with a slash at the end. */
      site: z.strictObject({ key: siteKeySchema, pages: z.string() }),
      /** Brand labels of the portal. Whose they are is made up, and says so. */
      labels: z.optional(
        z.array(
          z.strictObject({ key: nameSchema, name: z.string(), kind: z.enum(brandLabelKinds), owner: z.string() }),
        ),
      ),
    }),
  ),
});

/** `decidedBy` is the latest day that the source leaves possible: enough to know a lapse, never that it holds. */
const recognitionSchema = z.strictObject({
  stars: z.literal(ocopStars),
  issuer: z.enum(ocopIssuers),
  decision: z.optional(z.string()),
  decidedOn: z.optional(localDateSchema),
  decidedText: z.optional(z.string()),
  decidedBy: z.optional(localDateSchema),
  source: z.string(),
});

const variantSchema = z.strictObject({
  code: nameSchema,
  name: localizedTextSchema,
  content: z.optional(quantitySchema),
  price: z.int().check(z.positive()),
  order: quantityRuleSchema,
  gtin: z.optional(gtinSchema),
  stock: decimalSchema,
  lowAt: decimalSchema,
  sale: z.optional(z.enum(['preorder', 'contact'])),
  /** Days until a pre-ordered parcel leaves. */
  availableInDays: z.optional(daysSchema),
  /** Sold from one day of the year to another. */
  season: z.optional(z.strictObject({ from: monthDaySchema, to: monthDaySchema })),
});

const lotSchema = z.strictObject({
  /** Begins the lot's code; the harvest day ends it. */
  prefix: z.string().check(z.regex(/^[0-9A-Z-]{2,12}$/)),
  /** The variant whose GTIN is on the label. */
  variant: z.optional(nameSchema),
  /** A new lot every day or every week of the demonstration. Default: week. */
  rhythm: z.optional(z.enum(['day', 'week'])),
  harvestedDaysAgo: z.optional(daysSchema),
  /** A harvest once a year, instead of one that follows the calendar of the demonstration. */
  harvestedOn: z.optional(monthDaySchema),
  packedDaysAgo: z.optional(daysSchema),
  shelfDays: z.optional(daysSchema),
  quantity: quantitySchema,
  growingArea: z.optional(nameSchema),
  /** The made-up events that tell how it came about: leaf that is withered, dried and packed, or fruit from the tree. */
  story: z.optional(z.enum(['tea', 'fruit'])),
});

const growingAreaSchema = z.strictObject({
  key: nameSchema,
  code: z.string(),
  crop: localizedTextSchema,
  status: z.enum(traceStatuses),
  checkedDaysAgo: daysSchema,
});

/** What a store's place rests on: the source names the commune, or we took it from a name or a former district. */
const placeBases = ['source', 'producer-name', 'former-district'] as const;

/** `sample/stores/{portal}/{store}.json`. */
export const sampleStoreSchema = z.strictObject({
  slug: slugSchema,
  position: z.int(),
  name: z.string(),
  kind: z.enum(storeKinds),
  place: placeSchema,
  placeBasis: z.enum(placeBases),
  picture: nameSchema,
  story: localizedTextSchema,
  growingAreas: z.optional(z.array(growingAreaSchema)),
  products: z.array(
    z.strictObject({
      slug: slugSchema,
      kind: nameSchema,
      name: localizedTextSchema,
      ocop: recognitionSchema,
      /** What the demonstration promises of it; its producer has promised nothing. */
      freshness: z.optional(freshnessPromiseSchema),
      /** Not sold in the demonstration; the words say that this is made up. */
      suspended: z.optional(z.strictObject({ because: localizedTextSchema })),
      variants: z.array(variantSchema).check(z.minLength(1)),
      lots: z.array(lotSchema),
      /** Labels that the product carries in the demonstration. */
      labels: z.optional(z.array(z.strictObject({ key: nameSchema, grantedOn: localDateSchema }))),
    }),
  ),
});

export type SamplePictures = z.infer<typeof samplePicturesSchema>;
export type SampleKinds = z.infer<typeof sampleKindsSchema>;
export type SampleKind = SampleKinds[string];
export type SamplePortals = z.infer<typeof samplePortalsSchema>;
export type SamplePortal = SamplePortals['portals'][number];
export type SampleStore = z.infer<typeof sampleStoreSchema>;
export type SampleProduct = SampleStore['products'][number];
export type SampleVariant = z.infer<typeof variantSchema>;
export type SampleLot = z.infer<typeof lotSchema>;
export type SampleGrowingArea = z.infer<typeof growingAreaSchema>;
