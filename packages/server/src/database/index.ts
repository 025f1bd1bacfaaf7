export { isOutage } from './connection-failure.ts';
export {
  databaseLocation,
  openDatabase,
  type Database,
  type DatabaseLocation,
  type DatabaseOptions,
} from './connect.ts';
export { EmbeddedDatabaseError } from './embedded-database-error.ts';
export { openEmbeddedDatabase, type EmbeddedDatabase, type EmbeddedOptions } from './embedded.ts';
export { FolderInUseError } from './folder-in-use-error.ts';
export { isMigrated, migrate } from './migrate.ts';
export { MigrationChangedError } from './migration-changed-error.ts';
export { readMigrations, type Migration } from './migrations.ts';
export { createPool, type PoolOptions } from './pool.ts';
export { transact } from './transact.ts';
export { asJson, type Queries, type Sql, type Transaction } from './sql.ts';
export type { DatabaseEvent } from './supervise.ts';
