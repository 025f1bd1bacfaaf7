import { HashAlgorithm, ProductCode, VNPay, VnpLocale } from 'vnpay';
import { buildPaymentUrlSearchParams, calculateSecureHash } from 'vnpay/utils';
import { isSame } from './is-same.ts';
import { NoticeError } from './notice-error.ts';
import type { NoticeOutcome, PaymentNotice, ProviderPayee, RedirectProvider } from './provider.ts';

export interface VnpayAccount {
  readonly account: string;
  readonly payee: ProviderPayee;
  readonly tmnCode: string;
  /** Secret: signs what goes there and what comes back. */
  readonly secureSecret: string;
  /** Where VNPAY is. Default: its sandbox. */
  readonly gateway?: string;
}

const sandbox = 'https://sandbox.vnpayment.vn';

/** VNPAY (sandbox.vnpayment.vn/apis/docs): the buyer pays on its page, and its server tells ours. */
export function createVnpay(options: VnpayAccount): RedirectProvider {
  const { account, payee, tmnCode, secureSecret, gateway = sandbox } = options;
  const library = new VNPay({
    tmnCode,
    secureSecret,
    vnpayHost: gateway,
    hashAlgorithm: HashAlgorithm.SHA512,
    enableLog: false,
  });
  return {
    name: 'vnpay',
    account,
    payee,
    capabilities: { way: 'redirect', notices: 'ipn', codePerAttempt: true },
    checkoutUrl: ({ code, amount, reference, returnTo, locale, createdAt, expiresAt, ip }) =>
      library.buildPaymentUrl({
        // The library multiplies by 100, as VNPAY wants it.
        vnp_Amount: amount,
        vnp_TxnRef: code,
        vnp_OrderInfo: reference,
        vnp_OrderType: ProductCode.Food_Consumption,
        vnp_ReturnUrl: returnTo,
        vnp_IpAddr: ip,
        vnp_Locale: locale === 'vi' ? VnpLocale.VN : VnpLocale.EN,
        // By ourselves: the library's own time is right only on a machine that runs in UTC.
        vnp_CreateDate: vnpayTime(createdAt),
        vnp_ExpireDate: vnpayTime(expiresAt),
      }),
    readNotice: (sent) => Promise.resolve().then(() => readCall(sent, tmnCode, secureSecret)),
  };
}

function readCall(sent: unknown, tmnCode: string, secureSecret: string): PaymentNotice {
  const fields = fieldsOf(sent);
  const { vnp_SecureHash: signature = '', vnp_SecureHashType: _type, ...signed } = fields;
  const data = buildPaymentUrlSearchParams(signed).toString();
  const hashAlgorithm = HashAlgorithm.SHA512;
  const right = calculateSecureHash({ secureSecret, data, hashAlgorithm, bufferEncode: 'utf-8' });
  if (!isSame(signature.toLowerCase(), right)) {
    throw new NoticeError('signature', 'The call is not signed by VNPAY for this account');
  }
  return read(signed, tmnCode);
}

/** VNPAY's own names of a call, each once; it signs no others. */
function fieldsOf(sent: unknown): Record<string, string> {
  const query = sent instanceof URLSearchParams ? sent : new URLSearchParams();
  const entries = [...query].filter(([name]) => name.startsWith('vnp_'));
  const fields = Object.fromEntries(entries);
  if (Object.keys(fields).length === entries.length) return fields;
  throw new NoticeError('malformed', 'A name stands in the call more than once');
}

function read(signed: Readonly<Record<string, string>>, tmnCode: string): PaymentNotice {
  const { vnp_TxnRef: code = '', vnp_TransactionNo: number = '' } = signed;
  const hundredths = signed['vnp_Amount'] ?? '';
  if (signed['vnp_TmnCode'] !== tmnCode) throw new NoticeError('malformed', 'The call is about another merchant');
  if (code === '' || !/^\d{1,15}$/.test(hundredths) || Number(hundredths) % 100 !== 0) {
    throw new NoticeError('malformed', 'The call lacks a code or an amount in whole đồng');
  }
  const outcome = outcomeOf(signed);
  // A try that failed before it reached a bank has the number 0, as all such have.
  const transaction = /^0*$/.test(number) ? `none-${code}` : number;
  return { transaction, outcome, amount: Number(hundredths) / 100, currency: 'VND', code, fields: signed };
}

/** Paid only where both codes say so: `vnp_ResponseCode` is of the call, `vnp_TransactionStatus` of the money. */
function outcomeOf(signed: Readonly<Record<string, string>>): NoticeOutcome {
  const status = signed['vnp_TransactionStatus'] ?? '';
  if (signed['vnp_ResponseCode'] === '00' && status === '00') return 'paid';
  return status === '01' ? 'pending' : 'failed';
}

/** `yyyyMMddHHmmss` as clocks in Việt Nam show it. */
function vnpayTime(time: Date): number {
  const local = new Date(time.getTime() + 7 * 60 * 60 * 1000).toISOString();
  return Number(local.slice(0, 19).replaceAll(/\D/g, ''));
}
