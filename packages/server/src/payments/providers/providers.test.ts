import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { payosNotice, vnpayCall } from '../simulator/sign-notices.ts';
import { createPayos } from './payos.ts';
import { createVnpay } from './vnpay.ts';

const payee = { portal: 'north' };

/** Printed in payos.vn/docs/tich-hop-webhook/kiem-tra-du-lieu-voi-signature. */
const published = {
  key: '1a54716c8f0efb2744fb28b6e38b25da7f67a925d98bc1c18bd8faaecadd7675',
  signature: '412e915d2871504ed31be63c8f62a149a4410d34c4c42affc9006ef9917eaa03',
  data: {
    orderCode: 123,
    amount: 3000,
    description: 'VQRIO123',
    accountNumber: '12345678',
    reference: 'TF230204212323',
    transactionDateTime: '2023-02-04 18:25:00',
    currency: 'VND',
    paymentLinkId: '124c33293c43417ab7879e14c8d9eb18',
    code: '00',
    desc: 'Thành công',
    counterAccountBankId: '',
    counterAccountBankName: '',
    counterAccountName: '',
    counterAccountNumber: '',
    virtualAccountName: '',
    virtualAccountNumber: '',
  },
};

const payos = createPayos({ account: 'a', payee, checksumKey: published.key });
const noticeOf = (data: object, signature = published.signature) => payos.readNotice({ data, signature, code: '00' });
const faultOf = (reading: Promise<unknown>) =>
  reading.then(String, (error: unknown) => (error as { readonly code?: string }).code);

describe('a notice of payOS', () => {
  it('that payOS has published is read, and is the trial that it sends when an address is registered', async () => {
    expect(await noticeOf(published.data)).toMatchObject({
      transaction: 'TF230204212323',
      amount: 3000,
      currency: 'VND',
      text: 'VQRIO123',
      outcome: 'test',
    });
  });
  it('is read with nulls where payOS left a field empty, in any order of its fields', async () => {
    const data = { ...Object.fromEntries(Object.entries(published.data).reverse()), counterAccountName: null };
    expect((await noticeOf(data)).amount).toBe(3000);
  });
  it.each(Object.keys(published.data))('with another %s than was signed is forged', async (name) => {
    const value = published.data[name as keyof typeof published.data];
    const other = typeof value === 'number' ? value + 1 : `${value}x`;
    expect(await faultOf(noticeOf({ ...published.data, [name]: other }))).toBe('signature');
  });
  it.each(['', 'x', published.signature.slice(1), `${published.signature}0`])(
    'signed %j is forged',
    async (signature) => {
      expect(await faultOf(noticeOf(published.data, signature))).toBe('signature');
    },
  );
  it.each([undefined, null, 'x', [], {}, { data: null, signature: 'x' }, { data: {} }])('is not %j', async (body) => {
    expect(await faultOf(payos.readNotice(body))).toBe('malformed');
  });
  it.each([
    ['an amount in parts', { amount: 1.5 }],
    ['less than nothing', { amount: -1 }],
    ['no transaction', { reference: '' }],
    ['no text', { description: undefined }],
  ])('with %s is none, even signed', async (_what, wrong) => {
    const { data } = payosNotice({ reference: 'FT1', amount: 1, description: 'x' }, published.key);
    const changed: Record<string, unknown> = { ...data, ...wrong };
    const text = Object.entries(changed).filter(([, value]) => value !== undefined);
    const signature = createHmac('sha256', published.key)
      .update(text.map(([name, value]) => `${name}=${String(value)}`).join('&'))
      .digest('hex');
    expect(await faultOf(noticeOf(changed, signature))).toBe('malformed');
  });
  it('is kept without the payer’s account', async () => {
    const { data, signature } = payosNotice({ reference: 'FT1', amount: 1, description: 'NS1' }, published.key);
    const { fields } = await noticeOf(data, signature);
    expect(JSON.stringify(fields)).not.toMatch(/NGUOI MUA THU|counterAccount/);
    expect(fields).toMatchObject({ reference: 'FT1', description: 'NS1', amount: '1' });
  });
});

/** Printed in github.com/lehuygiang28/vnpay, test/__helpers__/test-fixtures.ts (MIT). */
const call =
  'vnp_Amount=1000000&vnp_BankCode=NCB&vnp_BankTranNo=VNP14422574&vnp_CardType=ATM' +
  '&vnp_OrderInfo=Thanh+toan+don+hang+2024-05-21T02%3A17%3A31.249Z&vnp_PayDate=20240521091806&vnp_ResponseCode=00' +
  '&vnp_TmnCode=TEST_TMN_CODE&vnp_TransactionNo=14422574&vnp_TransactionStatus=00&vnp_TxnRef=1716257871703';
