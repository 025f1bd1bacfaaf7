export { idempotencyHours, idempotencyKeySchema } from './idempotency.ts';
