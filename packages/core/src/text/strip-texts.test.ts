import { describe, expect, it } from 'vitest';
import { stripTexts } from './index.ts';

describe('the texts of some data', () => {
  it('lose what would turn their neighbours around, however deep they lie', () => {
    const data = { name: 'a\u202eb', list: [{ text: '\u0000c' }, 'd\ud800'], price: 5, gone: undefined, none: null };
    expect(stripTexts(data)).toEqual({ name: 'ab', list: [{ text: 'c' }, 'd'], price: 5, gone: undefined, none: null });
  });
  it('are left as they are where a reader sees all of them', () => {
    const data = { name: { vi: 'Chè đinh Tân Cương', ja: '茶の芽 👩\u200d🌾' } };
    expect(stripTexts(data)).toEqual(data);
  });
  it('leave the data that was given untouched', () => {
    const data = { name: 'a\u202eb' };
    stripTexts(data);
    expect(data.name).toBe('a\u202eb');
  });
  it('make no prototype of a key that is called like one', () => {
    const data = JSON.parse('{"__proto__":{"polluted":"yes"}}') as object;
    expect(Object.keys(stripTexts(data))).toEqual(['__proto__']);
    expect('polluted' in stripTexts(data)).toBe(false);
  });
});