const signed = {
  '00': '649982421beb422556a1374713c74e58e716ecbd05007c0c0e1f7effdfaf361dbf146889ca446139afe11b9954c4d5c486e99e3b86fcfab6957f29eb0be72895',
  '99': '503194f6d93b57b357b2d1d09742565e67e86d771352c5dca4fc8d39df3d392c6b3809add9405f97cfb9631f445e36c80656cfbf47eac67d97fa165865c13e1b',
} as const;

const vnpay = createVnpay({ account: 'a', payee, tmnCode: 'TEST_TMN_CODE', secureSecret: 'test_secret' });
const readCall = (query: string) => vnpay.readNotice(new URLSearchParams(query));
const withCode = (code: keyof typeof signed) =>
  `${call.replace('ResponseCode=00', `ResponseCode=${code}`)}&vnp_SecureHash=${signed[code]}`;

describe('a call of VNPAY', () => {
  it('that is published is read: the amount by the hundredth part, the code, the number', async () => {
    expect(await readCall(withCode('00'))).toMatchObject({
      transaction: '14422574',
      code: '1716257871703',
      amount: 10_000,
      outcome: 'paid',
    });
  });
  it('that is published with code 99 has failed', async () => {
    expect((await readCall(withCode('99'))).outcome).toBe('failed');
  });
  it('is read in any order, with an upper-case hash and its type', async () => {
    const reversed = withCode('00').split('&').reverse().join('&').replace(signed['00'], signed['00'].toUpperCase());
    expect((await readCall(`${reversed}&vnp_SecureHashType=HmacSHA512`)).outcome).toBe('paid');
  });
  it.each(call.split('&'))('in which %s was changed is forged', async (field) => {
    expect(await faultOf(readCall(withCode('00').replace(field, `${field}1`)))).toBe('signature');
  });
  it.each([
    ['without a hash', call],
    ['with nothing', ''],
    ['with the hash of another call', `${call}&vnp_SecureHash=${signed['99']}`],
  ])('%s is forged', async (_what, query) => {
    expect(await faultOf(readCall(query))).toBe('signature');
  });
  it('that names something twice is malformed: whichever was signed, the other might be read', async () => {
    expect(await faultOf(readCall(`${withCode('00')}&vnp_Amount=1`))).toBe('malformed');
  });
  it.each([
    ['of another merchant', { tmn: 'OTHER' }],
    ['of less than one đồng', { amount: 0.5 }],
    ['without a code', { code: '' }],
  ])('%s is malformed, even signed', async (_what, { tmn = 'TEST_TMN_CODE', amount = 1, code = 'A1' }: Wrong) => {
    const query = vnpayCall({ code, amount, number: '1' }, tmn, 'test_secret');
    expect(await faultOf(vnpay.readNotice(query))).toBe('malformed');
  });
  it.each([
    ['00', '00', 'paid'],
    ['00', '01', 'pending'],
    ['24', '02', 'failed'],
    ['00', '02', 'failed'],
    ['07', '00', 'failed'],
  ])('with response %s and status %s is %s', async (responseCode, status, outcome) => {
    const query = vnpayCall(
      { code: 'A1', amount: 1, number: '1', responseCode, status },
      'TEST_TMN_CODE',
      'test_secret',
    );
    expect((await vnpay.readNotice(query)).outcome).toBe(outcome);
  });
});

interface Wrong {
  readonly tmn?: string;
  readonly amount?: number;
  readonly code?: string;
}

describe('the address of VNPAY’s page', () => {
  const url = new URL(
    vnpay.checkoutUrl({
      code: 'NS7K3F9QXMA1',
      amount: 275_000,
      reference: 'NS7K3F9QXM',
      returnTo: 'https://portal.example/payments/vnpay/a/return',
      locale: 'vi',
      createdAt: new Date('2026-11-22T20:00:00Z'),
      expiresAt: new Date('2026-11-22T20:30:00Z'),
      ip: '203.0.113.7',
    }),
  );
  it('says what is paid, in hundredths, in Vietnamese time on a machine in any zone', () => {
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      vnp_Amount: '27500000',
      vnp_TxnRef: 'NS7K3F9QXMA1',
      vnp_CreateDate: '20261123030000',
      vnp_ExpireDate: '20261123033000',
      vnp_Locale: 'vn',
      vnp_CurrCode: 'VND',
      vnp_ReturnUrl: 'https://portal.example/payments/vnpay/a/return',
    });
  });
  it('is signed, without the secret in it', () => {
    const signature = url.searchParams.get('vnp_SecureHash');
    url.searchParams.delete('vnp_SecureHash');
    const right = createHmac('sha512', 'test_secret').update(url.searchParams.toString()).digest('hex');
    expect(signature).toBe(right);
    expect(url.href).not.toContain('test_secret');
  });
});
