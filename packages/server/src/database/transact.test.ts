import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { createPool, transact, type Sql } from './index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ empty: true });
  await database.sql`CREATE TABLE kept (id integer PRIMARY KEY)`;
});
afterAll(() => database.close());

const insert = (sql: Sql, id: number) => transact(sql, (transaction) => transaction`INSERT INTO kept VALUES (${id})`);
const keptIn = (sql: Sql) =>
  sql<{ id: number }[]>`SELECT id FROM kept ORDER BY id`.then((rows) => rows.map(({ id }) => id));

describe('a transaction', () => {
  it('is begun behind any number of queries that wait for the same connection: all of it is there, and nothing else is caught up in it', async () => {
    const sql = createPool(database.url, { connections: 1 });
    const most = 110;
    for (let waiting = 90; waiting <= most; waiting++) {
      const reads = Promise.all(Array.from({ length: waiting }, () => sql`SELECT 1`));
      await Promise.all([reads, insert(sql, waiting)]);
    }
    await sql`INSERT INTO kept VALUES (0)`;
    // Another connection sees what was committed, and that alone.
    const all = [0, ...Array.from({ length: most - 89 }, (_, index) => 90 + index)];
    expect(await keptIn(database.sql)).toEqual(all);
    await sql.end();
  });

  it('that fails is undone, and its connection serves the next', async () => {
    const sql = createPool(database.url, { connections: 1 });
    await sql`TRUNCATE kept`;
    const failing = transact(sql, async (transaction) => {
      await transaction`INSERT INTO kept VALUES (1)`;
      throw new Error('changed its mind');
    });
    await expect(failing).rejects.toThrow('changed its mind');
    await insert(sql, 2);
    expect(await keptIn(sql)).toEqual([2]);
    await sql.end();
  });

  it('whose connection breaks is refused as an outage, cannot write into the next, and the next goes on', async () => {
    const sql = createPool(database.url, { connections: 1 });
    await sql`TRUNCATE kept`;
    let late: Promise<unknown> = Promise.resolve();
    let wake = (): void => undefined;
    const woken = new Promise<void>((resolve) => (wake = resolve));
    const broken = transact(sql, async (transaction) => {
      const [row] = await transaction<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
      late = woken.then(() => transaction`INSERT INTO kept VALUES (7)`);
      late.catch(() => undefined);
      await database.sql`SELECT pg_terminate_backend(${row?.pid ?? 0})`;
      await transaction`SELECT 1`;
    });
    await expect(broken).rejects.toMatchObject({ code: expect.stringMatching(/CONNECTION_CLOSED|57P01/) as string });
    const next = transact(sql, async (transaction) => {
      await transaction`INSERT INTO kept VALUES (8)`;
      wake();
      await expect(late).rejects.toMatchObject({ code: 'CONNECTION_DESTROYED' });
    });
    await next;
    expect(await keptIn(sql)).toEqual([8]);
    await sql.end();
  });

  it('that waits for a connection while the pool is closed fails, and one that has begun ends first', async () => {
    const sql = createPool(database.url, { connections: 1 });
    await sql`TRUNCATE kept`;
    let goOn = (): void => undefined;
    const going = new Promise<void>((resolve) => (goOn = resolve));
    let first: Promise<unknown> = Promise.resolve();
    await new Promise<void>((begun) => {
      first = transact(sql, async (transaction) => {
        begun();
        await going;
        await transaction`INSERT INTO kept VALUES (1)`;
      });
    });
    const second = insert(sql, 2);
    const ended = sql.end();
    await expect(second).rejects.toMatchObject({ code: 'CONNECTION_ENDED' });
    goOn();
    await Promise.all([first, ended]);
    expect(await keptIn(database.sql)).toEqual([1]);
    await expect(insert(sql, 3)).rejects.toMatchObject({ code: 'CONNECTION_ENDED' });
  });
});
