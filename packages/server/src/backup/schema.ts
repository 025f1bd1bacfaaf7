import type { Migration, Queries } from '../database/index.ts';
import type { Manifest } from './manifest.ts';

export interface Table {
  readonly name: string;
  /** Without generated ones, which PostgreSQL makes again. */
  readonly columns: readonly string[];
  /** Tables that its foreign keys name. */
  readonly parents: readonly string[];
}

/** All tables of the schema that a portal lives in, without the migrations' own and those of extensions. */
export async function listTables(queries: Queries): Promise<Table[]> {
  const tables = await queries<Table[]>`
    SELECT c.relname::text AS name,
      ARRAY(SELECT a.attname::text FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
        ORDER BY a.attnum) AS columns,
      ARRAY(SELECT DISTINCT p.relname::text FROM pg_constraint k JOIN pg_class p ON p.oid = k.confrelid
        WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS parents
    FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> 'schema_migrations'
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    ORDER BY c.relname COLLATE "C"`;
  return [...tables];
}

/**
 * Tables in an order in which each comes after those that it refers to.
 *
 * @throws Error when tables refer to one another in a circle: then no order loads
 */
export function inLoadingOrder(tables: readonly Table[]): Table[] {
  const ordered: Table[] = [];
  const waiting = new Map(tables.map((table) => [table.name, table]));
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter(({ parents }) => !parents.some((parent) => waiting.has(parent)));
    if (free.length === 0)
      throw new Error(`Tables refer to one another in a circle: ${[...waiting.keys()].join(', ')}`);
    for (const table of free) waiting.delete(table.name);
    ordered.push(...free);
  }
  return ordered;
}

/** Names of the tables that migrations make. Others in the same schema belong to somebody else. */
export function tablesMadeBy(migrations: readonly Migration[]): Set<string> {
  const made = /^\s*CREATE TABLE (?:IF NOT EXISTS )?"?(\w+)/gim;
  return new Set(migrations.flatMap(({ text }) => [...text.matchAll(made)].map(([, name = '']) => name)));
}

/** Read after the snapshot is taken: a sequence is never behind the rows that used it. */
export async function listSequences(queries: Queries): Promise<Manifest['sequences']> {
  const sequences = await queries<Manifest['sequences']>`
    SELECT sequencename::text AS name, coalesce(last_value, start_value)::text AS value, last_value IS NOT NULL AS called
    FROM pg_sequences WHERE schemaname = current_schema() ORDER BY sequencename COLLATE "C"`;
  return sequences.map(({ name, value, called }) => ({ name, value, called }));
}

export async function appliedMigrations(queries: Queries): Promise<Manifest['migrations']> {
  const rows = await queries<Manifest['migrations']>`
    SELECT name, checksum, to_char(applied_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "appliedAt"
    FROM schema_migrations ORDER BY name COLLATE "C"`;
  return rows.map(({ name, checksum, appliedAt }) => ({ name, checksum, appliedAt }));
}

/**
 * Settings for one transaction: values as text mean the same everywhere, rows come in the order they lie in, and neither
 * a long table nor a slow disk is cut off.
 */
export async function settle(queries: Queries): Promise<void> {
  await queries`
    SELECT set_config(name, value, true) FROM (VALUES
      ('statement_timeout', '0'), ('idle_in_transaction_session_timeout', '0'), ('lock_timeout', '5s'),
      ('DateStyle', 'ISO, YMD'), ('IntervalStyle', 'postgres'), ('TimeZone', 'UTC'), ('bytea_output', 'hex'),
      ('extra_float_digits', '1'), ('synchronize_seqscans', 'off')) AS wanted (name, value)`;
}
