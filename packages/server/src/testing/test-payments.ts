import { createPayos } from '../payments/providers/payos.ts';
import { createVnpay } from '../payments/providers/vnpay.ts';
import {
  payosNotice,
  vnpayCall,
  type PayosTransfer,
  type VnpayTransaction,
} from '../payments/simulator/sign-notices.ts';
import type { PaymentSettings } from '../payments/index.ts';

/** Secrets of the test accounts: long enough to be looked for wherever nothing of them may stand. */
export const paymentSecrets = {
  payos: 'payos-checksum-key-of-the-tests-0123456789',
  vnpay: 'vnpay-hash-secret-of-the-tests-0123456789',
} as const;

const tmnCode = 'TESTTMN1';

/** In the north the households `hao` and `mai` have accounts; in the south the portal has. */
const payees = {
  hao: { portal: 'north', store: 'str_hao' },
  mai: { portal: 'north', store: 'str_mai' },
  north: { portal: 'north' },
  south: { portal: 'south' },
} as const;

export type TestAccount = keyof typeof payees;

export const testPayments: PaymentSettings = {
  providers: Object.entries(payees).flatMap(([account, payee]) => [
    createPayos({ account, payee, checksumKey: paymentSecrets.payos }),
    createVnpay({ account, payee, tmnCode, secureSecret: paymentSecrets.vnpay, gateway: 'https://vnpay.example' }),
  ]),
  waitFor: { redirect: 30, transfer: 24 * 60 },
};

/** A right notice of payOS. */
export const transferNotice = (transfer: PayosTransfer) => payosNotice(transfer, paymentSecrets.payos);

/** A right call of VNPAY, as the address that it asks. */
export const vnpayPath = (
  transaction: VnpayTransaction,
  kind: 'ipn' | 'return' = 'ipn',
  account: TestAccount = 'hao',
) => `/payments/vnpay/${account}/${kind}?${vnpayCall(transaction, tmnCode, paymentSecrets.vnpay).toString()}`;
