import type { Sql } from './sql.ts';

/** Somebody who waits for a connection. */
interface Turn {
  readonly take: (connection: Sql) => void;
  readonly refuse: (error: Error) => void;
}

interface EndOptions {
  readonly timeout?: number | undefined;
}

/**
 * Connections that each serve one transaction at a time, and nothing else meanwhile.
 *
 * In a pool of its own the driver may put BEGIN on a connection that others are using. When many queries wait there, or the
 * socket takes no more for the moment, it forgets to keep the connection for the transaction (postgres.js 3.4.9,
 * connection.js, `execute`: `onexecute` comes last in a chain of `&&`). BEGIN then fails with UNSAFE_TRANSACTION, and the
 * transaction stays open under whoever uses the connection next. Seen with 60 queries waiting on one connection.
 */
export class SingleConnections {
  readonly #open: () => Sql;
  readonly #most: number;
  readonly #idle: Sql[] = [];
  readonly #all = new Set<Sql>();
  readonly #waiting: Turn[] = [];
  #ended = false;

  constructor(open: () => Sql, most: number) {
    this.#open = open;
    this.#most = most;
  }

  /**
   * A connection that nobody else has; those who come first get one first.
   * @throws EndedError once the pool has ended
   */
  async take(): Promise<Sql> {
    if (this.#ended) throw new EndedError();
    const idle = this.#idle.pop();
    if (idle !== undefined) return idle;
    if (this.#all.size < this.#most) return this.#add();
    return new Promise((take, refuse) => {
      this.#waiting.push({ take, refuse });
    });
  }

  /** Gives a connection back once nothing runs on it any more. */
  release(connection: Sql): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(connection);
    else next.take(connection);
  }

  /** Takes a connection away for good: what still wants to use it is refused. */
  discard(connection: Sql): void {
    this.#all.delete(connection);
    connection.end({ timeout: 0 }).catch(() => undefined);
    this.#waiting.shift()?.take(this.#add());
  }

  /** Lets transactions end that have begun; those that wait for a connection fail. */
  async end(how?: EndOptions): Promise<void> {
    this.#ended = true;
    for (const turn of this.#waiting.splice(0)) turn.refuse(new EndedError());
    await Promise.all([...this.#all].map((connection) => connection.end(how)));
  }

  #add(): Sql {
    const connection = this.#open();
    this.#all.add(connection);
    return connection;
  }
}

/** As the driver says it of a pool that has ended. */
class EndedError extends Error {
  override readonly name = 'EndedError';
  readonly code = 'CONNECTION_ENDED';

  constructor() {
    super('The database’s connections were closed');
  }
}
