import { expect, test } from 'vitest';
import { runKills } from '../orders/kill-run.ts';

test('server and database are killed 200 times while 10,000 orders are placed: none that was acknowledged is lost, all sums hold, and each is told once', async () => {
  const started = performance.now();
  const report = await runKills({ kills: 200, orders: 10_000, buyers: 16, apart: 300, seed: 200 });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `${report.acknowledged} orders, ${JSON.stringify(report.killed)}, ${report.repeats} repeats, ${seconds} s`,
  );
  expect(report).toMatchObject({ lost: [], surplus: 0, broken: [], untold: 0, toldTwice: 0 });
  expect(Object.values(report.killed).reduce((sum, count) => sum + count)).toBe(200);
  expect(report.acknowledged).toBeGreaterThanOrEqual(10_000);
}, 3_600_000);
