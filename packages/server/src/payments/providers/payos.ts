import { PayOS } from '@payos/node';
import { isSame } from './is-same.ts';
import { NoticeError } from './notice-error.ts';
import { payosDataSchema, payosNoticeSchema } from './payos-notice.ts';
import type { PaymentNotice, PaymentProvider, ProviderPayee } from './provider.ts';

export interface PayosAccount {
  readonly account: string;
  readonly payee: ProviderPayee;
  /** Secret: signs notices. */
  readonly checksumKey: string;
}

/** Fields of a notice that are kept. Those of the payer's account (`counterAccount…`) are nobody's business here. */
const keptFields = ['orderCode', 'amount', 'description', 'reference', 'transactionDateTime', 'currency', 'code'];

/**
 * An account whose transfers payOS tells of: the buyer pays the VietQR of the order, and the notice names the reference in
 * its description (payos.vn/docs, "Kiểm tra dữ liệu với signature").
 */
export function createPayos({ account, payee, checksumKey }: PayosAccount): PaymentProvider {
  // The library signs; comparing is ours, because its own comparison (2.0.5, `webhooks.verify`) tells by its time how much
  // of a forged signature is right. Its other two keys are for calling payOS, which reading notices does not.
  const { crypto } = new PayOS({ clientId: account, apiKey: account, checksumKey });
  return {
    name: 'payos',
    account,
    payee,
    capabilities: { way: 'transfer', notices: 'webhook', codePerAttempt: false },
    async readNotice(sent) {
      const notice = payosNoticeSchema.safeParse(sent);
      if (!notice.success) throw new NoticeError('malformed', 'A payOS notice has data and a signature', notice.error);
      const { data, signature } = notice.data;
      const right = await crypto.createSignatureFromObj(data, checksumKey);
      if (right === null || !isSame(signature.toLowerCase(), right)) {
        throw new NoticeError('signature', 'The notice is not signed by payOS for this account');
      }
      return read(data);
    },
  };
}

function read(signed: Readonly<Record<string, unknown>>): PaymentNotice {
  const parsed = payosDataSchema.safeParse(signed);
  if (!parsed.success) throw new NoticeError('malformed', 'The notice is no transfer', parsed.error);
  const { reference, amount, currency = 'VND', description, code, orderCode } = parsed.data;
  const kept = Object.entries(signed).filter(([name]) => keptFields.includes(name));
  return {
    transaction: reference,
    outcome: isTrial(orderCode, reference) ? 'test' : code === '00' ? 'paid' : 'failed',
    amount,
    currency,
    text: description,
    fields: Object.fromEntries(kept.map(([name, value]) => [name, String(value).slice(0, 500)])),
  };
}

/** payOS sends this transfer of 2023, signed, when an address for notices is registered: nobody has paid. */
const isTrial = (orderCode: number, reference: string) => orderCode === 123 && reference === 'TF230204212323';
