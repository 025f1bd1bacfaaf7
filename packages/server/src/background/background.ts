/** Something a running server does from time to time. What several servers of one database share, they lock row by row. */
export interface Job {
  /** For the log: `purge`. */
  readonly name: string;
  /** Milliseconds from the end of one run to the start of the next. */
  readonly every: number;
  readonly run: () => Promise<void>;
}

export interface Background {
  /** Runs a job now rather than when its time comes: something to do has just turned up. While it runs, once more after. */
  wake(name: string): void;
  /** Starts nothing more and waits for what runs. */
  stop(): Promise<void>;
}

/**
 * Runs jobs now and then again and again. No job runs twice at once; one that fails is told of and tried again when its time
 * comes; none keeps the process alive.
 *
 * @param onFailure gets what went wrong with which job
 */
export function runInBackground(jobs: readonly Job[], onFailure: (name: string, error: unknown) => void): Background {
  const running = new Map(jobs.map((job) => [job.name, new Repetition(job, onFailure)]));
  for (const repetition of running.values()) repetition.wake();
  return {
    wake: (name) => running.get(name)?.wake(),
    async stop() {
      await Promise.all([...running.values()].map((repetition) => repetition.stop()));
    },
  };
}

/** One job and its next time. */
class Repetition {
  readonly #job: Job;
  readonly #onFailure: (name: string, error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #run: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(job: Job, onFailure: (name: string, error: unknown) => void) {
    this.#job = job;
    this.#onFailure = onFailure;
  }

  wake(): void {
    if (this.#stopped) return;
    if (this.#run === undefined) this.#start();
    else this.#again = true;
  }

  stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    return this.#run ?? Promise.resolve();
  }

  #start(): void {
    clearTimeout(this.#timer);
    this.#again = false;
    this.#run = this.#runOnce().finally(() => {
      this.#run = undefined;
      if (this.#stopped) return;
      if (this.#again) return this.#start();
      this.#timer = setTimeout(() => this.#start(), this.#job.every).unref();
    });
  }

  async #runOnce(): Promise<void> {
    try {
      await this.#job.run();
    } catch (error) {
      this.#onFailure(this.#job.name, error);
    }
  }
}
