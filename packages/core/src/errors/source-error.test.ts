import { describe, expect, it } from 'vitest';
import { errorRegistry, isErrorCode, SourceError, type ErrorCode } from './index.ts';

const codes = Object.keys(errorRegistry) as ErrorCode[];

describe('an error of a source', () => {
  it.each(codes)('of code %s may be retried as the registry says', (code) => {
    expect(new SourceError(code, 'x').retryable).toBe(errorRegistry[code].retryable);
  });
  it('keeps what it was caused by, the faults and the cart', () => {
    const faults = [{ pointer: '/contact/phone', code: 'invalid', detail: 'must be a number' }];
    const error = new SourceError('invalid-request', 'POST /v1/orders: refused', {
      cause: 1,
      faults,
      cart: { id: 'x' },
    });
    expect(error).toMatchObject({ name: 'SourceError', cause: 1, faults, cart: { id: 'x' } });
  });
  it('has no faults and no cart unless told', () => {
    const { faults, cart } = new SourceError('network', 'x');
    expect([faults, cart]).toEqual([[], undefined]);
  });
});

describe('an error code', () => {
  it('is known by the registry alone', () => {
    expect(isErrorCode('unknown-lot')).toBe(true);
    expect(isErrorCode('toString')).toBe(false);
  });
});
