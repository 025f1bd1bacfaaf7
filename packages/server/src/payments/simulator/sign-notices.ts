import { createHmac } from 'node:crypto';

// What providers send, signed as they sign it, from their documents and not from the code that reads it: so that the demo
// and the tests play the provider and nothing agrees with itself alone.

/** A transfer as payOS tells of it. */
export interface PayosTransfer {
  /** The bank's number of the transaction. */
  readonly reference: string;
  readonly amount: number;
  /** What stands beside the transfer. */
  readonly description: string;
  readonly currency?: string;
  readonly orderCode?: number;
  readonly code?: string;
}

/** The body of payOS's call (payos.vn/docs: keys sorted, `k=v` joined by `&`, HMAC-SHA256 in hex). */
export function payosNotice(transfer: PayosTransfer, checksumKey: string) {
  const data = {
    accountNumber: '0000000000',
    amount: transfer.amount,
    code: transfer.code ?? '00',
    counterAccountBankId: '',
    counterAccountBankName: '',
    counterAccountName: 'NGUOI MUA THU',
    counterAccountNumber: '0000000001',
    currency: transfer.currency ?? 'VND',
    desc: 'success',
    description: transfer.description,
    orderCode: transfer.orderCode ?? 0,
    paymentLinkId: '',
    reference: transfer.reference,
    transactionDateTime: '2026-11-22 10:00:00',
    virtualAccountName: '',
    virtualAccountNumber: '',
  };
  const text = Object.entries(data)
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const signature = createHmac('sha256', checksumKey).update(text).digest('hex');
  return { code: '00', desc: 'success', success: true, data, signature };
}

/** A transaction as VNPAY tells of it. */
export interface VnpayTransaction {
  /** Our code of the try. */
  readonly code: string;
  readonly number: string;
  readonly amount: number;
  readonly responseCode?: string;
  readonly status?: string;
}

/** The query of VNPAY's call (sandbox.vnpayment.vn/apis/docs: keys sorted, form-encoded, HMAC-SHA512 in hex). */
export function vnpayCall(transaction: VnpayTransaction, tmnCode: string, secureSecret: string): URLSearchParams {
  const fields = {
    vnp_Amount: String(transaction.amount * 100),
    vnp_BankCode: 'NCB',
    vnp_CardType: 'ATM',
    vnp_OrderInfo: transaction.code,
    vnp_PayDate: '20261122100000',
    vnp_ResponseCode: transaction.responseCode ?? '00',
    vnp_TmnCode: tmnCode,
    vnp_TransactionNo: transaction.number,
    vnp_TransactionStatus: transaction.status ?? '00',
    vnp_TxnRef: transaction.code,
  };
  // What is empty is left out, as VNPAY does.
  const query = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== ''));
  const signature = createHmac('sha512', secureSecret).update(query.toString()).digest('hex');
  query.set('vnp_SecureHash', signature);
  return query;
}
