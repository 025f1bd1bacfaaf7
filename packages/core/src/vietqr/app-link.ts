import { toPurpose } from './purpose.ts';
import { VietQrError } from './vietqr-error.ts';

export interface BankAppTransfer {
  /** The payer's app, by VietQR's app id: `mb`. Without one the service lets the payer choose. */
  readonly app?: string;
  readonly account: string;
  /** The receiver's bank by VietQR's own short name: `icb`. It is neither the BIN nor the code of the bank list. */
  readonly bank: string;
  /** Whole đồng. */
  readonly amount?: number;
  readonly purpose?: string;
}

/**
 * A link that opens a bank's app with the transfer filled in. It goes through dl.vietqr.io, which so learns of the
 * transfer: offer it, never follow it unasked.
 *
 * @throws VietQrError naming the field.
 */
export function bankAppLink({ app, account, bank, amount, purpose }: BankAppTransfer): string {
  check(app === undefined || /^[0-9a-z]{1,20}$/.test(app), 'app');
  check(/^[0-9A-Za-z]{1,19}$/.test(account), 'account');
  check(/^[0-9a-z]{1,20}$/.test(bank), 'bank');
  check(amount === undefined || (Number.isSafeInteger(amount) && amount > 0), 'amount');
  const query = [
    app === undefined ? '' : `app=${app}`,
    `ba=${account}@${bank}`,
    amount === undefined ? '' : `am=${amount}`,
    purpose === undefined ? '' : `tn=${encodeURIComponent(toPurpose(purpose))}`,
  ];
  return `https://dl.vietqr.io/pay?${query.filter(Boolean).join('&')}`;
}

function check(holds: boolean, field: string): void {
  if (!holds) throw new VietQrError('value', 0, `This ${field} cannot stand in a link to a bank's app`, field);
}
