import * as z from 'zod/mini';
import { certificateKinds, certificateSubjects } from '../certificate/index.ts';
import { idSchema } from '../id/index.ts';
import { recordIdSchema } from '../id/record-id.ts';
import { brandLabelKinds } from '../label/index.ts';
import { webUrlSchema } from '../schema/index.ts';
import { localDateSchema } from '../time/index.ts';
import { localNameSchema, nameSchema } from './texts.ts';

/** Adds a certificate to a lot, a growing area, a product or a store. */
export const newCertificateRequestSchema = z.strictObject({
  subject: z.strictObject({
    kind: z.enum(certificateSubjects),
    id: z.string().check(z.maxLength(64), z.regex(/^(?:lot|gra|prd|str)_[0-9A-Za-z_-]+$/)),
  }),
  kind: z.enum(certificateKinds),
  name: z.optional(localNameSchema(200)),
  number: nameSchema(80),
  issuer: nameSchema(200),
  validFrom: z.optional(localDateSchema),
  validUntil: z.optional(localDateSchema),
  documentUrl: z.optional(webUrlSchema),
});

/** Enters a brand label that the portal may then grant. */
export const newLabelRequestSchema = z.strictObject({
  name: nameSchema(120),
  kind: z.enum(brandLabelKinds),
  owner: nameSchema(200),
  registration: z.optional(nameSchema(80)),
});

/** Grants a brand label to a store, or to one product of it. */
export const newGrantRequestSchema = z.strictObject({
  label: recordIdSchema('label'),
  store: idSchema('store'),
  product: z.optional(idSchema('product')),
  grantedOn: localDateSchema,
});

export type NewCertificateRequest = z.infer<typeof newCertificateRequestSchema>;
export type NewLabelRequest = z.infer<typeof newLabelRequestSchema>;
export type NewGrantRequest = z.infer<typeof newGrantRequestSchema>;
