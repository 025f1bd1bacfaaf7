import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTlv, writeTlv } from './tlv.ts';

const tag = fc.stringMatching(/^[0-9]{2}$/);
const value = fc.stringMatching(/^[ -~]{1,99}$/);

describe('data objects', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(tag, value), { selector: ([name]) => name }), (list) => {
        const text = list.map(([name, content]) => writeTlv(name, content)).join('');
        expect([...readTlv(text).values()].map((object) => [object.tag, object.value])).toEqual(list);
      }),
    );
  });
  it('know where they stand in the whole payload', () => {
    expect(readTlv('0001A0102BC', 10).get('01')).toEqual({ tag: '01', value: 'BC', position: 15, start: 19 });
  });
  it('without a value are not written', () => {
    expect(writeTlv('62', '')).toBe('');
    expect(writeTlv('54', undefined)).toBe('');
  });
  it.each([
    ['0', 'length', 0],
    ['000', 'length', 0],
    ['0002A', 'length', 2],
    ['0000', 'length', 2],
    ['00-1A', 'length', 0],
    ['0001A1', 'length', 5],
    ['0001A0001B', 'duplicate', 5],
  ])('are not read from %s: %s at %i', (text, code, position) => {
    expect(() => readTlv(text)).toThrow(expect.objectContaining({ name: 'VietQrError', code, position }) as Error);
  });
});
