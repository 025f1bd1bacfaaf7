import { readFile } from 'node:fs/promises';
import { migrate, type Migration, type Sql } from '@nongsan/server';

export interface Rehearsal {
  /** All migrations in order, those that have run here included. */
  readonly migrations: readonly Migration[];
  /** SQL that fills what a migration made; `data/<migration>.sql`. */
  readonly dataAfter: (migration: string) => Promise<string | undefined>;
}

const folder = new URL('./data/', import.meta.url);

/** What stands beside the migrations for the tests: rows for their tables and columns. */
export const dataAfter = (migration: string): Promise<string | undefined> =>
  readFile(new URL(`${migration}.sql`, folder), 'utf8').catch(() => undefined);

/**
 * Runs the migrations that a database lacks one by one, each on tables that all hold rows.
 *
 * @returns what is wrong: rows that a migration lost, and tables that the next one would meet empty
 */
export async function rehearse(sql: Sql, { migrations, dataAfter }: Rehearsal): Promise<string[]> {
  const problems: string[] = [];
  let before = await countRows(sql);
  for (let end = 1; end <= migrations.length; end++) {
    const [name] = await migrate(sql, migrations.slice(0, end));
    if (name === undefined) continue;
    const after = await countRows(sql);
    for (const [table, rows] of before) {
      const left = after.get(table);
      if (left !== undefined && left < rows) problems.push(`${name} loses ${rows - left} of ${rows} rows of ${table}`);
    }
    const data = await dataAfter(name);
    if (data !== undefined) await sql.unsafe(data);
    before = await countRows(sql);
    for (const [table, rows] of before) {
      if (rows === 0) problems.push(`${table} is empty after ${name}. Fill it in test/upgrade/data/${name}.sql`);
    }
  }
  return problems;
}

/** Tables with the number of their rows. */
export async function countRows(sql: Sql): Promise<Map<string, number>> {
  const tables = await sql<{ name: string }[]>`
    SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename`;
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    const [row] = await sql<{ rows: number }[]>`SELECT count(*)::int AS rows FROM ${sql(name)}`;
    counts.set(name, row?.rows ?? 0);
  }
  return counts;
}
