import { describe, expect, it } from 'vitest';
import { supervise, type DatabaseEvent, type Supervised } from './supervise.ts';

const quick = { lookEvery: 1, firstWait: 1, longestWait: 4 } as const;

/** Watches a server and resolves with what was logged up to an event. */
function logUntil(server: Supervised, last: DatabaseEvent['event'], nth = 1) {
  const events: DatabaseEvent[] = [];
  return new Promise<{ readonly events: DatabaseEvent[]; readonly stop: () => Promise<void> }>((resolve) => {
    const supervisor = supervise(server, {
      ...quick,
      log(event) {
        events.push(event);
        const seen = events.filter((one) => one.event === last).length;
        if (seen === nth) resolve({ events, stop: () => supervisor.stop() });
      },
    });
  });
}

describe('a supervisor', () => {
  it('starts a server that died, as often as it dies', async () => {
    const looks = [true, false, true, false];
    let starts = 0;
    const server: Supervised = {
      isRunning: () => Promise.resolve(looks.shift() ?? true),
      start: () => {
        starts++;
        return Promise.resolve();
      },
    };
    const { events, stop } = await logUntil(server, 'database-restarted', 2);
    await stop();
    expect(starts).toBe(2);
    expect(events.map(({ event }) => event)).toEqual([
      'database-died',
      'database-restarted',
      'database-died',
      'database-restarted',
    ]);
  });

  it('tries again after longer and longer waits, up to the longest', async () => {
    let failures = 5;
    const server: Supervised = {
      isRunning: () => Promise.resolve(false),
      start: () => (failures-- > 0 ? Promise.reject(new Error('the port is taken')) : Promise.resolve()),
    };
    const { events, stop } = await logUntil(server, 'database-restarted');
    await stop();
    expect(events.flatMap((event) => (event.event === 'database-start-failed' ? event.wait : []))).toEqual([
      1, 2, 4, 4, 4,
    ]);
    expect(events.at(-1)).toEqual({ level: 'info', event: 'database-restarted', attempt: 6 });
  });

  it('takes a look that fails for no death', async () => {
    const looks = [() => Promise.reject(new Error('EBUSY')), () => Promise.resolve(false)];
    const server: Supervised = {
      isRunning: () => looks.shift()?.() ?? Promise.resolve(true),
      start: () => Promise.resolve(),
    };
    const { events, stop } = await logUntil(server, 'database-restarted');
    await stop();
    expect(events).toHaveLength(2);
  });

  it('that is told to stop between two attempts makes no further one', async () => {
    let starts = 0;
    const server: Supervised = {
      isRunning: () => Promise.resolve(false),
      start: () => Promise.reject(new Error(`attempt ${++starts}`)),
    };
    const { stop } = await logUntil(server, 'database-start-failed');
    await stop();
    expect(starts).toBe(1);
  });
});
