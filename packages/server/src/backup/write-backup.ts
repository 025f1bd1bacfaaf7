import { createHash } from 'node:crypto';
import {
  readMigrations,
  transact,
  type Migration,
  type Queries,
  type Sql,
  type Transaction,
} from '../database/index.ts';
import type { KeyRing } from '../trace/index.ts';
import { createArchive, type ArchiveWriter } from './archive-writer.ts';
import { copyOut, quoted, type CopiedTable } from './copy.ts';
import { TableSum } from './table-sum.ts';
import {
  asEntry,
  backupFormat,
  keysEntry,
  manifestEntry,
  partEntry,
  totalsEntry,
  type BackupSummary,
  type Manifest,
  type TableTotals,
} from './manifest.ts';
import { appliedMigrations, inLoadingOrder, listSequences, listTables, settle, tablesMadeBy } from './schema.ts';
import { requireKnown } from './versions.ts';

export interface BackupOptions {
  /** Where to; it must not be there yet. */
  readonly file: string;
  readonly now: Date;
  /** The private trace keys, to be put into the file. Default: they stay out. */
  readonly keys?: KeyRing;
  /** What this release knows. Default: the project's migrations. */
  readonly migrations?: readonly Migration[];
  /** A snapshot that another transaction exported: the backup then shows exactly what that one sees. */
  readonly snapshot?: string;
}

/** Parts of about this size: what is held in memory, and what an entry's header must know beforehand. */
const partSize = 1024 * 1024;

/**
 * Writes everything that a portal's database holds into one file, as it was at one moment, while buyers go on ordering:
 * a single read-only transaction sees one state, and takes no lock that a buyer would wait for.
 *
 * @throws BackupFileError when the file cannot be written, BackupVersionError when the database is newer than this release
 */
export async function writeBackup(
  sql: Sql,
  options: BackupOptions,
): Promise<BackupSummary & { readonly size: number }> {
  const migrations = options.migrations ?? (await readMigrations());
  const names = (await listTables(sql)).map((table) => table.name);
  const archive = await createArchive(options.file, options.now);
  try {
    const summary = await transact(sql, async (transaction) => {
      await lookAtOneMoment(transaction, names, options.snapshot);
      return writeEntries(transaction, archive, options, migrations);
    });
    return { ...summary, size: await archive.finish() };
  } catch (error) {
    await archive.discard();
    throw error;
  }
}

/**
 * Tables are locked against being altered, as any reading locks them, before the moment is chosen: a migration that
 * rewrites a table would make it look empty to a transaction that began before.
 */
async function lookAtOneMoment(transaction: Transaction, tables: readonly string[], snapshot?: string): Promise<void> {
  await transaction`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`;
  if (snapshot !== undefined) await transaction.unsafe(`SET TRANSACTION SNAPSHOT '${snapshot.replaceAll("'", '')}'`);
  if (tables.length > 0) await transaction.unsafe(`LOCK TABLE ${tables.map(quoted).join(', ')} IN ACCESS SHARE MODE`);
  await settle(transaction);
}

async function writeEntries(
  transaction: Transaction,
  archive: ArchiveWriter,
  options: BackupOptions,
  migrations: readonly Migration[],
): Promise<BackupSummary> {
  const manifest = await describe(transaction, options, migrations);
  const head = asEntry(manifest);
  await archive.add(manifestEntry, head);
  if (options.keys !== undefined) await archive.add(keysEntry, asEntry(options.keys));
  const tables: TableTotals[] = [];
  for (const table of manifest.tables) tables.push(await writeTable(transaction, archive, table));
  const digest = createHash('sha256').update(head).digest('hex');
  await archive.add(totalsEntry, asEntry({ manifest: digest, tables }));
  return { manifest, tables };
}

async function describe(
  queries: Queries,
  { now, keys }: BackupOptions,
  migrations: readonly Migration[],
): Promise<Manifest> {
  const applied = await appliedMigrations(queries);
  requireKnown(applied, migrations, 'database');
  const made = tablesMadeBy(migrations);
  const tables = inLoadingOrder((await listTables(queries)).filter(({ name }) => made.has(name)));
  const [server] = await queries<{ version: string }[]>`SELECT current_setting('server_version') AS version`;
  return {
    format: backupFormat,
    createdAt: now.toISOString(),
    postgres: server?.version ?? '',
    portals: await listPortals(queries),
    migrations: applied,
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
    sequences: await listSequences(queries),
    withKeys: keys !== undefined,
  };
}

async function listPortals(queries: Queries): Promise<Manifest['portals']> {
  const rows = await queries<{ slug: string; name: string | null }[]>`
    SELECT slug, name ->> 'vi' AS name FROM portals ORDER BY slug COLLATE "C"`;
  return rows.map(({ slug, name }) => ({ slug, name: name ?? slug }));
}

async function writeTable(transaction: Transaction, archive: ArchiveWriter, table: CopiedTable): Promise<TableTotals> {
  const sum = new TableSum(table.name);
  for await (const part of inParts(copyOut(transaction, table))) {
    sum.add(part.content);
    await archive.add(partEntry(table.name, part.number), part.content);
  }
  return sum.totals();
}

/** Chunks are whole rows, so parts are too. */
async function* inParts(chunks: AsyncIterable<Buffer>) {
  let waiting: Buffer[] = [];
  let length = 0;
  let number = 1;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    length += chunk.length;
    if (length < partSize) continue;
    yield { number, content: Buffer.concat(waiting, length) };
    waiting = [];
    length = 0;
    number++;
  }
  if (length > 0) yield { number, content: Buffer.concat(waiting, length) };
}
