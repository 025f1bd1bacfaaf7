import { describe, expect, it } from 'vitest';
import { elementsAmong, reached, testsAmong } from './affected.mjs';

const of = (file) => reached([`packages/elements/src/${file}`]);

describe('what a change inside the elements reaches', () => {
  it('is its own element and those that show it, with their tests, and no other', () => {
    const files = of('leaf/transfer/transfer.ts');
    expect(elementsAmong(files)).toEqual(['order', 'transfer']);
    expect(testsAmong(files)).toContain('packages/elements/src/connected/order/order.test.ts');
    expect(testsAmong(files)).toContain('packages/elements/src/hazards/no-op-and-move.test.ts');
    expect(testsAmong(files)).not.toContain('packages/elements/src/leaf/price/price.test.ts');
  });

  it('is every element where all stand on it', () => {
    expect(elementsAmong(of('styles/base.styles.ts')).length).toBeGreaterThan(15);
  });

  it('is the test alone where only a test changed', () => {
    expect(of('leaf/price/price.test.ts')).toEqual(['packages/elements/src/leaf/price/price.test.ts']);
  });
});
