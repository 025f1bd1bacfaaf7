import { describe, expect, it } from 'vitest';
import { metadataLimits, metadataSchema, metadataValue } from './index.ts';

const { keys, keyLength, valueLength, totalLength } = metadataLimits;
const takes = (metadata: unknown) => metadataSchema.safeParse(metadata).success;
const many = (count: number, text = '') => Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, text]));

describe('metadata', () => {
  it.each(['erp.code', 'a', 'price-list_2026', 'k9'])('takes the key %s', (key) => {
    expect(takes({ [key]: 'chè' })).toBe(true);
  });
  it.each(['', 'Erp', '9k', 'a..b', 'a.', '_a', 'a b', 'giá', 'x'.repeat(keyLength + 1)])(
    'refuses the key %j',
    (key) => {
      expect(takes({ [key]: 'x' })).toBe(false);
    },
  );
  it.each([1, true, null, ['x'], { x: 'y' }])('refuses the value %j, which is no text', (value) => {
    expect(takes({ a: value })).toBe(false);
  });
  it('is bounded in keys, in each value and as a whole', () => {
    expect([takes(many(keys)), takes(many(keys + 1))]).toEqual([true, false]);
    expect([takes({ a: 'x'.repeat(valueLength) }), takes({ a: 'x'.repeat(valueLength + 1) })]).toEqual([true, false]);
    expect([takes(many(9, 'x'.repeat(400))), takes(many(9, 'x'.repeat(valueLength)))]).toEqual([true, false]);
    expect(9 * valueLength).toBeGreaterThan(totalLength);
  });
  it('is refused where it is a list', () => {
    expect(takes(['a'])).toBe(false);
  });
  it('has nothing that every object has', () => {
    expect(metadataValue({}, 'constructor')).toBeUndefined();
    expect(metadataValue(undefined, 'a')).toBeUndefined();
    expect(metadataValue({ constructor: 'x' }, 'constructor')).toBe('x');
  });
  it('does not let JSON reach a prototype', () => {
    const parsed = metadataSchema.safeParse(JSON.parse('{"__proto__":"x","a":"b"}'));
    expect(parsed.success ? Object.getPrototypeOf(parsed.data) : Object.prototype).toBe(Object.prototype);
  });
});
