import type { Transaction } from '../database/index.ts';

/** A payment that a provider's page is about to be opened for. */
export interface NewAttempt {
  readonly provider: string;
  readonly account: string;
  readonly checkout: string;
  readonly payment: string;
  readonly reference: string;
  readonly attempt: number;
  readonly returnUrl: string;
  readonly locale: string;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** A code that the provider has not seen: order numbers have no code twice, and tries are counted. */
const codeOf = ({ reference, attempt }: NewAttempt): string => `${reference}A${attempt}`;

export function writeAttempt(transaction: Transaction, attempt: NewAttempt): PromiseLike<unknown> {
  const row = {
    provider: attempt.provider,
    account: attempt.account,
    code: codeOf(attempt),
    checkout_id: attempt.checkout,
    payment_id: attempt.payment,
    attempt: attempt.attempt,
    return_url: attempt.returnUrl,
    locale: attempt.locale,
    created_at: attempt.now,
    expires_at: attempt.expiresAt,
  };
  return transaction`INSERT INTO payment_attempts ${transaction(row)}`;
}
