import { describe, expect, it } from 'vitest';
import { addMonths, formatLocalDate, localDateAt } from './index.ts';

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
    expect(formatLocalDate('2025-06-26', 'en-US')).toBe('06/26/2025');
  });
});
