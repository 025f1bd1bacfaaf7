import * as z from 'zod/mini';
import { idSchema, slugSchema } from '../id/index.ts';
import { localizedTextSchema } from '../localized/index.ts';
import { openEnum, webUrlSchema } from '../schema/index.ts';

export const paymentMethods = ['cod', 'vietqr', 'vnpay'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** Who receives the money: each household its own part, or the portal all of it. */
export const payeeKinds = ['household', 'portal'] as const;

/** One purpose that a buyer may allow; asked unticked, answered one by one (Data Law 91/2025). */
export const consentPurposeSchema = z.object({
  purpose: z.string().check(z.regex(/^[a-z][a-z-]{1,39}$/)),
  /** Version of the text that was shown; kept with the answer. */
  version: z.string().check(z.maxLength(20)),
  required: z.boolean(),
  text: localizedTextSchema,
});

/** What a page needs to know about its portal before checking out. */
export const portalSchema = z.object({
  id: idSchema('portal'),
  slug: slugSchema,
  name: localizedTextSchema,
  payee: openEnum(payeeKinds),
  paymentMethods: z.array(openEnum(paymentMethods)),
  consents: z.array(consentPurposeSchema),
  termsUrl: z.optional(webUrlSchema),
  contact: z.object({ phone: z.optional(z.string()), email: z.optional(z.string()) }),
  /** True while no real goods are sent and no real money moves. Elements say so at checkout. */
  demo: z.boolean(),
});

export type ConsentPurpose = z.infer<typeof consentPurposeSchema>;
export type Portal = z.infer<typeof portalSchema>;
