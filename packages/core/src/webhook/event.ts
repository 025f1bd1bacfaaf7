import * as z from 'zod/mini';
import { claimStates } from '../claim/kinds.ts';
import { idSchema, recordIdSchema } from '../id/index.ts';
import { lotCodeSchema, traceStatuses } from '../lot/summary.ts';
import { priceSchema } from '../money/index.ts';
import { paymentStates, subOrderStates } from '../order/state.ts';
import { openEnum } from '../schema/index.ts';
import { instantSchema } from '../time/index.ts';
import { WebhookError } from './webhook-error.ts';

/** The shape of `data`. A release that must change it sends a higher version to the endpoints that asked for it. */
export const webhookVersion = 1;

const storePart = { id: idSchema('subOrder'), store: idSchema('store') };

/**
 * What an event tells, by its type. Notices name no buyer, no telephone number and no address, for they pass through
 * logs and queues: whoever may know reads the order with a secret key.
 */
export const webhookData = {
  'order.placed': z.object({
    order: idSchema('order'),
    /** What people say on the phone. */
    number: z.string().check(z.maxLength(20)),
    placedAt: instantSchema,
    subOrders: z.array(z.object(storePart)).check(z.minLength(1)),
  }),
  'sub-order.changed': z.object({ ...storePart, order: idSchema('order'), state: openEnum(subOrderStates) }),
  'payment.changed': z.object({
    id: idSchema('payment'),
    order: idSchema('order'),
    /** What bank notices are matched by. */
    reference: z.string().check(z.maxLength(40)),
    amount: priceSchema,
    state: openEnum(paymentStates),
  }),
  /** Opened, answered, settled. What was claimed is read with a secret key. */
  'claim.changed': z.object({
    id: recordIdSchema('claim'),
    store: idSchema('store'),
    order: idSchema('order'),
    subOrder: idSchema('subOrder'),
    state: openEnum(claimStates),
  }),
  'lot.changed': z.object({
    id: idSchema('lot'),
    code: lotCodeSchema,
    store: idSchema('store'),
    status: openEnum(traceStatuses),
  }),
} as const;

export type WebhookType = keyof typeof webhookData;

export const webhookTypes = Object.keys(webhookData) as [WebhookType, ...WebhookType[]];

/** What every event has, whatever it tells. */
export const webhookEventSchema = z.object({
  /** The same as `webhook-id`. */
  id: idSchema('event'),
  type: z.string().check(z.regex(/^[a-z-]+\.[a-z-]+$/), z.maxLength(60)),
  version: z.int().check(z.positive()),
  portal: idSchema('portal'),
  /** When it happened, not when it was sent. */
  timestamp: instantSchema,
  data: z.record(z.string(), z.unknown()),
});

type Envelope = Omit<z.infer<typeof webhookEventSchema>, 'type' | 'data'>;
type EventOf<T extends WebhookType> = Envelope & { readonly type: T; readonly data: z.infer<(typeof webhookData)[T]> };

/** An event of a type that this release does not know: acknowledge it and go on. */
export type OtherWebhookEvent = Envelope & { readonly type: 'other'; readonly data: Readonly<Record<string, unknown>> };

export type WebhookEvent = { [T in WebhookType]: EventOf<T> }[WebhookType] | OtherWebhookEvent;

const isKnown = (type: string): type is WebhookType => Object.hasOwn(webhookData, type);

/**
 * Reads the body of a delivery whose signature was checked.
 *
 * @throws WebhookError `malformed` when it is no event, `version` when it is one of a later version
 */
export function readEvent(body: string): WebhookEvent {
  const envelope = parse(webhookEventSchema, json(body));
  if (envelope.version !== webhookVersion) {
    throw new WebhookError('version', `Event ${envelope.id} has version ${envelope.version}, not ${webhookVersion}`);
  }
  if (!isKnown(envelope.type)) return { ...envelope, type: 'other' };
  const schema: Reader<unknown> = webhookData[envelope.type];
  return { ...envelope, data: parse(schema, envelope.data) } as WebhookEvent;
}

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new WebhookError('malformed', 'The body of the webhook is no JSON', cause);
  }
}

interface Reader<T> {
  safeParse(
    value: unknown,
  ): { readonly success: true; readonly data: T } | { readonly success: false; readonly error: Error };
}

function parse<T>(schema: Reader<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new WebhookError('malformed', 'The webhook is no event of this contract', parsed.error);
}
