import { describe, expect, it } from 'vitest';
import { directoryEntrySchema, gtinLotCode } from './index.ts';

const takes = (entry: object) => directoryEntrySchema.safeParse(entry).success;
const lot = { portal: 'por_tn', kind: 'gtin-lot', code: '09521234543213/TC-1', store: 'str_1', target: 'lot_1' };
const order = { portal: 'por_tn', kind: 'order-number', code: 'NS-7K3F-9QXM', target: 'ord_1' };

describe('a directory entry', () => {
  it('leads a real-world code to a store, and an order’s number to a checkout', () => {
    expect([takes(lot), takes(order)]).toEqual([true, true]);
  });
  it('names its store exactly where there is one', () => {
    const { store: _, ...without } = lot;
    expect([takes(without), takes({ ...order, store: 'str_1' })]).toEqual([false, false]);
  });
  it.each([
    ['an unknown kind', { ...lot, kind: 'row' }],
    ['a row number for a target', { ...lot, target: '42' }],
    ['no code', { ...lot, code: '' }],
  ])('is refused with %s', (_, entry) => {
    expect(takes(entry)).toBe(false);
  });
});

describe('the code of a GTIN with its lot', () => {
  it('is one, however the GTIN is printed', () => {
    expect(gtinLotCode('9521234543213', 'TC-1')).toBe('09521234543213/TC-1');
    expect(gtinLotCode('09521234543213', 'TC-1')).toBe('09521234543213/TC-1');
  });
  it('is none when the check digit is wrong', () => {
    expect(() => gtinLotCode('9521234543214', 'TC-1')).toThrow('GTIN');
  });
});
