import * as z from 'zod/mini';
import { recordIdSchema } from '../id/record-id.ts';
import { localizedTextSchema } from '../localized/index.ts';
import { openEnum, webUrlSchema } from '../schema/index.ts';
import { instantSchema, localDateSchema } from '../time/index.ts';

/** What a paper certifies. A test report speaks of the samples that were tested, so it is never called more. */
export const certificateKinds = [
  'vietgap',
  'organic',
  'ocop',
  'geographical-indication',
  'test-report',
  'other',
] as const;

/** What a certificate was issued for. A lot shows its own and those of its product, household and growing areas. */
export const certificateSubjects = ['lot', 'growing-area', 'product', 'store'] as const;

/** A paper about a lot, a growing area, a product or a household: who issued it, under which number, for how long. */
export const certificateSchema = z.object({
  id: recordIdSchema('certificate'),
  kind: openEnum(certificateKinds),
  /** What it is called, where the kind alone does not say: the standard, the tests made. */
  name: z.optional(localizedTextSchema),
  /** The number as printed. */
  number: z.string().check(z.minLength(1), z.maxLength(80)),
  issuer: z.string().check(z.minLength(1), z.maxLength(200)),
  validFrom: z.optional(localDateSchema),
  /** The last day on which it holds. Absent: it names none. */
  validUntil: z.optional(localDateSchema),
  /** Where the paper itself can be read. */
  documentUrl: z.optional(webUrlSchema),
  subject: openEnum(certificateSubjects),
  /** When the portal took it back, and why, in words for the consumer. It stays in the list: nothing is hidden. */
  withdrawnAt: z.optional(instantSchema),
  withdrawnNote: z.optional(localizedTextSchema),
});

export type Certificate = z.infer<typeof certificateSchema>;
