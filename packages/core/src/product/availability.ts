import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';
import { decimalSchema } from '../quantity/index.ts';
import { openEnum } from '../schema/index.ts';
import { instantSchema, localDateSchema } from '../time/index.ts';

/** `contact`: not sold by parcel (a village stay); the buyer is led to the seller. */
export const availabilityStatuses = ['available', 'low', 'soldOut', 'outOfSeason', 'preorder', 'contact'] as const;

/** What changes with every sale and so is never cached with the product. */
export const availabilitySchema = z.object({
  variant: idSchema('variant'),
  status: openEnum(availabilityStatuses),
  /** What can still be ordered, in the variant's unit; absent when the portal does not tell. */
  available: z.optional(decimalSchema),
  /** When it comes back, for `outOfSeason` and `preorder`. */
  from: z.optional(localDateSchema),
  /** Why it is not sold now though there is some (`lineStopSchema` in `@nongsan/core/selling`): read where shown. */
  stopped: z.optional(z.unknown()),
  checkedAt: instantSchema,
});

export type Availability = z.infer<typeof availabilitySchema>;

/** May one order it now? */
export const canOrder = (availability: Pick<Availability, 'status'>): boolean =>
  availability.status === 'available' || availability.status === 'low' || availability.status === 'preorder';
