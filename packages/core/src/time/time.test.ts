import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { addMonths, formatLocalDate, instantSchema, localDateAt, localDateSchema } from './index.ts';

describe('calendar days', () => {
  it('turn over at midnight in Viet Nam, not in London', () => {
    expect(localDateAt(new Date('2026-02-16T16:59:59Z'))).toBe('2026-02-16');
    expect(localDateAt(new Date('2026-02-16T17:00:00Z'))).toBe('2026-02-17');
  });
  it('clamp to the last day of a shorter month', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-02-29', 36)).toBe('2027-02-28');
    expect(addMonths('2024-12-15', 1)).toBe('2025-01-15');
  });
  it('are written in the reader’s order', () => {
    expect(formatLocalDate('2025-06-26', 'vi')).toBe('26/06/2025');
    expect(formatLocalDate('2025-06-26', 'en')).toBe('Jun 26, 2025');
  });
  it.each([
    ['vi', '06/09/2025'],
    ['en', 'Sep 6, 2025'],
    ['zh', '2025年9月6日'],
    ['ja', '2025年9月6日'],
    ['ko', '2025년 9월 6일'],
    ['fr', '6 sept. 2025'],
    ['de', '6. Sept. 2025'],
  ])('are written in %s as %s', (locale, text) => {
    expect(formatLocalDate('2025-09-06', locale)).toBe(text);
  });
});

describe('a day in the contract', () => {
  const accepts = (text: unknown) => z.safeParse(localDateSchema, text).success;

  it.each(['2025-06-26', '2024-02-29', '0001-01-01', '9999-12-31'])('may be %s', (day) => {
    expect(accepts(day)).toBe(true);
  });
  it.each([
    '2025-02-29',
    '2025-02-30',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '26/06/2025',
    '2025-6-26',
  ])('may not be %s', (day) => {
    expect(accepts(day)).toBe(false);
  });
  it.each(['', '2025-06-26T00:00:00Z', '+012025-06-26', '2025-06-26\n', 20250626, null])('may not be %j', (day) => {
    expect(accepts(day)).toBe(false);
  });
  it('is a date in OpenAPI', () => {
    expect(z.toJSONSchema(localDateSchema)).toMatchObject({ type: 'string', format: 'date' });
  });
});

describe('a moment in the contract', () => {
  const accepts = (text: unknown) => z.safeParse(instantSchema, text).success;

  it.each([
    '2026-11-22T09:30:00+07:00',
    '2026-11-22T02:30:00Z',
    '2026-11-22T02:30:00.123456Z',
    '2024-02-29T23:59:59-03:30',
  ])('may be %s', (instant) => {
    expect(accepts(instant)).toBe(true);
  });
  it.each([
    '2026-11-22T09:30:00',
    '2026-11-22 09:30:00Z',
    '2026-11-22T09:30Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T09:60:00Z',
    '2026-11-22T09:30:00+24:00',
    '2026-11-22T09:30:00+0700',
    '2025-02-30T09:30:00Z',
    '2026-11-22',
    '2026-11-22T09:30:00z',
    '1763778600',
  ])('may not be %s', (instant) => {
    expect(accepts(instant)).toBe(false);
  });
  it('is a date-time in OpenAPI', () => {
    expect(z.toJSONSchema(instantSchema)).toMatchObject({ type: 'string', format: 'date-time' });
  });
});
