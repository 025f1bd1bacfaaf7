import { randomBytes } from 'node:crypto';
import type { Sql } from '../database/index.ts';

/** A random secret that all servers of one database share: made by the first that asks, read by the others. */
export async function sharedSecret(sql: Sql, name: string): Promise<string> {
  const value = randomBytes(32).toString('base64url');
  await sql`INSERT INTO server_secrets (name, value) VALUES (${name}, ${value}) ON CONFLICT (name) DO NOTHING`;
  const [row] = await sql<{ value: string }[]>`SELECT value FROM server_secrets WHERE name = ${name}`;
  if (row === undefined) throw new Error(`The secret ${name} vanished while it was read`);
  return row.value;
}
