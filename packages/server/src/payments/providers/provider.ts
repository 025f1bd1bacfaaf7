/** What a provider can do. Told to operators, and asked before something is offered to a buyer. */
interface ProviderCapabilities {
  /** The buyer pays on a page of the provider's, or by a transfer that the provider tells of. */
  readonly way: 'redirect' | 'transfer';
  /** How the provider tells what happened. */
  readonly notices: 'webhook' | 'ipn';
  /** A second try needs a code of its own. */
  readonly codePerAttempt: boolean;
}

/** Who is paid through an account: a portal, or one household of it. */
export interface ProviderPayee {
  /** The portal's slug. */
  readonly portal: string;
  /** The household's identifier, `str_…`. */
  readonly store?: string;
}

/** How a transaction stands: `test` is a provider's own trial, which moves no money. */
export type NoticeOutcome = 'paid' | 'pending' | 'failed' | 'test';

/** What a provider told, read and found to be the provider's. */
export interface PaymentNotice {
  /** The provider's own identifier of the transaction. */
  readonly transaction: string;
  readonly outcome: NoticeOutcome;
  /** Minor units. */
  readonly amount: number;
  readonly currency: string;
  /** The code of one of our attempts, where the provider knows it. */
  readonly code?: string;
  /** What stands beside a transfer, as the bank wrote it. */
  readonly text?: string;
  /** What the provider sent, for the record: no signature and nothing of the payer's account. */
  readonly fields: Readonly<Record<string, string>>;
}

/** One account with a provider. Its secrets stay inside. */
export interface PaymentProvider {
  readonly name: 'payos' | 'vnpay';
  /** Stands in the address that the provider calls. */
  readonly account: string;
  readonly payee: ProviderPayee;
  readonly capabilities: ProviderCapabilities;
  /**
   * Reads a notice: the body of a webhook, or the query of a call.
   *
   * @throws NoticeError `signature` unless the provider signed it, `malformed` when it is none of its notices
   */
  readNotice(sent: unknown): Promise<PaymentNotice>;
}

/** A provider on whose page is paid. */
export interface RedirectProvider extends PaymentProvider {
  /** The address that the buyer is sent to. */
  checkoutUrl(attempt: RedirectAttempt): string;
}

interface RedirectAttempt {
  readonly code: string;
  readonly amount: number;
  readonly reference: string;
  /** Where the provider sends the buyer back to: an address of this server. */
  readonly returnTo: string;
  readonly locale: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** The buyer's address, which providers weigh risks by. */
  readonly ip: string;
}

export const isRedirect = (provider: PaymentProvider): provider is RedirectProvider => 'checkoutUrl' in provider;
