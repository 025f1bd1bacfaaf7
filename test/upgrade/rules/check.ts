import type { Migration } from '@nongsan/server';
import { locksExisting, rules, type Context } from './rules.ts';
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
  const locking = statements.findIndex((statement) => locksExisting(statement, context));
  if (locking === -1 || statements.slice(0, locking).some(({ code }) => setsTimeout(code))) return found;
  const why =
    'It may wait behind a long read, and every buyer behind it. Begin with SET LOCAL lock_timeout, 5s at most, without quotes: SET LOCAL lock_timeout = 3000.';
  return [...found, { migration, rule: 'lock-timeout', why, statement: statements[locking]?.code ?? '' }];
}

/** In milliseconds: texts are emptied before the rules see them. */
function setsTimeout(code: string): boolean {
  const value = /^SET LOCAL lock_timeout (?:=|TO) (\d+)$/i.exec(code)?.[1];
  return value !== undefined && Number(value) > 0 && Number(value) <= 5000;
}

const tablesIn = (statements: readonly Statement[]): string[] =>
  statements.flatMap(({ code }) => /^CREATE TABLE (?:IF NOT EXISTS )?"?(\w+)/i.exec(code)?.[1] ?? []);
