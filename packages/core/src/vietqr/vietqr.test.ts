import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc16 } from './crc.ts';
import { bankAppLink, bankOf, decodeVietQr, encodeVietQr, loadBanks, toPurpose, VietQrError } from './index.ts';
import type { VietQrFault, VietQrInput } from './index.ts';

const order: VietQrInput = { bin: '999999', account: '0123456789', amount: 245_000, purpose: 'NS 7F3K9Q' };
const payload = encodeVietQr(order);

/** A payload with its checksum, whatever else is wrong with it. */
const sealed = (body: string) => `${body}6304${crc16(`${body}6304`)}`;
const head = '000201010212';
const receiver = '38540010A00000072701240006999999011001234567890208QRIBFTTA';
const tail = '53037045802VN';

function fault(text: string): VietQrError | undefined {
  try {
    decodeVietQr(text);
    return undefined;
  } catch (error) {
    if (error instanceof VietQrError) return error;
    throw error;
  }
}

describe('the checksum', () => {
  it('is CRC-16/CCITT-FALSE', () => {
    expect(crc16('123456789')).toBe('29B1');
    expect(crc16('')).toBe('FFFF');
  });
});

describe('writing a VietQR', () => {
  it('names the receiver, sum and purpose', () => {
    expect(payload).toBe(sealed(`${head}${receiver}530370454062450005802VN62130809NS 7F3K9Q`));
    expect(decodeVietQr(payload)).toEqual({ ...order, service: 'account', dynamic: true });
  });
  it('without a sum is for many payments', () => {
    expect(decodeVietQr(encodeVietQr({ bin: '970403', account: '1' }))).toEqual({
      bin: '970403',
      account: '1',
      service: 'account',
      dynamic: false,
    });
  });
  it('writes texts without accents', () => {
    const transfer = {
      ...order,
      merchantName: 'HTX chè Hảo Đạt',
      merchantCity: 'Thái Nguyên',
      purpose: 'ủng hộ lũ lụt',
    };
    expect(decodeVietQr(encodeVietQr(transfer))).toMatchObject({
      merchantName: 'HTX che Hao Dat',
      merchantCity: 'Thai Nguyen',
      purpose: 'ung ho lu lut',
    });
  });
  it.each<[string, Partial<VietQrInput>]>([
    ['bin', { bin: '99999' }],
    ['account', { account: '' }],
    ['account', { account: '1'.repeat(20) }],
    ['account', { account: '12 34' }],
    ['account', { account: 'ABC', service: 'card' }],
    ['amount', { amount: 0 }],
    ['amount', { amount: 1.5 }],
    ['amount', { amount: -1 }],
    ['amount', { amount: Number.NaN }],
    ['amount', { amount: 500_000_000 }],
    ['purpose', { purpose: 'A'.repeat(26) }],
    ['purpose', { purpose: '🍵' }],
    ['merchantName', { merchantName: 'A'.repeat(26) }],
    ['merchantCity', { merchantCity: 'A'.repeat(16) }],
    ['merchantCategory', { merchantCategory: 'abcd' }],
    [
      'purpose',
      { billNumber: 'A'.repeat(25), reference: 'A'.repeat(25), storeLabel: 'A'.repeat(25), purpose: 'A'.repeat(25) },
    ],
  ])('refuses a wrong %s: %j', (field, change) => {
    expect(() => encodeVietQr({ ...order, ...change })).toThrow(
      expect.objectContaining({ name: 'VietQrError', code: 'value', field }) as Error,
    );
  });
});

const text = (length: number) => fc.stringMatching(new RegExp(`^[!-~]{1,${length}}$`));
const transfers: fc.Arbitrary<VietQrInput> = fc.record(
  {
    bin: fc.stringMatching(/^[0-9]{6}$/),
    account: fc.stringMatching(/^[0-9A-Za-z]{1,19}$/),
    amount: fc.integer({ min: 1, max: 499_999_999 }),
    dynamic: fc.boolean(),
    merchantName: text(25),
    merchantCity: text(15),
    merchantCategory: fc.stringMatching(/^[0-9]{4}$/),
    postalCode: text(10),
    billNumber: text(20),
    reference: text(20),
    purpose: text(25),
  },
  { requiredKeys: ['bin', 'account'] },
);

