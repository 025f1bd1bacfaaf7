import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The secret of an order's link. Derived rather than kept, so that a repeated request can be answered in full while the
 * database holds only a hash.
 */
export const orderSecret = (serverSecret: string, order: string): string =>
  `os_${createHmac('sha256', serverSecret).update(`order-secret\0${order}`).digest('base64url')}`;

export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** Compares in constant time. */
export const isSecret = (secret: string, hash: Uint8Array): boolean => timingSafeEqual(hashSecret(secret), hash);
