import { MigrationChangedError } from './migration-changed-error.ts';
import { readMigrations, type Migration } from './migrations.ts';
import { transact } from './transact.ts';
import type { Queries, Sql, Transaction } from './sql.ts';

/** Any fixed number: processes that migrate one database wait for each other on it. */
const lockId = 7_005_195_311;

/**
 * Brings the schema up to date: all missing migrations in one transaction, so that a failure leaves nothing half done.
 * Safe to run twice and from two processes at once.
 *
 * @returns names of the migrations that ran now
 * @throws MigrationChangedError when an applied file has another checksum
 */
export async function migrate(sql: Sql, migrations?: readonly Migration[]): Promise<string[]> {
  const all = migrations ?? (await readMigrations());
  return transact(sql, async (transaction) => {
    await transaction`SELECT set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true)`;
    await transaction`SELECT pg_advisory_xact_lock(${lockId})`;
    await transaction`
      CREATE TABLE IF NOT EXISTS schema_migrations (
        name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now()
      )`;
    const missing = missingOf(all, await appliedChecksums(transaction));
    for (const migration of missing) await apply(transaction, migration);
    return missing.map((migration) => migration.name);
  });
}

/** Are all migrations of this release applied? Throws when the database does not answer. */
export async function isMigrated(sql: Sql, migrations: readonly Migration[]): Promise<boolean> {
  const [table] = await sql<{ there: boolean }[]>`SELECT to_regclass('schema_migrations') IS NOT NULL AS there`;
  if (table?.there !== true) return false;
  return missingOf(migrations, await appliedChecksums(sql)).length === 0;
}

async function appliedChecksums(queries: Queries): Promise<Map<string, string>> {
  const rows = await queries<{ name: string; checksum: string }[]>`SELECT name, checksum FROM schema_migrations`;
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

function missingOf(all: readonly Migration[], applied: ReadonlyMap<string, string>): Migration[] {
  return all.filter((migration) => {
    const checksum = applied.get(migration.name);
    if (checksum !== undefined && checksum !== migration.checksum) throw new MigrationChangedError(migration.name);
    return checksum === undefined;
  });
}

async function apply(transaction: Transaction, migration: Migration): Promise<void> {
  await transaction.unsafe(migration.text);
  await transaction`INSERT INTO schema_migrations (name, checksum) VALUES (${migration.name}, ${migration.checksum})`;
}
