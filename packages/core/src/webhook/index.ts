export { webhookEndpointSchema, webhookEndpointStates, type WebhookEndpoint } from './endpoint.ts';
export {
  readEvent,
  webhookData,
  webhookEventSchema,
  webhookTypes,
  webhookVersion,
  type OtherWebhookEvent,
  type WebhookEvent,
  type WebhookType,
} from './event.ts';
export {
  generateWebhookSecret,
  signingSecrets,
  webhookSecretSchema,
  webhookSecretStateSchema,
  type WebhookSecretState,
} from './secret.ts';
export { signWebhook, type SigningOptions, type WebhookHeaders, type WebhookMessage } from './sign.ts';
export { verifyWebhook, webhookTolerance, type ReceivedWebhook, type VerifyOptions } from './verify.ts';
export { WebhookError, webhookFaults, type WebhookFault } from './webhook-error.ts';
