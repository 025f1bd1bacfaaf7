import type { Cart, Money, PaymentMethod, Transfer } from '@nongsan/core';
import { encodeVietQr, toPurpose, VietQrError } from '@nongsan/core/vietqr';
import { ProblemError } from '../problems/index.ts';
import type { BankAccount, PortalRecord } from '../repository/index.ts';
import { providerFor, type PaymentSettings } from './settings.ts';
import type { PaymentProvider } from './providers/provider.ts';

/** A payment to be asked for: whom, how much, and by which reference it is recognised. */
export interface PaymentPlan {
  readonly payee: { readonly kind: 'household' | 'portal'; readonly name: string; readonly store?: string };
  readonly amount: Money;
  readonly reference: string;
  readonly transfer?: Transfer;
  /** Who tells of the money. Without one nobody does, so nobody can say that it did not come. */
  readonly provider?: PaymentProvider;
  readonly expiresAt?: Date;
}

export interface PaymentInput {
  readonly method: PaymentMethod;
  readonly portal: PortalRecord;
  readonly cart: Pick<Cart, 'parcels' | 'totals'>;
  /** Accounts of households, by store. */
  readonly accounts: ReadonlyMap<string, BankAccount>;
  /** The order's number, `NS-7K3F-9QXM`. */
  readonly number: string;
  readonly settings: PaymentSettings;
  readonly now: Date;
}

/**
 * The payments of an order: one to the portal where it collects, otherwise one to each household for its part. References
 * are letters and digits only, because banks drop or change the rest.
 *
 * @throws ProblemError `invalid-request` at `/payment` when the method cannot be used for this order
 */
export function planPayments(input: PaymentInput): PaymentPlan[] {
  const { portal, cart, number } = input;
  const base = number.replaceAll('-', '');
  if (portal.payee === 'portal') {
    const payee = { kind: 'portal', name: portal.name.vi } as const;
    return [plan(input, { payee, amount: cart.totals.total, reference: base }, portal.account)];
  }
  return cart.parcels.map(({ store, totals }, index) => {
    const payee = { kind: 'household', name: store.name, store: store.id } as const;
    // A letter that order numbers do not have keeps `…1` and `…12` from being read into one another.
    const reference = cart.parcels.length === 1 ? base : `${base}L${index + 1}`;
    return plan(input, { payee, amount: totals.total, reference }, input.accounts.get(store.id));
  });
}

function plan(input: PaymentInput, payment: PaymentPlan, account: BankAccount | undefined): PaymentPlan {
  if (payment.amount.amount === 0) return payment;
  switch (input.method) {
    case 'vietqr':
      return { ...byTransfer(payment, account), ...waiting(input, payment, 'transfer') };
    case 'vnpay':
      return byRedirect(input, payment);
    case 'cod':
      return payment;
  }
}

/** What tells of the money, and how long it is waited for. */
function waiting({ settings, portal, now }: PaymentInput, { payee }: PaymentPlan, way: 'redirect' | 'transfer') {
  const provider = providerFor(settings, way, portal.slug, payee.store);
  if (provider === undefined) return {};
  return { provider, expiresAt: new Date(now.getTime() + settings.waitFor[way] * 60_000) };
}

function byRedirect(input: PaymentInput, payment: PaymentPlan): PaymentPlan {
  const found = waiting(input, payment, 'redirect');
  if (found.provider === undefined) {
    throw unusable(`${payment.payee.name} cannot be paid through VNPAY. Choose another way to pay.`);
  }
  return { ...payment, ...found };
}

function byTransfer(payment: PaymentPlan, account: BankAccount | undefined): PaymentPlan {
  if (account === undefined)
    throw unusable(`${payment.payee.name} takes no bank transfers. Choose another way to pay.`);
  return { ...payment, transfer: transferTo(account, payment) };
}

/**
 * A transfer to an account of this amount.
 * @throws ProblemError `invalid-request` when it is more than one transfer may be
 */
export function transferTo(
  account: BankAccount,
  { amount, reference }: Pick<PaymentPlan, 'amount' | 'reference'>,
): Transfer {
  // The reference stands in front: a bank that cuts the text keeps it. A sample says that it is one (MẪU), here and
  // as the receiver's name, which a scanning application shows first.
  const purpose = toPurpose(account.sample ? `${reference} MAU` : reference);
  try {
    const { bin, bankName, account: number, accountName, sample } = account;
    const warning = sample ? { merchantName: toPurpose(accountName) } : {};
    const vietQr = encodeVietQr({ bin, account: number, amount: amount.amount, purpose, ...warning });
    return { bin, bankName, account: number, accountName, purpose, vietQr, sample };
  } catch (cause) {
    if (!(cause instanceof VietQrError) || cause.field !== 'amount') throw cause;
    throw unusable('One transfer must be below 500,000,000 đồng. Choose another way to pay, or order in parts.');
  }
}

const unusable = (detail: string) =>
  new ProblemError('invalid-request', detail, { faults: [{ pointer: '/payment', code: 'unusable', detail }] });
