import { expect, test } from 'vitest';
import { runKills } from './kill-run.ts';

test('server and database are killed ten times while people buy: every order that was acknowledged is there once, all sums hold, and a receiver that fails half the time is told of each once', async () => {
  const report = await runKills({ kills: 10, orders: 100, buyers: 8, apart: 40, seed: 6 });
  expect(report).toMatchObject({ lost: [], surplus: 0, broken: [], untold: 0, toldTwice: 0 });
  expect(Object.values(report.killed).reduce((sum, count) => sum + count)).toBe(10);
  expect(report.acknowledged).toBeGreaterThanOrEqual(100);
  // Somebody was in the middle of buying.
  expect(report.repeats).toBeGreaterThan(0);
}, 300_000);
