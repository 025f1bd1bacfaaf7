import type { Sql } from '../database/index.ts';
import { purgeExpired } from '../repository/index.ts';

export interface PurgeOptions {
  /** The clock. Default: the system's. */
  readonly now?: () => Date;
  /** Milliseconds from one purge to the next. Default: an hour. */
  readonly every?: number;
  /** Gets what went wrong; the next purge is tried all the same. */
  readonly onFailure: (error: unknown) => void;
}

export interface Purging {
  /** Starts no further purge and waits for the one that runs. */
  stop(): Promise<void>;
}

/** Deletes what nobody comes back for, now and every hour. Keeps no process alive. */
export function purgeHourly(sql: Sql, options: PurgeOptions): Purging {
  const { now = () => new Date(), every = 60 * 60 * 1000, onFailure } = options;
  let running = Promise.resolve();
  const purge = () => {
    running = running.then(() => purgeExpired(sql, now())).catch(onFailure);
  };
  purge();
  const timer = setInterval(purge, every);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      return running;
    },
  };
}
