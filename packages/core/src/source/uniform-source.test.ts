import { describe, expect, it } from 'vitest';
import { uniformSource } from './index.ts';

describe('a uniform source', () => {
  it('hands every question to one function', async () => {
    const asked: unknown[] = [];
    const source = uniformSource(async (...question) => void asked.push(question));
    await source.lot('TC-1');
    await source.setLine('crt_a', 'lin_a', '0', { idempotencyKey: '0123456789abcdef' });
    expect(asked).toEqual([
      ['lot', ['TC-1']],
      ['setLine', ['crt_a', 'lin_a', '0', { idempotencyKey: '0123456789abcdef' }]],
    ]);
  });
  it('takes orders unless told otherwise', () => {
    expect(uniformSource(() => Promise.resolve()).ordering).toBe(undefined);
  });
});
