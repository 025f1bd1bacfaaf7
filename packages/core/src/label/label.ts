import * as z from 'zod/mini';
import { recordIdSchema } from '../id/record-id.ts';
import { localizedTextSchema } from '../localized/index.ts';
import { openEnum } from '../schema/index.ts';
import { instantSchema, localDateSchema } from '../time/index.ts';

/** The three ways in which Vietnamese law protects a name that many producers share. */
export const brandLabelKinds = ['geographical-indication', 'collective-mark', 'certification-mark'] as const;

/** A name that many may carry and one body watches over: "Chè Thái Nguyên". */
export const brandLabelSchema = z.object({
  id: recordIdSchema('label'),
  /** As registered, in Vietnamese. */
  name: z.string().check(z.minLength(1), z.maxLength(120)),
  kind: openEnum(brandLabelKinds),
  /** Who owns or manages it, and so may grant it. */
  owner: z.string().check(z.minLength(1), z.maxLength(200)),
  /** Number of its registration, as printed. */
  registration: z.optional(z.string().check(z.maxLength(80))),
  /** Made up for a demonstration: whoever shows it says so. */
  sample: z.optional(z.boolean()),
});

/** The right of a household, or of one product of it, to carry a brand label. */
export const labelGrantSchema = z.object({
  id: recordIdSchema('grant'),
  label: brandLabelSchema,
  grantedOn: localDateSchema,
  /** When it was taken back, and why, in words for the consumer. Products and stores show grants that stand. */
  withdrawnAt: z.optional(instantSchema),
  withdrawnNote: z.optional(localizedTextSchema),
  /** The grant is made up for a demonstration, whatever is true of the label. */
  sample: z.optional(z.boolean()),
});

export type BrandLabel = z.infer<typeof brandLabelSchema>;
export type LabelGrant = z.infer<typeof labelGrantSchema>;
