/** Why a delivery was not accepted, or could not be signed. */
export const webhookFaults = ['header', 'tooOld', 'tooNew', 'signature', 'secret', 'malformed', 'version'] as const;

export type WebhookFault = (typeof webhookFaults)[number];

/** Thrown by the webhook functions. A receiver answers 400 and does nothing; only `secret` is the receiver's own mistake. */
export class WebhookError extends Error {
  override readonly name = 'WebhookError' as const;
  readonly code: WebhookFault;

  constructor(code: WebhookFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
