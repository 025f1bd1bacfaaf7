import type { Order, Payment, PlacedOrder, PlaceOrderRequest } from '@nongsan/core';
import type { PayosTransfer, VnpayTransaction } from '../payments/simulator/sign-notices.ts';
import type { sites } from './test-catalogue.ts';
import { variants } from './test-catalogue.ts';
import { transferNotice, vnpayPath, type TestAccount } from './test-payments.ts';
import { once, orderFor, type TestPortal } from './test-portal.ts';

type Site = keyof typeof sites;

/** The only payment of an order, or its first. */
export function first({ payments: [payment] }: Order): Payment {
  if (payment === undefined) throw new Error('An order has a payment');
  return payment;
}

/** The code that VNPAY knows a payment by. */
export const codeOf = (payment: Payment) => new URL(payment.checkoutUrl ?? '').searchParams.get('vnp_TxnRef') ?? '';

/** What a buyer, a bank and VNPAY do to a test portal. */
export function payingBuyer(portal: TestPortal) {
  let made = 0;

  async function order(
    payment: PlaceOrderRequest['payment'],
    lines: Record<string, string> = { [variants.tea]: '1' },
    site: Site = 'north',
    more: Partial<PlaceOrderRequest> = {},
  ): Promise<PlacedOrder> {
    const body = orderFor(await portal.fill(lines, site), { payment, ...more });
    return (await portal.call<PlacedOrder>('POST', '/v1/orders', { body, headers: once(), site })).json;
  }

  const secretOf = ({ secret }: PlacedOrder) => ({ authorization: `Bearer ${secret}` });
  const read = async (placed: PlacedOrder, site: Site = 'north') =>
    (await portal.call<Order>('GET', `/v1/orders/${placed.order.id}`, { headers: secretOf(placed), site })).json;

  const transferFor = (payment: Payment, more: Partial<PayosTransfer> = {}): PayosTransfer => ({
    reference: `FT${++made}`,
    amount: payment.amount.amount,
    description: `QR ${payment.transfer?.purpose ?? payment.reference} ck`,
    ...more,
  });

  const sendTransfer = (transfer: PayosTransfer, account: TestAccount = 'hao') =>
    portal.call<{ success?: boolean; code?: string }>('POST', `/payments/payos/${account}`, {
      body: transferNotice(transfer),
    });

  async function call(transaction: VnpayTransaction, account: TestAccount = 'hao') {
    const response = await portal.app.request(vnpayPath(transaction, 'ipn', account));
    return (await response.json()) as { readonly RspCode: string };
  }

  const reasons = async () =>
    (await portal.sql<{ reason: string }[]>`SELECT reason FROM payment_reviews`).map(({ reason }) => reason);
  const events = async (checkout: string) => portal.sql`
  SELECT payload -> 'data' ->> 'state' AS state FROM outbox
  WHERE type = 'payment.changed' AND payload -> 'data' ->> 'order' = ${checkout} ORDER BY created_at`;

  return { order, secretOf, read, transferFor, sendTransfer, call, reasons, events };
}
