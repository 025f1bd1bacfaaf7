import { expect, it } from 'vitest';
import { SourceError } from '../errors/index.ts';
import { refusalCode } from './refusal.ts';

const withFault = (code: 'invalid-request' | 'internal', pointer: string) =>
  new SourceError(code, 'no', { faults: [{ pointer, code: 'illegal-transition', detail: 'It is packed.' }] });

it('what an order refuses is read by the contract’s own code', () => {
  expect(refusalCode(withFault('invalid-request', ''))).toBe('illegal-transition');
});

it('a fault in a field, and every other failure, is no refusal of the order', () => {
  const others = [withFault('invalid-request', '/code'), withFault('internal', ''), new SourceError('network', 'no')];
  expect(others.map(refusalCode)).toEqual([undefined, undefined, undefined]);
});
