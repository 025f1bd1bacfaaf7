import postgres from 'postgres';
import { openSocket } from './patient-socket.ts';
import { SingleConnections } from './single-connections.ts';
import type { ColumnTypes, Sql } from './sql.ts';

export interface PoolOptions {
  /** Most connections at once for single queries, and as many again for transactions. Default 10. */
  readonly connections?: number;
  /** Longest that one statement may run, in milliseconds. Default 10,000. */
  readonly statementTimeout?: number;
}

/** The driver's options; its types leave out the one for opening connections. */
type PoolSettings = postgres.Options<{ [Name in keyof ColumnTypes]: postgres.PostgresType<ColumnTypes[Name]> }> & {
  readonly socket: typeof openSocket;
};

/** bigint columns hold minor units; beyond 2^53 they would no longer be exact, so such a value is an error. */
function parseSafeInteger(raw: string): number {
  const value = Number(raw);
  if (!Number.isSafeInteger(value)) throw new RangeError('A bigint column holds more than 2^53');
  return value;
}

/**
 * Opens a pool. No connection is made before the first query, and a database that is down fails queries, not the process:
 * the next query tries again.
 */
export function createPool(url: string, options: PoolOptions = {}): Sql {
  const { connections = 10, statementTimeout = 10_000 } = options;
  const settings: PoolSettings = {
    socket: openSocket,
    max: connections,
    connect_timeout: 5,
    // Between attempts to connect. Kept short: a request that fails while the database is down should not
    // make the ones wait that come when it is back.
    backoff: () => 0.05,
    idle_timeout: 60,
    max_lifetime: 60 * 30,
    onnotice: () => undefined,
    connection: {
      application_name: 'nongsan',
      // Below pg_trgm's 0.6, so that two mistyped letters still find their word.
      'pg_trgm.word_similarity_threshold': 0.45,
      statement_timeout: statementTimeout,
      lock_timeout: Math.ceil(statementTimeout / 2),
      idle_in_transaction_session_timeout: statementTimeout * 2,
    },
    types: {
      safeInteger: { to: 20, from: [20], serialize: String, parse: parseSafeInteger },
      localDate: { to: 1082, from: [1082], serialize: (day: string) => day, parse: (raw: string) => raw },
    },
  };
  const sql: Sql = postgres(url, settings);
  const singles = new SingleConnections(() => postgres(url, { ...settings, max: 1 }), connections);
  singlesOf.set(sql, singles);
  const end = sql.end.bind(sql);
  sql.end = async (how) => {
    await Promise.all([end(how), singles.end(how)]);
  };
  return sql;
}

const singlesOf = new WeakMap<Sql, SingleConnections>();

/** The connections that a pool keeps for transactions. */
export function connectionsForTransactions(sql: Sql): SingleConnections {
  const singles = singlesOf.get(sql);
  if (singles === undefined) throw new TypeError('Transactions need a pool that createPool has made');
  return singles;
}
