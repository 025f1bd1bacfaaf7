import { waitUntil as waitOneSecond } from '@open-wc/testing';

/**
 * Waits until something holds. The usual limit of one second measures the machine: two engines share two cores, and a
 * WebKit under a virtual screen shares them with its compositor. This one ends just before the test itself would.
 * It looks as often as an engine lets it: looking every 50 ms, as is usual, was most of the time that whole files took.
 */
export const waitUntil = (holds: () => unknown, message?: string): Promise<void> =>
  waitOneSecond(holds, message, { timeout: 19_000, interval: 4 });
