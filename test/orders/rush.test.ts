import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStand, type Stand } from './stand.ts';
import { deadlocks, rush } from './rush.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand({ pieces: 1 });
});
afterAll(() => stand.close());

test('200 parallel orders on 50 pieces, 50 times over: 50 are sold each time, nobody gets a server’s error, nothing deadlocks', async () => {
  for (let round = 1; round <= 50; round++) {
    const ended = await rush(stand.sql, stand.address, 200, 50);
    expect(ended, `round ${round}`).toEqual({
      statuses: { 201: 50, 409: 150 },
      codes: ['out-of-stock'],
      left: 0,
      sold: 50,
    });
  }
  expect(await deadlocks(stand.sql)).toBe(0);
}, 120_000);
