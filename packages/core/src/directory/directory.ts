import * as z from 'zod/mini';
import { toGtin14 } from '../gs1/gtin.ts';
import { idPrefixes, idSchema } from '../id/index.ts';

/** What a directory can be asked by. The last three lead to a checkout, the others into a store. */
export const directoryKinds = [
  'store',
  'product',
  'variant',
  'lot',
  'gtin-lot',
  'order',
  'order-number',
  'order-reference',
] as const;

export type DirectoryKind = (typeof directoryKinds)[number];

const checkoutKinds: readonly DirectoryKind[] = ['order', 'order-number', 'order-reference'];

const targetSchema = z
  .string()
  .check(z.maxLength(64), z.regex(new RegExp(`^(?:${Object.values(idPrefixes).join('|')})_[0-9A-Za-z_-]+$`)));

/**
 * Which aggregate a code leads to. The store and the checkout lie apart and may lie on different machines: whoever holds
 * a slug, a scanned GTIN with its lot or an order's number asks here first. A code is given once and for good.
 */
export const directoryEntrySchema = z
  .object({
    portal: idSchema('portal'),
    kind: z.enum(directoryKinds),
    /** An identifier, a slug or a real-world code, such as `gtinLotCode` gives. */
    code: z.string().check(z.minLength(1), z.maxLength(120)),
    /** Absent where the code leads to a checkout. */
    store: z.optional(idSchema('store')),
    /** What is found: the identifier of the resource. */
    target: targetSchema,
  })
  .check(
    z.refine((entry) => (entry.store === undefined) === checkoutKinds.includes(entry.kind), {
      error: 'must be there for what belongs to a store, and only there',
      path: ['store'],
    }),
  );

export type DirectoryEntry = z.infer<typeof directoryEntrySchema>;

/**
 * The one code under which a lot of a GTIN is found, however many digits the label's GTIN has.
 *
 * @throws DigitalLinkError `gtin` when the GTIN's check digit is wrong
 */
export const gtinLotCode = (gtin: string, lot: string): string => `${toGtin14(gtin)}/${lot}`;
