import { readdir } from 'node:fs/promises';
import { readMigrations, type Migration } from '@nongsan/server';
import { describe, expect, it } from 'vitest';
import { listReleases } from './releases.ts';
import { checkMigrations } from './rules/check.ts';
import { actionsOf, splitStatements } from './rules/statements.ts';

const folder = new URL('../../packages/server/src/database/migrations/', import.meta.url);

const migration = (text: string, name = '0002-next'): Migration => ({ name, text, checksum: name });
const first = [
  migration(
    'CREATE TABLE orders (order_id text PRIMARY KEY, note text);\nCREATE TABLE stores (id text);',
    '0001-first',
  ),
];
const brokenBy = (text: string, ...further: string[]): string[] => {
  const later = [text, ...further].map((sql, index) => migration(sql, `000${index + 2}-next`));
  return checkMigrations({ first, later, releases: ['0.1.0', '0.2.0'] }).map(({ rule }) => rule);
};
const soon = 'SET LOCAL lock_timeout = 500;';

describe('the project’s migrations', () => {
  it('keep to expand, then contract', async () => {
    const [releases, all] = await Promise.all([listReleases(), readMigrations()]);
    const had = new Set(releases[0]?.migrations.map(({ name }) => name));
    const found = checkMigrations({
      first: all.filter(({ name }) => had.has(name)),
      later: all.filter(({ name }) => !had.has(name)),
      releases: releases.map(({ version }) => version),
    });
    expect(found).toEqual([]);
  });

  it('are all read: named by number and words, numbered without a gap', async () => {
    const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
    expect((await readMigrations()).map(({ name }) => `${name}.sql`)).toEqual(files);
    expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, index) => index + 1));
  });
});

describe('a migration is refused that', () => {
  it.each([
    ['renames a column', `${soon} ALTER TABLE orders RENAME COLUMN note TO remark`, 'no-rename'],
    ['renames a table', `${soon} ALTER TABLE orders RENAME TO purchases`, 'no-rename'],
    ['drops a column', `${soon} ALTER TABLE orders ADD COLUMN a text, DROP COLUMN note`, 'no-drop'],
    ['drops a table', `${soon} DROP TABLE IF EXISTS stores`, 'no-drop'],
    ['drops on the word of a release that is not out', `${soon} -- Since 9.9.9: unread\nDROP TABLE stores`, 'no-drop'],
    ['empties a table', `${soon} TRUNCATE orders`, 'no-drop'],
    ['changes a type', `${soon} ALTER TABLE orders ALTER COLUMN note TYPE jsonb USING note::jsonb`, 'no-retype'],
    [
      'adds NOT NULL without a default',
      `${soon} ALTER TABLE orders ADD COLUMN a text NOT NULL`,
      'default-for-not-null',
    ],
    [
      'computes a default for each row',
      `${soon} ALTER TABLE orders ADD a uuid DEFAULT gen_random_uuid()`,
      'no-rewrite',
    ],
    [
      'stores a generated column',
      `${soon} ALTER TABLE orders ADD a text GENERATED ALWAYS AS (note) STORED`,
      'no-rewrite',
    ],
    ['forbids what may be written', `${soon} ALTER TABLE orders ALTER note SET NOT NULL`, 'no-tightening'],
    ['takes a default away', `${soon} ALTER TABLE orders ALTER COLUMN note DROP DEFAULT`, 'no-tightening'],
    [
      'makes unique what was not',
      `${soon} -- Small table: few\nCREATE UNIQUE INDEX one ON orders (note)`,
      'no-tightening',
    ],
    [
      'checks all rows at once',
      `${soon} -- Widens: more kinds\nALTER TABLE orders ADD CONSTRAINT c CHECK (note IN ('a', 'b'))`,
      'not-valid-first',
    ],
    ['builds an index while buyers wait', `${soon} CREATE INDEX by_note ON orders (note)`, 'index-without-waiting'],
    ['cannot run in a transaction', 'CREATE INDEX CONCURRENTLY i ON something (note)', 'one-transaction'],
    ['ends the transaction', 'CREATE TABLE a (b int); COMMIT;', 'one-transaction'],
    ['fills a large table', "UPDATE orders SET note = ''", 'no-mass-write'],
    ['waits for a lock without end', 'ALTER TABLE orders ADD COLUMN a text', 'lock-timeout'],
    ['waits too long', 'SET LOCAL lock_timeout = 5000; ALTER TABLE orders ADD COLUMN a text', 'lock-timeout'],
    ['locks two tables', `${soon} ALTER TABLE orders ADD a text; ALTER TABLE stores ADD b text`, 'one-table'],
    ['refers to a table that is in use', 'CREATE TABLE a (store text REFERENCES stores)', 'lock-timeout'],
  ])('%s', (_what, text, rule) => {
    expect(brokenBy(text)).toEqual([rule]);
  });

  it('treats a table of the migration before as one in use', () => {
    expect(
      brokenBy('CREATE TABLE fresh (a text); CREATE INDEX i ON fresh (a)', `${soon} CREATE INDEX j ON fresh (a)`),
    ).toEqual(['index-without-waiting']);
  });
});

describe('a migration may', () => {
  it.each([
    [
      'make tables and their indexes',
      'CREATE TABLE a (b int NOT NULL); CREATE UNIQUE INDEX c ON a (b); INSERT INTO a VALUES (1)',
    ],
    ['add a column that may be empty', `${soon} ALTER TABLE orders ADD COLUMN a text`],
    [
      'add a column with a constant default',
      `${soon} ALTER TABLE orders ADD COLUMN a int NOT NULL DEFAULT 0, ADD b timestamptz DEFAULT now()`,
    ],
    [
      'drop what no release reads any more',
      `${soon}\n-- Since 0.2.0: nothing reads it.\nALTER TABLE orders DROP COLUMN note`,
    ],
    [
      'allow more',
      `${soon}\n-- Widens: a new kind\n-- Small table: 3 rows a portal\nALTER TABLE stores DROP CONSTRAINT k, ADD CONSTRAINT k CHECK (id <> '')`,
    ],
    [
      'demand what a release keeps to',
      `${soon}\n-- Since 0.1.0: always written\nALTER TABLE orders ADD CHECK (note <> '') NOT VALID`,
    ],
    ['index a small table', `${soon}\n-- Small table: one row a household\nCREATE INDEX i ON stores (id)`],
    [
      'find an index that was built before',
      `${soon}\n-- Built before: CREATE INDEX CONCURRENTLY i ON orders (note)\nCREATE INDEX IF NOT EXISTS i ON orders (note)`,
    ],
  ])('%s', (_what, text) => {
    expect(brokenBy(text)).toEqual([]);
  });
});

describe('statements', () => {
  it('end at semicolons that are not in texts, bodies or comments', () => {
    const text = '-- One; two\nSELECT \';\', "a;b"; /* no; */ DO $x$ BEGIN; END $x$;\n-- alone';
    expect(splitStatements(text).map(({ code, comment }) => [code, comment])).toEqual([
      ['SELECT \'\', "a;b"', 'One; two'],
      ["DO ''", 'no;'],
    ]);
  });

  it('have actions that end at commas outside of brackets', () => {
    expect(actionsOf('ALTER TABLE ONLY t ADD a numeric(12, 3), DROP b')).toEqual(['ADD a numeric(12, 3)', 'DROP b']);
  });
});
