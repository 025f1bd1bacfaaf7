import type { ApiErrorCode, SourceError } from '../errors/index.ts';

/** The pointer of a fault that lies in the order and not in a field of the request. */
const whole = '';

/** The contract's code of what an order refuses; nothing for any other failure. See `OrderCare`. */
export function refusalCode({ code, faults }: Pick<SourceError, 'code' | 'faults'>): ApiErrorCode | undefined {
  const [fault] = faults;
  return code === 'invalid-request' && fault?.pointer === whole ? (fault.code as ApiErrorCode) : undefined;
}
