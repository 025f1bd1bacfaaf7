import { bankRows } from './bank-rows.ts';

/** `receive-only`: money arrives there, but the bank's own app does not pay by VietQR. */
export type BankSupport = 'transfer' | 'receive-only';

export interface Bank {
  readonly bin: string;
  readonly code: string;
  /** The name people use. */
  readonly name: string;
  readonly support: BankSupport;
  /** A name that the bank has given up; the same BIN stands under its present one too. */
  readonly former: boolean;
}

/** Banks and wallets that take VietQR transfers, by BIN. Load it with `loadBanks`: no page needs it to begin with. */
export const banks: readonly Bank[] = bankRows.map(([bin, code, name, support, former]) => ({
  bin,
  code,
  name,
  support,
  former: former !== undefined,
}));
