import { describe, expect, it } from 'vitest';
import { hasCheckPair } from './check-pair.ts';

describe('a check pair', () => {
  it.each(['1987654Ad4X4bL5ttr2310c2K', '12345678901234567890123NT', '22'])('of %s is right', (text) => {
    expect(hasCheckPair(text)).toBe(true);
  });
  it.each(['1987654Ad4X4bL5ttr2310c2X', '1987654Ad4X4bL5ttr2310cK2', '1987654ad4X4bL5ttr2310c2K', '33', '2', ''])(
    'of %j is wrong',
    (text) => {
      expect(hasCheckPair(text)).toBe(false);
    },
  );
  it('is not computed beyond the length of a model number', () => {
    expect(hasCheckPair(`${'1'.repeat(24)}22`)).toBe(false);
  });
  it('finds two neighbours exchanged', () => {
    const text = '1987654Ad4X4bL5ttr2310c2K';
    for (let at = 0; at < text.length - 3; at += 1) {
      const [one = '', two = ''] = text.slice(at, at + 2);
      if (one !== two) expect(hasCheckPair(text.slice(0, at) + two + one + text.slice(at + 2))).toBe(false);
    }
  });
});
