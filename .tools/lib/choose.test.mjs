import { describe, expect, it } from 'vitest';
import { changesOf, steps } from './steps.mjs';

/** Steps that a change is verified by, each with what it is called with. */
function chosen(...files) {
  const changes = changesOf(files);
  const relevant = steps.filter((step) => changes === undefined || step.relevant(changes));
  return new Map(relevant.map((step) => [step.name, step.commands(changes).flatMap(({ args }) => args)]));
}

describe('a change is verified by what it can break', () => {
  it('of an element: its tests and those of what shows it, and the pages in one engine', () => {
    const found = chosen('packages/elements/src/leaf/transfer/transfer.ts');
    expect([...found.keys()]).not.toContain('packed');
    expect([...found.keys()]).not.toContain('docs');
    const tests = found.get('elements-webkit');
    expect(tests).toContain('packages/elements/src/connected/order/order.test.ts');
    expect(tests).not.toContain('packages/elements/src/leaf/price/price.test.ts');
    expect(found.get('e2e')).toContain('--project=desktop');
    expect(found.get('e2e').at(-1)).toMatch(/^--grep-invert=.*\|price\|/);
    expect(found.get('e2e').at(-1)).not.toMatch(/transfer|order/);
  });

  it('of what all elements stand on: all their tests', () => {
    const found = chosen('packages/core/src/index.ts');
    expect(found.get('elements-chromium').join(' ')).not.toContain('.test.ts');
    expect(found.get('e2e').at(-1)).toBe('--project=desktop');
    expect([...found.keys()]).toContain('packed');
  });

  it('of nothing but a test: that test, in every engine and width', () => {
    expect([...chosen('packages/elements/src/leaf/price/price.test.ts').keys()]).not.toContain('e2e');
    expect(chosen('test/e2e/buy.spec.ts').get('e2e').slice(1)).toEqual(['test/e2e/buy.spec.ts']);
  });

  it('of the tools or of what is installed: by everything', () => {
    expect([...chosen('.tools/verify.mjs').keys()]).toEqual(steps.map(({ name }) => name));
    expect([...chosen('pnpm-lock.yaml').keys()]).toEqual(steps.map(({ name }) => name));
  });
});
