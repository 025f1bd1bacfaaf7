import type { Sql } from '../../database/index.ts';
import { createPayos } from '../providers/payos.ts';
import { createVnpay } from '../providers/vnpay.ts';
import type { PaymentSettings } from '../settings.ts';
import { noPaymentProviders } from '../settings.ts';

/** The merchant that the simulator's page takes calls of. */
export const simulatedMerchant = 'MAU00001';

/** A payee's account with the simulator, as it stands in the address that is called. */
export const simulatedAccount = (portal: string, store: string | undefined): string =>
  ['mau', portal, ...(store === undefined ? [] : [store])].join('-').slice(0, 120);

interface PayeeRow {
  readonly portal: string;
  readonly store: string | null;
  readonly slug: string | null;
}

/**
 * Accounts for every payee of every portal that is a demonstration: NOT A BANK AND NOT A PROVIDER, no money moves. A portal
 * that sells gets none.
 *
 * @param gateway origin of the server whose page stands in for VNPAY's
 */
export async function simulatedAccounts(sql: Sql, secret: string, gateway: string): Promise<PaymentSettings> {
  const payees = await sql<PayeeRow[]>`
    SELECT p.slug AS portal, s.store_id AS store, s.slug
    FROM portals p LEFT JOIN stores s ON s.portal_id = p.portal_id AND p.payee = 'household'
    WHERE p.demo AND (p.payee = 'portal' OR s.store_id IS NOT NULL)`;
  const providers = payees.flatMap(({ portal, store, slug }) => {
    const account = simulatedAccount(portal, slug ?? undefined);
    const payee = { portal, ...(store !== null && { store }) };
    const tmnCode = simulatedMerchant;
    return [
      createPayos({ account, payee, checksumKey: secret }),
      createVnpay({ account, payee, tmnCode, secureSecret: secret, gateway }),
    ];
  });
  return { ...noPaymentProviders, providers };
}
