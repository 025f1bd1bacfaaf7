import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';
import { openEnum } from '../schema/index.ts';
import { instantSchema } from '../time/index.ts';
import { webhookTypes } from './event.ts';
import { webhookSecretStateSchema } from './secret.ts';

/** `paused` by its owner, `disabled` by the portal after days without an answer. */
export const webhookEndpointStates = ['active', 'paused', 'disabled'] as const;

/** Where a portal's events are delivered. */
export const webhookEndpointSchema = z.object({
  id: idSchema('webhook'),
  portal: idSchema('portal'),
  /** Over TLS only, without a password in the address. */
  url: z.string().check(z.maxLength(2048), z.regex(/^https:\/\/[^\s/@]+(?:\/\S*)?$/i, 'must be an https address')),
  /** Events it wants; a type that is not named is not sent. */
  types: z.array(openEnum(webhookTypes)).check(z.minLength(1)),
  /** The version of `data` that it understands. */
  version: z.int().check(z.positive()),
  state: openEnum(webhookEndpointStates),
  secrets: z.array(webhookSecretStateSchema).check(z.minLength(1), z.maxLength(4)),
  createdAt: instantSchema,
});

export type WebhookEndpoint = z.infer<typeof webhookEndpointSchema>;
