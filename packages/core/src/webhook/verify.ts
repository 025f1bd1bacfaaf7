import { fromBase64 } from './base64.ts';
import { readEvent, type WebhookEvent } from './event.ts';
import { importSecret } from './secret.ts';
import { signedContent } from './signed-content.ts';
import type { SigningOptions } from './sign.ts';
import { WebhookError } from './webhook-error.ts';

/** How far the sender's clock may be from the receiver's, and how late a stolen delivery may be replayed: seconds. */
export const webhookTolerance = 300;

/** Signatures that are looked at. A rotation needs two; a header full of them must not keep the receiver busy. */
const mostSignatures = 8;

export interface ReceivedWebhook {
  /** Such as `request.headers`. In Node: `new Headers(…)`. */
  readonly headers: Pick<Headers, 'get'>;
  /** The body as text, not parsed and written again. */
  readonly body: string;
}

export interface VerifyOptions extends SigningOptions {
  readonly now: Date;
  /** Seconds. Absent: `webhookTolerance`. */
  readonly tolerance?: number;
}

/**
 * Checks who sent a delivery and when, then reads its event. The same event may come more than once: remember the
 * identifiers that were handled. Comparing signatures takes the same time wherever they differ.
 *
 * @throws WebhookError `header`, `tooOld`, `tooNew`, `signature`: do nothing, answer 400 · `malformed`, `version`: it is
 *   the portal's, but no event of this contract · `secret`: the receiver has none or a malformed one
 */
export async function verifyWebhook(received: ReceivedWebhook, options: VerifyOptions): Promise<WebhookEvent> {
  const { id, timestamp, signatures } = readHeaders(received.headers);
  checkTime(Number(timestamp), options);
  const content = signedContent(id, timestamp, received.body);
  if (!(await isSigned(content, signatures, options))) {
    throw new WebhookError('signature', `No signature of webhook ${id} was made with a known secret`);
  }
  const event = readEvent(received.body);
  if (event.id !== id) throw new WebhookError('malformed', `Webhook ${id} brought the event ${event.id}`);
  return event;
}

function readHeaders(headers: Pick<Headers, 'get'>) {
  const [id, timestamp, signature] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) =>
    headers.get(name),
  );
  if (!id || !/^[0-9A-Za-z_-]{1,64}$/.test(id)) throw new WebhookError('header', 'webhook-id is missing or malformed');
  if (!timestamp || !/^[1-9]\d{0,11}$/.test(timestamp)) {
    throw new WebhookError('header', 'webhook-timestamp is missing or no whole number of seconds');
  }
  if (!signature) throw new WebhookError('header', 'webhook-signature is missing');
  return { id, timestamp, signatures: signature.split(' ', mostSignatures) };
}

function checkTime(timestamp: number, { now, tolerance = webhookTolerance }: VerifyOptions): void {
  const age = Math.floor(now.getTime() / 1000) - timestamp;
  if (age > tolerance) throw new WebhookError('tooOld', `The webhook was sent ${age} seconds ago`);
  if (age < -tolerance) throw new WebhookError('tooNew', `The webhook says it is sent in ${-age} seconds`);
}

/** Other versions than `v1` are passed over: a later one may stand beside it. */
async function isSigned(
  content: BufferSource,
  signatures: readonly string[],
  options: VerifyOptions,
): Promise<boolean> {
  const { secrets, subtle = crypto.subtle } = options;
  if (secrets.length === 0) throw new WebhookError('secret', 'A delivery needs a secret to be checked with');
  const keys = await Promise.all(secrets.map((secret) => importSecret(secret, subtle)));
  const known = signatures.flatMap((text) => (text.startsWith('v1,') ? [fromBase64(text.slice(3))] : []));
  const checks = known.flatMap((bytes) => keys.map(async (key) => bytes && subtle.verify('HMAC', key, bytes, content)));
  return (await Promise.all(checks)).includes(true);
}