describe('writing and reading', () => {
  it('are inverse', () => {
    fc.assert(
      fc.property(transfers, (transfer) => {
        const dynamic = transfer.dynamic ?? transfer.amount !== undefined;
        expect(decodeVietQr(encodeVietQr(transfer))).toEqual({ ...transfer, service: 'account', dynamic });
      }),
      { numRuns: 500 },
    );
  });
});

describe('reading refuses', () => {
  it.each<[string, string, VietQrFault]>([
    ['nothing', '', 'missing'],
    ['another text', 'https://example.com', 'missing'],
    ['letters beyond ASCII', payload.replace('NS', 'Đ'), 'character'],
    ['white space around', ` ${payload}`, 'crc'],
    ['a line end', `${payload}\n`, 'character'],
    ['text after the checksum', `${payload}00`, 'missing'],
    ['a receiver of another digit', payload.replace('0123456789', '0123456788'), 'crc'],
    ['an account longer than its length says', sealed(`${head}${receiver.replace('0110', '0109')}${tail}`), 'length'],
    ['a template longer than its length says', sealed(`${head}${receiver.replace('3854', '3853')}${tail}`), 'length'],
    ['an object that runs past the end', sealed(`${head}${receiver}${tail}6299AA`), 'length'],
    ['an empty object', sealed(`${head}${receiver}${tail}5900`), 'length'],
    ['a tag of letters', sealed(`${head}${receiver}${tail}X902AB`), 'length'],
    ['an object twice', sealed(`${head}${receiver}${tail}5802VN`), 'duplicate'],
    ['a payload that begins otherwise', sealed(`010212000201${receiver}${tail}`), 'order'],
    ['another version', sealed(`000202010212${receiver}${tail}`), 'order'],
    ['a checksum inside another object', sealed(`${head}${receiver}${tail}8008`), 'order'],
    ['an unknown initiation', sealed(`000201010213${receiver}${tail}`), 'value'],
    ['another currency', sealed(`${head}${receiver}53038405802VN`), 'value'],
    ['a missing currency', sealed(`${head}${receiver}5802VN`), 'missing'],
    ['another country', sealed(`${head}${receiver}53037045802TH`), 'value'],
    ['an amount of 0', sealed(`${head}${receiver}5303704540105802VN`), 'value'],
    ['an amount with a fraction', sealed(`${head}${receiver}53037045406100.505802VN`), 'value'],
    ['an amount of fourteen digits', sealed(`${head}${receiver}53037045414123456789012345802VN`), 'value'],
    ['a tip', sealed(`${head}${receiver}${tail}550201`), 'unexpected'],
    [
      'a BIN of five digits',
      sealed(`${head}38530010A0000007270123000599999011001234567890208QRIBFTTA${tail}`),
      'value',
    ],
    ['an unknown service', sealed(`${head}${receiver.replace('QRIBFTTA', 'QRIBFTTX')}${tail}`), 'value'],
    ['a missing service', sealed(`${head}38420010A0000007270124000699999901100123456789${tail}`), 'missing'],
    [
      'a card number with letters',
      sealed(`${head}${receiver.replace('0123456789', 'ABC3456789').replace('TTA', 'TTC')}${tail}`),
      'value',
    ],
    ['a name of 26 characters', sealed(`${head}${receiver}${tail}5926${'A'.repeat(26)}`), 'value'],
    ['a purpose of 26 characters', sealed(`${head}${receiver}${tail}62300826${'A'.repeat(26)}`), 'value'],
    ['no receiver at all', sealed(`${head}${tail}`), 'notVietQr'],
    [
      'the receiver of another scheme',
      sealed(`${head}${receiver.replace('A000000727', 'A000000775')}${tail}`),
      'notVietQr',
    ],
  ])('%s', (_, wrong, code) => {
    expect(fault(wrong)).toMatchObject({ name: 'VietQrError', code });
  });
  it('and says where', () => {
    expect(fault(sealed(`${head}${receiver}${tail}5900`))?.position).toBe(
      head.length + receiver.length + tail.length + 2,
    );
    expect(fault(sealed(`${head}${receiver.replace('A0000007270124', 'A0000007270199')}${tail}`))?.position).toBe(32);
  });
  it('any single changed character', () => {
    for (let at = 0; at < payload.length - 4; at += 1) {
      const other = payload[at] === '5' ? '6' : '5';
      expect(fault(payload.slice(0, at) + other + payload.slice(at + 1))).toBeInstanceOf(VietQrError);
    }
  });
  it('any text with a VietQrError and nothing else', () => {
    const near = fc.tuple(fc.nat(payload.length), fc.nat(3), fc.stringMatching(/^[0-9A-Z]{0,3}$/));
    const mutated = near.map(([at, cut, insert]) => sealed(payload.slice(0, at) + insert + payload.slice(at + cut)));
    fc.assert(
      fc.property(fc.oneof(mutated, fc.string({ unit: 'binary' })), (wrong) => {
        fault(wrong);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('reading ignores', () => {
  it('templates of other schemes beside the VietQR one', () => {
    const both = sealed(`${head}26220010A00000077501041234${receiver}${tail}8003046`);
    expect(decodeVietQr(both)).toMatchObject({ bin: '999999', account: '0123456789' });
  });
});

describe('a purpose', () => {
  it.each([
    ['Ủng hộ lũ lụt', 'Ung ho lu lut'],
    ['NS-7F3K9Q: 2 gói chè “Đinh” & 1 hộp', 'NS-7F3K9Q 2 goi che Dinh'],
    ['  🍵 ', ''],
  ])('of %j is %j', (said, purpose) => {
    expect(toPurpose(said)).toBe(purpose);
  });
  it('always fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (said) => /^(?:[0-9A-Za-z.,/-][ -~]{0,24})?$/.test(toPurpose(said))),
    );
  });
});

describe('the link to a bank’s app', () => {
  it('names app, receiver, sum and purpose', () => {
    expect(bankAppLink({ app: 'mb', account: '22102025', bank: 'icb', amount: 2000, purpose: 'ck' })).toBe(
      'https://dl.vietqr.io/pay?app=mb&ba=22102025@icb&am=2000&tn=ck',
    );
  });
  it('needs no app', () => {
    expect(bankAppLink({ account: '1', bank: 'icb', purpose: 'Chè ngon' })).toBe(
      'https://dl.vietqr.io/pay?ba=1@icb&tn=Che%20ngon',
    );
  });
  it.each([
    ['app', { app: 'mb&x=1' }],
    ['account', { account: '1@icb' }],
    ['bank', { bank: '970415#' }],
    ['amount', { amount: 0.5 }],
  ])('refuses a wrong %s', (field, change) => {
    expect(() => bankAppLink({ account: '1', bank: 'icb', ...change })).toThrow(
      expect.objectContaining({ name: 'VietQrError', field }) as Error,
    );
  });
});

describe('the bank list', () => {
  it('has every bank once by its present name', async () => {
    const banks = await loadBanks();
    expect(banks).toHaveLength(61);
    expect(banks.every(({ bin }) => /^[0-9]{6}$/.test(bin))).toBe(true);
    expect(new Set(banks.map(({ code }) => code)).size).toBe(61);
  });
  it('gives the present name of a BIN that two names share', async () => {
    const banks = await loadBanks();
    expect(bankOf('970414', banks)?.name).toBe('MBV');
    expect(bankOf('970406', banks)?.name).toBe('Vikki Bank');
    expect(bankOf('970449', banks)?.name).toBe('LPBank');
    expect(bankOf('970442', banks)?.support).toBe('receive-only');
    expect(bankOf('999999', banks)).toBeUndefined();
  });
});
