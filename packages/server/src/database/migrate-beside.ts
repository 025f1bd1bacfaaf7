import { migrate } from './migrate.ts';
import { readMigrations, type Migration } from './migrations.ts';
import type { Sql } from './sql.ts';

/** How often a migration is tried that found its table in use. */
const attempts = 60;

/** SQLSTATE: a lock was not had in time, or its waiters stood in a circle. */
const inUse = new Set(['55P03', '40P01']);

/**
 * Brings the schema up to date while servers of the previous release work on it. Each migration is a transaction of its
 * own, so that no lock outlives it, and one that does not get its lock in the time it gives itself gives way to the
 * buyers and is tried again.
 *
 * @returns names of the migrations that ran now
 * @throws MigrationChangedError when an applied file has another checksum, and PostgreSQL's error when a table is in use
 * throughout; what ran before stays, and the next call goes on from there
 */
export async function migrateBeside(sql: Sql, migrations?: readonly Migration[]): Promise<string[]> {
  const all = migrations ?? (await readMigrations());
  const ran: string[] = [];
  for (let end = 1; end <= all.length; end++) ran.push(...(await insist(() => migrate(sql, all.slice(0, end)))));
  return ran;
}

async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (!inUse.has(code) || attempt === attempts) throw error;
      // Those who waited behind it have their turn first.
      await new Promise((resolve) => setTimeout(resolve, 50 * Math.min(attempt, 20)));
    }
  }
}
