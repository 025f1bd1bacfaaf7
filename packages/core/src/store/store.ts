import * as z from 'zod/mini';
import { openingHoursSchema } from '../hours/schema.ts';
import { localizedTextSchema } from '../localized/index.ts';
import { metadataSchema } from '../metadata/index.ts';
import { pictureSchema } from '../picture/index.ts';
import { openEnum, webUrlSchema } from '../schema/index.ts';
import { instantSchema, localDateSchema } from '../time/index.ts';
import { harvestSchema } from '../season/schema.ts';
import { sampleFieldsSchema } from './sample.ts';
import { storeSummarySchema } from './summary.ts';

/** How the portal has checked who the seller is (E-commerce Law 122/2025). Never an identity number. */
export const verificationMethods = ['portal-visit', 'business-register', 'national-id', 'other'] as const;

const phoneSchema = z.string().check(z.regex(/^\+?[0-9]{3,15}$/, 'must be digits, with + for a country'));

/** Where else the goods are sold: a shop that carries them, a market stall, a page of a marketplace. */
export const outletSchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  address: z.optional(z.string().check(z.maxLength(300))),
  website: z.optional(webUrlSchema),
});

/** A household's, cooperative's or company's store page. */
export const storeSchema = z.object({
  ...storeSummarySchema.shape,
  story: z.optional(localizedTextSchema),
  practices: z.optional(localizedTextSchema),
  picture: z.optional(pictureSchema),
  contact: z.object({
    phone: z.optional(phoneSchema),
    zalo: z.optional(phoneSchema),
    website: z.optional(webUrlSchema),
    address: z.optional(z.string().check(z.maxLength(300))),
    outlets: z.optional(z.array(outletSchema).check(z.maxLength(20))),
  }),
  verified: z.optional(
    z.object({
      by: z.string().check(z.maxLength(200)),
      method: openEnum(verificationMethods),
      on: localDateSchema,
    }),
  ),
  /** When visitors are welcome. Absent: nobody has said. */
  hours: z.optional(openingHoursSchema),
  /** Its year: what is harvested when. */
  harvests: z.optional(z.array(harvestSchema).check(z.maxLength(30))),
  productCount: z.int().check(z.nonnegative()),
  sampleFields: sampleFieldsSchema,
  metadata: z.optional(metadataSchema),
  /** Brand labels, taken as they come, like a product's. */
  labels: z.optional(z.unknown()),
  updatedAt: instantSchema,
});

export type Outlet = z.infer<typeof outletSchema>;
export type Store = z.infer<typeof storeSchema>;
