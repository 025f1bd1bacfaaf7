import type { Locale } from '@nongsan/core';
import type { Transaction } from '../database/index.ts';

/** A one-time code by which somebody gets the links of his orders again. */
export interface OrderCodeMessage {
  readonly kind: 'order-code';
  readonly portal: string;
  /** The telephone that ordered, in international form. */
  readonly to: string;
  readonly locale: Locale;
  readonly code: string;
  readonly validMinutes: number;
}

/**
 * Tells a person something, in the transaction of what it tells of. What is told reaches that person alone: it is written
 * to no log.
 */
export type Notify = (transaction: Transaction, message: OrderCodeMessage) => PromiseLike<unknown>;
