import { describe, expect, test } from 'vitest';
import { afterSecondTry } from './second-try.mjs';

const counts = (passed, failed) => ({ passed, failed, skipped: 0 });
const first = {
  engine: 'webkit',
  passed: 12,
  failed: 2,
  skipped: 0,
  failures: [
    { file: 'a.test.ts', name: 'one', message: 'no' },
    { file: 'b.test.ts', name: 'loads', message: 'no' },
  ],
  files: { 'a.test.ts': counts(4, 1), 'b.test.ts': counts(0, 1), 'c.test.ts': counts(8, 0) },
};

describe('after a second try', () => {
  test('what passed then has passed, and is named', () => {
    const second = { failures: [], files: { 'a.test.ts': counts(5, 0), 'b.test.ts': counts(7, 0) } };
    expect(afterSecondTry(first, second)).toMatchObject({
      passed: 20,
      failed: 0,
      failures: [],
      secondTry: ['a.test.ts › one', 'b.test.ts › loads'],
    });
  });

  test('what fails twice has failed', () => {
    const failures = [{ file: 'a.test.ts', name: 'one', message: 'no' }];
    const second = { failures, files: { 'a.test.ts': counts(4, 1), 'b.test.ts': counts(7, 0) } };
    expect(afterSecondTry(first, second)).toMatchObject({
      passed: 19,
      failed: 1,
      failures,
      secondTry: ['b.test.ts › loads'],
    });
  });

  test('a file that does not get to its end a second time has failed', () => {
    expect(afterSecondTry(first, { failures: [], files: {} })).toMatchObject({
      passed: 8,
      failed: 2,
      secondTry: [],
    });
  });
});
