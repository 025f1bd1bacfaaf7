import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../trace/base64url.ts';
import { CursorError, cursorSchema, decodeCursor, encodeCursor, type ListName } from './index.ts';

const list: ListName = { filter: { portal: 'por_a', store: undefined, search: 'chè' }, sort: '-updatedAt,id' };
const faultOf = (cursor: string, of: ListName = list) => {
  try {
    return decodeCursor(cursor, of);
  } catch (error) {
    return error instanceof CursorError ? error.code : error;
  }
};
const made = (content: unknown) => toBase64Url(new TextEncoder().encode(JSON.stringify(content)));

describe('a cursor', () => {
  it('leads back to its position', () => {
    const cursor = encodeCursor(list, ['2026-11-22', 'prd_1', 40, true, null]);
    expect(cursorSchema.safeParse(cursor).success).toBe(true);
    expect(decodeCursor(cursor, list)).toEqual(['2026-11-22', 'prd_1', 40, true, null]);
  });
  it('holds any position of any list, in any language', () => {
    const scalar = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const lists = fc.record({ filter: fc.dictionary(fc.string(), scalar), sort: fc.string() });
    fc.assert(
      fc.property(lists, fc.array(scalar, { maxLength: 3 }), (of, position) => {
        expect(decodeCursor(encodeCursor(of, position), of)).toEqual(position);
      }),
    );
  });
  it('does not care in which order the filter is written', () => {
    const turned: ListName = { filter: { search: 'chè', portal: 'por_a' }, sort: list.sort };
    expect(decodeCursor(encodeCursor(list, [20]), turned)).toEqual([20]);
  });
  it.each<[string, ListName]>([
    ['another search', { ...list, filter: { ...list.filter, search: 'na' } }],
    ['another portal', { ...list, filter: { ...list.filter, portal: 'por_b' } }],
    ['no search', { ...list, filter: { portal: 'por_a' } }],
    ['a store', { ...list, filter: { ...list.filter, store: 'str_a' } }],
    ['another order', { ...list, sort: 'name' }],
  ])('of one list is refused by a list with %s', (_, other) => {
    expect(faultOf(encodeCursor(list, [20]), other)).toBe('otherList');
  });
  it.each([
    ['', 'nothing'],
    ['abc', 'no JSON'],
    ['W10=', 'padding'],
    [made([]), 'no version'],
    [made([2, 'x', 1]), 'a version of a later release'],
    [made([1, 'x', { deep: true }]), 'a nested value'],
    [made({ 0: 1 }), 'an object'],
    [toBase64Url(Uint8Array.of(0xff, 0xfe)), 'bytes that are no text'],
    ['A'.repeat(513), 'too much'],
  ])('is malformed when it is %j: %s', (cursor) => {
    expect(faultOf(cursor)).toBe('malformed');
  });
  it('never fails otherwise, whatever text is sent', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'WzEsInh0IiwxXQ') })), (text) => {
        expect(['malformed', 'otherList']).toContain(faultOf(text));
      }),
    );
  });
  it('is not made of a position that is too long', () => {
    expect(() => encodeCursor(list, ['x'.repeat(500)])).toThrow(RangeError);
  });
});
