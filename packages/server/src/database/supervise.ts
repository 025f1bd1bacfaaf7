import { setTimeout as after } from 'node:timers/promises';

/** What happened to the embedded PostgreSQL while a server ran on it. Holds nothing private. */
export type DatabaseEvent =
  | { readonly level: 'error'; readonly event: 'database-died' }
  | {
      readonly level: 'error';
      readonly event: 'database-start-failed';
      readonly attempt: number;
      /** Milliseconds until the next attempt. */
      readonly wait: number;
      readonly failure: string;
    }
  | { readonly level: 'info'; readonly event: 'database-restarted'; readonly attempt: number };

export interface Supervised {
  isRunning(): Promise<boolean>;
  /** Starts it where it was; rejects when that fails. */
  start(): Promise<void>;
}

export interface SuperviseOptions {
  readonly log: (event: DatabaseEvent) => void;
  /** Milliseconds between two looks. Default 500. */
  readonly lookEvery?: number;
  /** Milliseconds after the first failed start; doubled after each further one. Default 250. */
  readonly firstWait?: number;
  /** Milliseconds that the wait grows to. Default 30,000. */
  readonly longestWait?: number;
}

export interface Supervisor {
  /** Ends watching; an attempt to start that is under way is waited for. */
  stop(): Promise<void>;
}

type Watch = Required<SuperviseOptions> & { readonly signal: AbortSignal };

/**
 * Starts a server again whenever it has died. It looks rather than listens: an adopted PostgreSQL is no child of this
 * process, and nothing tells of its end.
 */
export function supervise(server: Supervised, options: SuperviseOptions): Supervisor {
  const stopping = new AbortController();
  const { signal } = stopping;
  const watching = watch(server, { lookEvery: 500, firstWait: 250, longestWait: 30_000, ...options, signal });
  return {
    stop() {
      stopping.abort();
      return watching;
    },
  };
}

async function watch(server: Supervised, options: Watch): Promise<void> {
  const { signal, lookEvery, log } = options;
  while (await pause(lookEvery, signal)) {
    // A look that fails tells nothing; there is a next one.
    if ((await server.isRunning().catch(() => true)) || signal.aborted) continue;
    log({ level: 'error', event: 'database-died' });
    await revive(server, options);
  }
}

async function revive(server: Supervised, { signal, log, firstWait, longestWait }: Watch): Promise<void> {
  let wait = firstWait;
  for (let attempt = 1; !signal.aborted; attempt++) {
    try {
      await server.start();
      log({ level: 'info', event: 'database-restarted', attempt });
      return;
    } catch (error) {
      const failure = error instanceof Error ? error.message : String(error);
      log({ level: 'error', event: 'database-start-failed', attempt, wait, failure });
      await pause(wait, signal);
      wait = Math.min(wait * 2, longestWait);
    }
  }
}

/** Keeps no process alive. Answers false when the watching was stopped meanwhile. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<boolean> =>
  after(milliseconds, true, { signal, ref: false }).catch(() => false);
