import * as z from 'zod/mini';
import { openingHoursSchema } from '../hours/schema.ts';
import { moneySchema } from '../money/index.ts';
import { openEnum } from '../schema/index.ts';
import { instantSchema } from '../time/index.ts';
import { freshnessPromiseSchema } from './freshness.ts';
import { carrierStatuses } from './status.ts';
import { deliveryWays, postOfficeCodeSchema } from './ways.ts';

/** Where a parcel is fetched from the household. */
export const pickupPlaceSchema = z.object({
  address: z.string().check(z.minLength(1), z.maxLength(300)),
  hours: z.optional(openingHoursSchema),
  phone: z.optional(z.string().check(z.maxLength(20))),
});

/** A post office that keeps parcels for their buyers. */
export const postOfficeSchema = z.object({
  code: postOfficeCodeSchema,
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  address: z.string().check(z.minLength(1), z.maxLength(300)),
  provinceCode: z.string().check(z.regex(/^\d{2}$/)),
  communeCode: z.string().check(z.regex(/^\d{5}$/)),
  phone: z.optional(z.string().check(z.maxLength(20))),
  /** As printed: `7:30–17:00, thứ Hai đến thứ Bảy`. */
  hours: z.optional(z.string().check(z.maxLength(120))),
  sample: z.optional(z.boolean()),
});

/** Why a parcel cannot go a way: not sent there, heavier than is sent, or not there in the promised time. */
export const shippingIssues = ['none', 'not-delivered', 'too-heavy', 'too-slow'] as const;

const transit = z.object({ min: z.int(), max: z.int() });

/** One way of a parcel with its price. */
export const parcelWaySchema = z.object({
  way: openEnum(deliveryWays),
  issue: openEnum(shippingIssues),
  /** Absent where the parcel cannot go this way at all. */
  price: z.optional(moneySchema),
  /** False while the destination is not known: `price` is then the lowest, "from …". */
  exact: z.boolean(),
  /** Hours on the way, at least and at most, where the table says so. */
  transit: z.optional(transit),
  pickup: z.optional(pickupPlaceSchema),
  /** Offices of the commune, else of its province; twelve at most. */
  postOffices: z.optional(z.array(postOfficeSchema)),
});

/** How one parcel of a cart is sent: the way chosen, what it costs, the ways there are, and what is promised. */
export const parcelShippingSchema = z.object({
  way: openEnum(deliveryWays),
  postOffice: z.optional(postOfficeCodeSchema),
  exact: z.boolean(),
  /** Why the parcel cannot be ordered as it is. */
  issue: openEnum(shippingIssues),
  /** Grams, as they are charged. */
  weight: z.int(),
  ways: z.array(parcelWaySchema),
  promise: z.optional(freshnessPromiseSchema),
});

/** One thing that a carrier told, as it was told. */
export const trackingEventSchema = z.object({
  status: openEnum(carrierStatuses),
  at: instantSchema,
  /** The carrier's own code and words. */
  code: z.string(),
  text: z.string(),
  place: z.optional(z.string()),
});

/** How one household's part of an order goes. */
export const subOrderShippingSchema = z.object({
  way: openEnum(deliveryWays),
  pickup: z.optional(pickupPlaceSchema),
  postOffice: z.optional(postOfficeSchema),
  /** The parcel at its carrier, once it was given to one. */
  carrier: z.optional(z.object({ id: z.string(), name: z.string(), sample: z.optional(z.boolean()) })),
  tracking: z.optional(z.string()),
  status: z.optional(openEnum(carrierStatuses)),
  /** The newest last. */
  events: z.optional(z.array(trackingEventSchema)),
});

export type PickupPlace = z.infer<typeof pickupPlaceSchema>;
export type PostOffice = z.infer<typeof postOfficeSchema>;
export type ShippingIssue = (typeof shippingIssues)[number];
export type ParcelWay = z.infer<typeof parcelWaySchema>;
export type ParcelShipping = z.infer<typeof parcelShippingSchema>;
export type TrackingEvent = z.infer<typeof trackingEventSchema>;
export type SubOrderShipping = z.infer<typeof subOrderShippingSchema>;
