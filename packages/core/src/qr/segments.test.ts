import { describe, expect, test } from 'vitest';
import { qrSegments } from './segments.ts';

const modesOf = (text: string) => qrSegments(text).map(({ mode, data }) => `${mode} ${data}`);

describe('a text is cut into segments', () => {
  test('that together are the text', () => {
    for (const text of ['', 'A', 'https://a.example/01/09520001000119/10/TC-1?s=aB3', 'chè Tân Cương 🍵 2611']) {
      expect(
        qrSegments(text)
          .map(({ data }) => data)
          .join(''),
      ).toBe(text);
    }
  });
  test('of digits where a run of them is long enough to pay for its head', () => {
    expect(modesOf('12345678901234567890')).toEqual(['numeric 12345678901234567890']);
    expect(modesOf('abcdefghijk12lmnopqrst')).toEqual(['byte abcdefghijk12lmnopqrst']);
    expect(modesOf('abcdefghijk123456789012lmnopqrst')).toEqual([
      'byte abcdefghijk',
      'numeric 123456789012',
      'byte lmnopqrst',
    ]);
  });
  test('of capitals for scheme and host in upper case', () => {
    expect(modesOf('HTTPS://ID.EXAMPLE/T/TC-2611A')).toEqual(['alphanumeric HTTPS://ID.EXAMPLE/T/TC-2611A']);
  });
  test('of bytes for all that has no other mode', () => {
    expect(modesOf('chè')).toEqual(['byte chè']);
  });
});
