import { isConnectionFailure, isOutage } from './connection-failure.ts';
import { connectionsForTransactions } from './pool.ts';
import type { Sql, Transaction } from './sql.ts';

/** How often a transaction is tried whose connection turned out to be dead before anything happened on it. */
const attempts = 3;

/**
 * Runs work in one transaction, as the driver's `begin` does, and outlives the database.
 *
 * When the connection breaks in the middle, the driver rejects the transaction by itself, but it would also send ROLLBACK
 * down the dead connection as soon as the work fails, which throws where nobody can catch it and ends the process
 * (postgres.js 3.4.9, issues 1066 and 1208). So after such a failure the work is left pending: there is nothing to roll back.
 *
 * After a restart the driver may also answer the first BEGIN with what the old server said last. Nothing has happened by
 * then, so it is tried again. What has begun is never repeated here: that is for the caller, with an idempotency key.
 */
export async function transact<T>(sql: Sql, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const connections = connectionsForTransactions(sql);
  for (let attempt = 1; ; attempt++) {
    const connection = await connections.take();
    let begun = false;
    try {
      const result = await connection.begin((transaction) => {
        begun = true;
        return settle(work(transaction));
      });
      connections.release(connection);
      return result.value;
    } catch (error) {
      // Work that was left pending may wake up and ask for more: not on a connection that is somebody else's by then.
      if (isOutage(error)) connections.discard(connection);
      else connections.release(connection);
      if (begun || attempt === attempts || !isOutage(error)) throw error;
    }
  }
}

/** Wrapped, because the driver takes an array for a list of queries. */
interface Settled<T> {
  readonly value: T;
}

const settle = <T>(work: Promise<T>): Promise<Settled<T>> =>
  work.then(
    (value) => ({ value }),
    (error: unknown) => {
      if (isConnectionFailure(error)) return new Promise<never>(() => undefined);
      throw error;
    },
  );
