import type { Transaction } from '../database/index.ts';
import { RestoreError } from './restore-error.ts';

export interface CopiedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const target = ({ name, columns }: CopiedTable): string => `${quoted(name)} (${columns.map(quoted).join(', ')})`;

/**
 * The rows of a table in COPY's text format, in chunks of whole rows.
 *
 * The driver pauses its socket when the reader is slower, and leaves it paused when the last row came in the same packet as
 * the end (postgres.js 3.4.9, issues 499 and 917): asking for more wakes it. A reader that stops early lets the rest pass,
 * because the connection takes no other query before it, not even ROLLBACK.
 */
export async function* copyOut(transaction: Transaction, table: CopiedTable): AsyncGenerator<Buffer, void, undefined> {
  if (table.columns.length === 0) return;
  const stream = await transaction.unsafe(`COPY ${target(table)} TO STDOUT`).readable();
  const chunks = stream.iterator({ destroyOnReturn: false }) as NodeJS.AsyncIterator<Buffer>;
  try {
    for await (const chunk of chunks) yield chunk;
  } catch (error) {
    throw asLoss(error);
  } finally {
    if (!stream.readableEnded && !stream.destroyed) for await (const _passed of stream);
    if (!stream.errored) stream._read(0);
  }
}

/**
 * When PostgreSQL ends a session in the middle of a COPY, the driver tells PostgreSQL's last words instead of the loss of
 * the connection that they announce. Whoever runs the transaction has to know that there is nothing to roll back.
 */
function asLoss(error: unknown): unknown {
  const fatal = error instanceof Error && 'severity' in error && /^(?:FATAL|PANIC)$/.test(String(error.severity));
  return fatal ? Object.assign(new Error(error.message, { cause: error }), { code: 'CONNECTION_CLOSED' }) : error;
}

/** What one message to PostgreSQL carries; more would be held twice. */
const messageSize = 64 * 1024;

/**
 * Loads rows in COPY's text format into a table.
 *
 * When PostgreSQL refuses them after their end was sent, the driver tells nobody (postgres.js 3.4.9, issue 1173). So the
 * next query follows at once: in a failed transaction it fails too.
 *
 * @throws RestoreError when PostgreSQL does not take the rows
 */
export async function copyIn(transaction: Transaction, table: CopiedTable, rows: AsyncIterable<Buffer>): Promise<void> {
  if (table.columns.length === 0) return;
  const stream = await transaction.unsafe(`COPY ${target(table)} FROM STDIN`).writable();
  // Looked at below; without a listener it would end the process.
  stream.on('error', () => undefined);
  const write = (chunk: Buffer) =>
    new Promise<void>((done) => {
      stream.write(chunk, () => done());
    });
  try {
    for await (const part of rows) {
      for (let from = 0; from < part.length && !stream.destroyed; from += messageSize) {
        await write(part.subarray(from, from + messageSize));
      }
    }
  } catch (error) {
    // Ends the COPY, so that the transaction can be rolled back.
    stream.destroy(new Error('The backup could not be read on'));
    throw error;
  }
  // Nothing more is sent down a connection that may be lost.
  if (stream.errored) throw refusal(table, asLoss(stream.errored));
  stream.end();
  await transaction`SELECT`.catch((error: unknown) => {
    throw refusal(table, asLoss(stream.errored ?? error));
  });
}

function refusal({ name }: CopiedTable, cause: unknown): unknown {
  // A lost connection is for whoever runs the transaction.
  if (!(cause instanceof Error) || cause.name !== 'PostgresError') return cause;
  const why = 'code' in cause && cause.code === '25P02' ? 'its log says why' : cause.message;
  return new RestoreError(`PostgreSQL did not take the rows of ${name} (${why}).`, { cause });
}
