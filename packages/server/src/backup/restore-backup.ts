import { migrate, readMigrations, transact, type Migration, type Sql, type Transaction } from '../database/index.ts';
import { placeKeyRing, requireNoOtherKeys, type Passphrase } from '../trace/index.ts';
import { checkBackup, type CheckedBackup } from './check-backup.ts';
import { copyIn, copyOut, quoted, type CopiedTable } from './copy.ts';
import { DatabaseNotEmptyError } from './database-not-empty-error.ts';
import type { BackupSummary, Manifest, TableTotals } from './manifest.ts';
import { RestoreError } from './restore-error.ts';
import { listTables, settle } from './schema.ts';
import { TableReader } from './table-reader.ts';
import { isSame, TableSum } from './table-sum.ts';
import { requireKnown } from './versions.ts';

export interface RestoreOptions {
  readonly file: string;
  /** What this release knows. Default: the project's migrations. */
  readonly migrations?: readonly Migration[];
  /** Where the private trace keys go, if the backup has them. Without it they stay in the file. */
  readonly keysFolder?: string;
  /** Encrypts the keys there. Without it, one is drawn. */
  readonly passphrase?: Passphrase;
}

export interface RestoreSummary extends BackupSummary {
  /** Migrations that were newer than the backup and ran after it was loaded. */
  readonly migrated: readonly string[];
  readonly keys: 'restored' | 'left in the file' | 'not in the file';
}

/**
 * Makes of an empty database what the backed up one was, and brings its schema up to this release. The file is read twice:
 * once to be checked, before anything happens, and once to be loaded. All of it is one transaction: what fails leaves the
 * database empty.
 *
 * @throws BackupFileError, BackupVersionError, MigrationChangedError, DatabaseNotEmptyError, RestoreError
 */
export async function restoreBackup(sql: Sql, options: RestoreOptions): Promise<RestoreSummary> {
  const known = options.migrations ?? (await readMigrations());
  const backup = await checkBackup(options.file);
  requireKnown(backup.manifest.migrations, known, 'backup');
  requireEmpty(await listTables(sql));
  const { keysFolder } = options;
  const keys = keysFolder === undefined ? undefined : backup.keys;
  if (keysFolder !== undefined && keys !== undefined) await requireNoOtherKeys(keysFolder, keys, options.passphrase);
  // The table of migrations, empty: a server that starts meanwhile waits at it.
  await migrate(sql, []);
  const migrated = await transact(sql, async (transaction) => {
    await transaction`LOCK TABLE schema_migrations IN ACCESS EXCLUSIVE MODE`;
    requireEmpty(await listTables(transaction));
    await settle(transaction);
    await makeSchema(transaction, backup.manifest, known);
    await loadTables(transaction, options.file, backup);
    await setSequences(transaction, backup.manifest);
    const newer = await runNewer(transaction, backup.manifest, known);
    await transaction.unsafe(`ANALYZE ${namesOf(backup.manifest)}`);
    if (keysFolder !== undefined && keys !== undefined) await placeKeyRing(keysFolder, keys, options.passphrase);
    return newer;
  });
  const { manifest, tables } = backup;
  const rest = backup.keys === undefined ? 'not in the file' : 'left in the file';
  return { manifest, tables, migrated, keys: keys === undefined ? rest : 'restored' };
}

function requireEmpty(tables: readonly { readonly name: string }[]): void {
  if (tables.length > 0) throw new DatabaseNotEmptyError(tables.map(({ name }) => name));
}

/** The schema as it was, with the times at which its migrations once ran. */
async function makeSchema(transaction: Transaction, manifest: Manifest, known: readonly Migration[]): Promise<void> {
  for (const migration of known) {
    const applied = manifest.migrations.find(({ name }) => name === migration.name);
    if (applied !== undefined) await run(transaction, migration, applied.appliedAt);
  }
}

async function runNewer(transaction: Transaction, manifest: Manifest, known: readonly Migration[]): Promise<string[]> {
  const had = new Set(manifest.migrations.map(({ name }) => name));
  const newer = known.filter(({ name }) => !had.has(name));
  for (const migration of newer) await run(transaction, migration, new Date().toISOString());
  return newer.map(({ name }) => name);
}

async function run(transaction: Transaction, { name, text, checksum }: Migration, at: string): Promise<void> {
  await transaction.unsafe(text);
  // A migration may have set its own limits.
  await settle(transaction);
  await transaction`INSERT INTO schema_migrations (name, checksum, applied_at) VALUES (${name}, ${checksum}, ${at})`;
}

async function loadTables(transaction: Transaction, file: string, backup: CheckedBackup): Promise<void> {
  const { manifest } = backup;
  await requireSameTables(transaction, manifest);
  // Rows that migrations wrote are in the backup too, as they became.
  await transaction.unsafe(`TRUNCATE ${namesOf(manifest)}`);
  const reader = new TableReader(file);
  try {
    for (const [index, table] of manifest.tables.entries()) {
      await copyIn(transaction, table, reader.rowsOf(table.name));
      await proveSame(transaction, table, backup.tables[index]);
    }
  } finally {
    await reader.close();
  }
}

/** The names in the file are used in statements, so they have to be those of the schema that was just made. */
async function requireSameTables(transaction: Transaction, manifest: Manifest): Promise<void> {
  const there = new Map((await listTables(transaction)).map(({ name, columns }) => [name, columns]));
  for (const { name, columns } of manifest.tables) {
    const strange = columns.filter((column) => there.get(name)?.includes(column) !== true);
    if (!there.has(name)) throw new RestoreError(`The backup has a table ${name} that no migration makes.`);
    if (strange.length > 0) {
      throw new RestoreError(`The backup’s table ${name} has columns that no migration makes: ${strange.join(', ')}.`);
    }
  }
}

const namesOf = ({ tables }: Manifest): string => tables.map(({ name }) => quoted(name)).join(', ');

/** Reads back what was loaded: PostgreSQL must show, byte for byte, the rows of the file. */
async function proveSame(transaction: Transaction, table: CopiedTable, wanted?: TableTotals): Promise<void> {
  const sum = new TableSum(table.name);
  for await (const chunk of copyOut(transaction, table)) sum.add(chunk);
  if (wanted !== undefined && isSame(sum.totals(), wanted)) return;
  throw new RestoreError(`The rows of ${table.name} came back different from those in the backup.`);
}

async function setSequences(transaction: Transaction, { sequences }: Manifest): Promise<void> {
  for (const { name, value, called } of sequences) {
    await transaction`SELECT setval(${quoted(name)}::regclass, ${value}::bigint, ${called})`;
  }
}
