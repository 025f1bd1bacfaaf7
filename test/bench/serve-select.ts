import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import postgres from 'postgres';
import type { Sql } from '@nongsan/server';
import type { Ready } from './in-turns.ts';

export interface Select {
  readonly text: string;
  readonly values: string[];
}

/** The last query that somebody's work sends, as the driver sends it. */
export async function lastQueryOf(databaseUrl: string, work: (sql: Sql) => Promise<unknown>): Promise<Select> {
  const sent: Select[] = [];
  const debug = (_connection: number, text: string, values: unknown[]) =>
    sent.push({ text, values: values as string[] });
  const sql = postgres(databaseUrl, { max: 1, debug }) as unknown as Sql;
  await work(sql);
  await sql.end();
  const last = sent.at(-1);
  if (last === undefined) throw new Error('The driver told of no query');
  return last;
}

/** The least that can answer: no routes, no keys, no headers, what the query brought as it is. */
export async function serveSelect(
  databaseUrl: string,
  { text, values }: Select,
): Promise<{ ready: Ready; stop: () => Promise<void> }> {
  const sql = postgres(databaseUrl, { max: 10, onnotice: () => undefined });
  const select = () => sql.unsafe(text, values, { prepare: true });
  const server = createServer((_request, response) => {
    select().then(
      ([row]) => {
        const body = JSON.stringify(row);
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
        response.end(body);
      },
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const stop = async () => {
    server.closeAllConnections();
    await new Promise<void>((done) => server.close(() => done()));
    await sql.end();
  };
  return { ready: { address: `http://localhost:${(server.address() as AddressInfo).port}/`, databaseUrl }, stop };
}
