import type { Migration } from '@nongsan/server';
import { lockedBy, rules, type Context } from './rules.ts';
import { splitStatements, type Statement } from './statements.ts';

export interface Finding {
  readonly migration: string;
  readonly rule: string;
  readonly why: string;
  readonly statement: string;
}

/** The migrations of the first release had no release before them; all later ones are held to the rules for ever. */
export interface History {
  readonly first: readonly Migration[];
  readonly later: readonly Migration[];
  readonly releases: readonly string[];
}

export function checkMigrations({ first, later, releases }: History): Finding[] {
  const existing = new Set(first.flatMap(({ text }) => tablesIn(splitStatements(text))));
  return later.flatMap((migration) => {
    const statements = splitStatements(migration.text);
    const found = checkOne(migration.name, statements, { existing, releases });
    for (const table of tablesIn(statements)) existing.add(table);
    return found;
  });
}

function checkOne(migration: string, statements: readonly Statement[], context: Context): Finding[] {
  const found = statements.flatMap((statement) =>
    rules
      .filter(({ broken }) => broken(statement, context))
      .map(({ name, why }) => ({ migration, rule: name, why, statement: statement.code })),
  );
  const locking = statements.findIndex((statement) => lockedBy(statement, context).length > 0);
  const statement = statements[locking]?.code ?? '';
  if (locking !== -1 && !statements.slice(0, locking).some(({ code }) => setsTimeout(code))) {
    found.push({ migration, rule: 'lock-timeout', why: whyTimeout, statement });
  }
  const locked = new Set(statements.flatMap((one) => lockedBy(one, context)));
  if (locked.size > 1)
    found.push({ migration, rule: 'one-table', why: whyOneTable, statement: [...locked].join(', ') });
  return found;
}

const whyTimeout =
  'Buyers queue behind a migration that waits for its lock, and after a second PostgreSQL looks for a circle and may end a ' +
  'buyer’s order. Begin with SET LOCAL lock_timeout = 500 (milliseconds, 900 at most): it is tried again.';
const whyOneTable =
  'It holds one table while it waits for another, and an order that needs both the other way round waits for it. Write one ' +
  'migration for each table that is in use.';

/** In milliseconds: texts are emptied before the rules see them. Below PostgreSQL's deadlock_timeout of one second. */
function setsTimeout(code: string): boolean {
  const value = /^SET LOCAL lock_timeout (?:=|TO) (\d+)$/i.exec(code)?.[1];
  return value !== undefined && Number(value) > 0 && Number(value) <= 900;
}

const tablesIn = (statements: readonly Statement[]): string[] =>
  statements.flatMap(({ code }) => /^CREATE TABLE (?:IF NOT EXISTS )?"?(\w+)/i.exec(code)?.[1] ?? []);
