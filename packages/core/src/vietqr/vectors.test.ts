/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { serviceCodes } from './transfer.ts';
import { decodeVietQr, encodeVietQr, VietQrError, type VietQrFault } from './index.ts';

interface Vector {
  readonly payload: string;
  readonly kind: string;
  readonly note: string;
  readonly decoded: readonly [
    receiver: { svc?: string; b00?: string; b01?: string },
    amount: string | null,
    additional: Readonly<Record<string, string>>,
    frame: Readonly<Record<string, string>>,
  ];
}

const file = new URL('../../test-vectors/vietqr.json', import.meta.url);
const vectors = JSON.parse(readFileSync(file, 'utf8')) as readonly Vector[];
const faults: Readonly<Record<string, readonly VietQrFault[]>> = {
  'invalid-crc': ['crc'],
  'invalid-nesting': ['unexpected'],
  'valid-not-vietqr': ['notVietQr'],
};

function faultOf(payload: string): VietQrFault {
  try {
    decodeVietQr(payload);
  } catch (error) {
    if (error instanceof VietQrError) return error.code;
    throw error;
  }
  throw new Error(`${payload} was read`);
}

const isValid = ({ kind }: Vector) => kind === 'valid' || kind === 'valid-lowercase-crc';

describe('VietQR vectors', () => {
  it.each(vectors.filter(isValid))('$note: read', ({ payload, decoded: [receiver, amount, additional, frame] }) => {
    const transfer = decodeVietQr(payload);
    expect(transfer).toMatchObject({ bin: receiver.b00, account: receiver.b01 });
    expect(serviceCodes[transfer.service]).toBe(receiver.svc);
    expect(transfer.amount).toBe(amount === null ? undefined : Number(amount));
    expect(transfer.dynamic).toBe(frame['01'] === '12');
    expect([transfer.billNumber, transfer.reference, transfer.purpose]).toEqual([
      additional['01'],
      additional['05'],
      additional['08'],
    ]);
  });
  it.each(vectors.filter((vector) => isValid(vector) && !vector.decoded[3]['80']))(
    '$note: written alike',
    ({ payload }) => {
      expect(encodeVietQr(decodeVietQr(payload))).toBe(payload.slice(0, -4) + payload.slice(-4).toUpperCase());
    },
  );
  it.each(vectors.filter((vector) => !isValid(vector)))('$kind, $note: refused', ({ payload, kind }) => {
    expect(faults[kind]).toContain(faultOf(payload));
  });
});
