import { actionsOf, type Statement } from './statements.ts';

export interface Context {
  /** Tables of earlier migrations: they hold rows, and the previous release works with them. */
  readonly existing: ReadonlySet<string>;
  /** Versions that are kept in test/upgrade/releases. */
  readonly releases: readonly string[];
}

/** What a comment above a statement may promise; the word is followed by a colon and the reason. */
const promises = {
  /** `Since 0.2.0: …`: that release, which is out, already keeps to it. */
  since: /^Since (\d+\.\d+\.\d+): \S/m,
  /** What the previous release reads and writes stays possible. */
  widens: /^Widens: \S/m,
  /** The table is small in the largest portal, so that a lock on it is over at once. */
  small: /^Small table: \S/m,
  /** The operator builds it before the upgrade, with the statement that follows. */
  before: /^Built before: \S/m,
} as const;

const promisesSince = ({ comment }: Statement, { releases }: Context): boolean => {
  const version = promises.since.exec(comment)?.[1];
  return version !== undefined && releases.includes(version);
};
const promisesThat = (promise: keyof typeof promises, { comment }: Statement) => promises[promise].test(comment);

const tableAfter = (start: RegExp, { code }: Statement): string | undefined =>
  start.exec(code)?.[1]?.replaceAll('"', '');
const alters = (statement: Statement, { existing }: Context): string[] => {
  const table = tableAfter(/^ALTER TABLE (?:IF EXISTS )?(?:ONLY )?(\S+)/i, statement);
  return table !== undefined && existing.has(table) ? actionsOf(statement.code) : [];
};
const indexes = (statement: Statement, { existing }: Context): boolean =>
  existing.has(tableAfter(/^CREATE (?:UNIQUE )?INDEX .*?\bON (?:ONLY )?([^\s(]+)/i, statement) ?? '');
const writes = (statement: Statement, { existing }: Context): boolean =>
  existing.has(tableAfter(/^(?:WITH .*?)?(?:UPDATE|DELETE FROM|INSERT INTO)(?: ONLY)? ([^\s(]+)/i, statement) ?? '');
const drops = (statement: Statement, { existing }: Context): boolean =>
  /^(?:DROP TABLE|TRUNCATE)/i.test(statement.code) &&
  statement.code.split(/[\s,;]+/).some((word) => existing.has(word));

const adds = (action: string): boolean => /^ADD (?!CONSTRAINT|CHECK|FOREIGN|UNIQUE|PRIMARY|EXCLUDE)/i.test(action);
const isConstraint = (action: string): boolean =>
  /^ADD (?:CONSTRAINT \S+ )?(?:CHECK|FOREIGN|UNIQUE|PRIMARY|EXCLUDE)/i.test(action);
const defaultOf = (action: string): string => /\bDEFAULT (.+)$/i.exec(action)?.[1] ?? '';

export interface Rule {
  readonly name: string;
  readonly why: string;
  readonly broken: (statement: Statement, context: Context) => boolean;
}

/** Expand, then contract: at every moment of an upgrade the previous release goes on working on the new schema. */
export const rules: readonly Rule[] = [
  {
    name: 'no-rename',
    why: 'The previous release knows the old name. Add the new one, write both, and drop the old one a release later.',
    broken: (statement, context) => alters(statement, context).some((action) => /^RENAME\b/i.test(action)),
  },
  {
    name: 'no-drop',
    why: 'The previous release still uses it. Say `-- Since 0.2.0: nothing reads it` when a released version already does without.',
    broken: (statement, context) =>
      (drops(statement, context) ||
        alters(statement, context).some((action) => /^DROP (?!CONSTRAINT)/i.test(action))) &&
      !promisesSince(statement, context),
  },
  {
    name: 'no-retype',
    why: 'The table is rewritten under a lock and the previous release reads another type. Add a column instead.',
    broken: (statement, context) =>
      alters(statement, context).some((action) => /^ALTER (?:COLUMN )?\S+ (?:SET DATA )?TYPE\b/i.test(action)) &&
      !promisesSince(statement, context),
  },
  {
    name: 'default-for-not-null',
    why: 'The previous release inserts rows without the new column. Give it a DEFAULT, or leave NOT NULL for later.',
    broken: (statement, context) =>
      alters(statement, context).some(
        (action) =>
          adds(action) &&
          /\b(?:NOT NULL|PRIMARY KEY)\b/i.test(action) &&
          defaultOf(action) === '' &&
          !/\bGENERATED\b/i.test(action),
      ),
  },
  {
    name: 'no-rewrite',
    why: 'A value for each row rewrites the table under a lock. Use a constant default, fill later, or say `-- Small table: …`.',
    broken: (statement, context) =>
      alters(statement, context).some(
        (action) =>
          adds(action) &&
          (/\bGENERATED\b|\bserial\b/i.test(action) || /\w\(/.test(defaultOf(action).replace(/\bnow\(\)/i, ''))),
      ) && !promisesThat('small', statement),
  },
  {
    name: 'no-tightening',
    why: 'The previous release may write what is now refused, or read what was never there. Say `-- Since 0.2.0: …` when a released version keeps to it, `-- Widens: …` when more is allowed than before.',
    broken: (statement, context) =>
      (alters(statement, context).some(
        (action) => isConstraint(action) || /^ALTER (?:COLUMN )?\S+ (?:SET|DROP) (?:NOT NULL|DEFAULT)/i.test(action),
      ) ||
        (/^CREATE UNIQUE/i.test(statement.code) && indexes(statement, context))) &&
      !promisesSince(statement, context) &&
      !promisesThat('widens', statement),
  },
  {
    name: 'not-valid-first',
    why: 'All rows are read under a lock. Add it NOT VALID and VALIDATE it in a later migration, or say `-- Small table: …`.',
    broken: (statement, context) =>
      alters(statement, context).some((action) => isConstraint(action) && !/\bNOT VALID$/i.test(action)) &&
      !promisesThat('small', statement),
  },
  {
    name: 'index-without-waiting',
    why: 'Nobody can write while it is built. Say `-- Small table: …`, or `-- Built before: CREATE INDEX CONCURRENTLY …` and IF NOT EXISTS.',
    broken: (statement, context) =>
      indexes(statement, context) &&
      !promisesThat('small', statement) &&
      !(promisesThat('before', statement) && /\bIF NOT EXISTS\b/i.test(statement.code)),
  },
  {
    name: 'one-transaction',
    why: 'Migrations run in one transaction, which these end or refuse. CONCURRENTLY is for the operator: `-- Built before: …`.',
    broken: ({ code }) => /^(?:BEGIN|COMMIT|ROLLBACK|START|VACUUM|REINDEX)\b|\bCONCURRENTLY\b/i.test(code),
  },
  {
    name: 'no-mass-write',
    why: 'Rows stay locked until all migrations have run. Fill them in steps from the new release, or say `-- Small table: …`.',
    broken: (statement, context) => writes(statement, context) && !promisesThat('small', statement),
  },
];

/** Tables in use that a statement locks against writing: it waits for buyers, and buyers wait behind it. */
export function lockedBy({ code }: Statement, { existing }: Context): string[] {
  const start = /^(?:ALTER|DROP|LOCK|TRUNCATE)\b|^CREATE (?:OR REPLACE )?(?:TRIGGER|(?:UNIQUE )?INDEX)\b/i.test(code);
  const named = start ? code.split(/[^\w]+/) : [];
  const referred = [...code.matchAll(/\bREFERENCES "?(\w+)/gi)].map(([, table = '']) => table);
  return [...new Set([...named, ...referred])].filter((word) => existing.has(word));
}
