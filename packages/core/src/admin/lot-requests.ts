import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';
import { lotCodeSchema } from '../lot/summary.ts';
import { gtinSchema } from '../product/variant.ts';
import { quantitySchema } from '../quantity/index.ts';
import { instantSchema, localDateSchema } from '../time/index.ts';
import { noteSchema } from './texts.ts';

const areas = z.array(idSchema('growingArea')).check(z.maxLength(20));
const quantity = z.strictObject(quantitySchema.shape);

/** States a new lot of a product. The portal signs it; identifiers, link and signature are the server's. */
export const newLotRequestSchema = z.strictObject({
  product: idSchema('product'),
  /** The packing; its GTIN stands on the label unless another is given. */
  variant: z.optional(idSchema('variant')),
  code: lotCodeSchema,
  gtin: z.optional(gtinSchema),
  harvestedOn: z.optional(localDateSchema),
  harvestedUntil: z.optional(localDateSchema),
  packedOn: z.optional(localDateSchema),
  useBy: z.optional(localDateSchema),
  quantity: z.optional(quantity),
  /** Where it grew; the code of the first one is signed. */
  growingAreas: z.optional(areas),
  /** Whether this is the lot that the product is sold from now. */
  current: z.optional(z.boolean()),
});

const orNothing = <T extends z.ZodMiniType>(schema: T) => z.optional(z.nullable(schema));

/**
 * Changes what a lot states; what is left out stays, `null` takes a fact back. Code, GTIN and product never change: they
 * are in print. A change of what is signed signs the lot anew.
 */
export const changeLotRequestSchema = z.strictObject({
  variant: orNothing(idSchema('variant')),
  harvestedOn: orNothing(localDateSchema),
  harvestedUntil: orNothing(localDateSchema),
  packedOn: orNothing(localDateSchema),
  useBy: orNothing(localDateSchema),
  quantity: orNothing(quantity),
  growingAreas: z.optional(areas),
  /** When somebody last looked whether all of it is so. */
  checkedAt: z.optional(instantSchema),
  current: z.optional(z.boolean()),
});

/** Puts something on hold, revokes it, calls it back or withdraws it, with words for the consumer. */
export const noticeRequestSchema = z.strictObject({ note: noteSchema });

export type NewLotRequest = z.infer<typeof newLotRequestSchema>;
export type ChangeLotRequest = z.infer<typeof changeLotRequestSchema>;
export type NoticeRequest = z.infer<typeof noticeRequestSchema>;
