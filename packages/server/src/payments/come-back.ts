import type { Queries } from '../database/index.ts';
import { orderSecret } from '../repository/order-secret.ts';
import type { PaymentNotice, PaymentProvider } from './providers/provider.ts';

/** How long after its last moment a try leads back to the order itself: such an address may lie in a browser's history. */
const opensFor = 24 * 60 * 60 * 1000;

/**
 * Where a buyer goes on to after the provider's page, whose call was checked: the shop's page, with the order's own secret
 * in the fragment. The call comes from the buyer's browser, so it says nothing of money; that is for the provider's server.
 */
export async function comeBack(
  queries: Queries,
  { name, account }: PaymentProvider,
  { code = '' }: PaymentNotice,
  secret: string,
  now: Date,
): Promise<string | undefined> {
  const [row] = await queries<{ url: string; order: string; expiresAt: Date }[]>`
    SELECT a.return_url AS url, y.order_id AS "order", a.expires_at AS "expiresAt"
    FROM payment_attempts a JOIN payments y USING (checkout_id, payment_id)
    WHERE a.provider = ${name} AND a.account = ${account} AND a.code = ${code}`;
  if (row === undefined) return undefined;
  const [page = ''] = row.url.split('#');
  const isFresh = now.getTime() < row.expiresAt.getTime() + opensFor;
  return isFresh ? `${page}#${orderSecret(secret, row.order)}` : page;
}
