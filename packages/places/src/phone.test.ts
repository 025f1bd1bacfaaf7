import { describe, expect, it } from 'vitest';
import { formatPhone, parsePhone } from './phone.ts';

describe('parsePhone', () => {
  it.each([
    ['0912 345 678', '+84912345678', 'mobile'],
    ['+84 (0)912.345.678', '+84912345678', 'mobile'],
    ['84912345678', '+84912345678', 'mobile'],
    ['0084-912-345-678', '+84912345678', 'mobile'],
    ['０９１２３４５６７８', '+84912345678', 'mobile'],
    ['0841234567', '+84841234567', 'mobile'],
    ['0208 3855 123', '+842083855123', 'landline'],
    ['(024) 3825 4321', '+842438254321', 'landline'],
    ['1900 1234', '+8419001234', 'hotline'],
    ['1800-599-920', '+841800599920', 'hotline'],
    ['+84 1900 1234', '+8419001234', 'hotline'],
  ] as const)('%s is %s, a %s number', (text, number, kind) => {
    expect(parsePhone(text)).toEqual({ ok: true, number, kind });
  });

  it.each([
    ['', 'empty'],
    [' - ', 'empty'],
    ['gọi cô bán chè', 'not_a_number'],
    ['0912 345 678 / 0987 654 321', 'too_long'],
    ['0912 345 67', 'too_short'],
    ['0208 385 512', 'too_short'],
    ['0512 345 678 9', 'too_long'],
    ['0312 345 678', 'unknown_prefix'],
    ['+1 202 555 0100', 'foreign'],
    ['0019 00 12 34', 'foreign'],
    ['1900 12', 'too_short'],
    ['01900 1234', 'too_short'],
    ['1900 1234 5678', 'too_long'],
  ] as const)('%s is refused: %s', (text, problem) => {
    expect(parsePhone(text)).toMatchObject({ ok: false, problem });
  });

  it('an eleven-digit mobile number of before 2018 is refused with the number it became', () => {
    expect(parsePhone('0168 9123 456')).toEqual({ ok: false, problem: 'outdated', suggestion: '+84389123456' });
  });

  it('a number that lost its zero in a spreadsheet is refused with the number that was meant', () => {
    expect(parsePhone('912345678')).toEqual({ ok: false, problem: 'missing_zero', suggestion: '+84912345678' });
  });

  it('a normal number reads as itself', () => {
    for (const number of ['+84912345678', '+842083855123', '+8419001234']) {
      expect(parsePhone(number)).toMatchObject({ ok: true, number });
    }
  });
});

describe('formatPhone', () => {
  it.each([
    ['+84912345678', '0912 345 678', '+84 912 345 678'],
    ['+842083855123', '0208 385 5123', '+84 208 385 5123'],
    ['+842438254321', '024 3825 4321', '+84 24 3825 4321'],
    ['+8419001234', '1900 1234', '+84 1900 1234'],
  ])('%s is shown as %s and %s', (number, national, international) => {
    expect(formatPhone(number)).toBe(national);
    expect(formatPhone(number, 'international')).toBe(international);
  });

  it('what is no number stays as it is', () => {
    expect(formatPhone('theo yêu cầu')).toBe('theo yêu cầu');
  });
});
