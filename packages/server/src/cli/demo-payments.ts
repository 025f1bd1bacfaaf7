import type { Sql } from '../database/index.ts';
import type { PaymentSettings } from '../payments/index.ts';
import { simulatedAccounts } from '../payments/simulator/simulated-accounts.ts';
import { sharedSecret } from '../repository/index.ts';
import { readPaymentSettings } from './payment-settings.ts';

export interface OpenPayments {
  readonly settings: PaymentSettings;
  /** Of the simulator, which signs with it; absent where real accounts are set up. */
  readonly secret?: string;
}

/** Do the accounts of this environment stand in for real ones? */
export const areSimulated = (environment: NodeJS.ProcessEnv): boolean => !environment['NONGSAN_PAYMENTS_FILE'];

/** The database's own, so that a command and the running server agree on it. */
export const simulatorSecret = (sql: Sql): Promise<string> => sharedSecret(sql, 'payment-simulator');

/** The accounts that are set up, or those of the simulator, through which no money moves. */
export async function openPayments(
  environment: NodeJS.ProcessEnv,
  sql: Sql,
  publicOrigin: string,
): Promise<OpenPayments> {
  if (!areSimulated(environment)) return { settings: await readPaymentSettings(environment) };
  const secret = await simulatorSecret(sql);
  return { settings: await simulatedAccounts(sql, secret, publicOrigin), secret };
}
