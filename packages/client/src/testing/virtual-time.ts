import { vi } from 'vitest';
import type { LocalPortal } from './local-portal.ts';

/** Turns of the event loop after which nothing that needs no time is left to do. */
const idleTurns = 10;

/**
 * A clock that jumps to the next timer whenever nothing but time is waited for: sockets are real, pauses cost nothing.
 * Only `setTimeout` and `Date` are replaced; Node's own network code uses neither.
 */
export class VirtualTime implements Disposable {
  /** When each request was sent, ms since the start. */
  readonly sent: number[] = [];
  readonly #start: number;
  readonly #portal: LocalPortal;
  #flights = 0;

  constructor(portal: LocalPortal, start = Date.parse('2026-11-22T02:00:00Z')) {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: start });
    this.#start = start;
    this.#portal = portal;
  }

  /** `fetch` that notes the time and lets the clock stand still while an answer is under way. */
  readonly fetch: typeof fetch = async (input, init) => {
    this.sent.push(this.now);
    this.#flights++;
    try {
      const response = await fetch(input, init);
      const text = await response.text();
      return new Response(text === '' ? null : text, { status: response.status, headers: response.headers });
    } finally {
      this.#flights--;
    }
  };

  /** Milliseconds since the start. */
  get now(): number {
    return Date.now() - this.#start;
  }

  /** Runs the clock until the work has ended; tells how. */
  async run<T>(work: Promise<T>): Promise<PromiseSettledResult<T>> {
    let outcome: PromiseSettledResult<T> | undefined;
    void Promise.allSettled([work]).then(([settled]) => (outcome = settled));
    while (outcome === undefined) await this.jump(() => outcome === undefined);
    return outcome;
  }

  /** Waits until only time is waited for, then jumps to the next timer. */
  async jump(wanted = () => true): Promise<void> {
    for (let idle = 0; idle < idleTurns; idle++) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.#flights !== this.#portal.hanging) idle = 0;
    }
    if (wanted()) vi.advanceTimersToNextTimer();
  }

  [Symbol.dispose](): void {
    vi.useRealTimers();
  }
}
