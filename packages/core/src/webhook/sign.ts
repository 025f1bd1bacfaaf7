import { toBase64 } from './base64.ts';
import { importSecret } from './secret.ts';
import { signedContent } from './signed-content.ts';
import { WebhookError } from './webhook-error.ts';

/** The headers of a delivery (Standard Webhooks 1.0). */
export interface WebhookHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

export interface WebhookMessage {
  /** The event's identifier. It stays the same when the delivery is repeated. */
  readonly id: string;
  /** When this attempt is sent. */
  readonly sentAt: Date;
  /** The body exactly as it is sent. */
  readonly body: string;
}

export interface SigningOptions {
  /** `whsec_…`, one or, while they are changed over, several. */
  readonly secrets: readonly string[];
  readonly subtle?: SubtleCrypto;
}

/**
 * Signs one attempt to deliver an event: HMAC-SHA256 over identifier, timestamp and body, once for each secret.
 *
 * @throws WebhookError `header` for an identifier that no header carries, `secret` for no or a malformed secret
 */
export async function signWebhook(message: WebhookMessage, options: SigningOptions): Promise<WebhookHeaders> {
  const { secrets, subtle = crypto.subtle } = options;
  if (secrets.length === 0) throw new WebhookError('secret', 'A delivery needs a secret to be signed with');
  if (!/^[0-9A-Za-z_-]{1,64}$/.test(message.id)) {
    throw new WebhookError('header', 'A webhook-id has letters, digits, _ and -, at most 64');
  }
  const timestamp = String(Math.floor(message.sentAt.getTime() / 1000));
  const content = signedContent(message.id, timestamp, message.body);
  const signatures = secrets.map(async (secret) => {
    const signature = await subtle.sign('HMAC', await importSecret(secret, subtle), content);
    return `v1,${toBase64(new Uint8Array(signature))}`;
  });
  return {
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': (await Promise.all(signatures)).join(' '),
  };
}
