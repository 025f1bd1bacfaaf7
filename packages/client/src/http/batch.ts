import { refSchema, SourceError, type ErrorCode, type Result } from '@nongsan/core';
import { addressOf, nameOf, type Connection, type Target } from './connection.ts';
import { get } from './get.ts';
import { malformed } from './malformed.ts';
import type { Schema } from './parse.ts';
import { failed, readItems } from './results.ts';

/** What the server takes in one request, and what every proxy on the way takes as an address. */
const mostRefs = 50;
const longestAddress = 2_000;

/** A kind of resource that can be asked for in numbers. */
export interface Batch<T> {
  readonly operation: string;
  /** The query parameter that lists the references. */
  readonly parameter: string;
  /** The property of an item that holds the resource. */
  readonly field: string;
  readonly schema: Schema<T>;
  /** What a reference is answered with that cannot be one. */
  readonly unknown: ErrorCode;
}

type Results<T> = Map<string, Result<T>>;

/**
 * Many resources at once, in as few requests as the limits allow, side by side. A reference that fails, fails alone;
 * when one request of several fails, its references do.
 * @throws SourceError when the only request fails, and the signal's reason when it is aborted
 */
export async function readBatch<T>(
  connection: Connection,
  batch: Batch<T>,
  refs: readonly string[],
  signal?: AbortSignal,
): Promise<Results<T>> {
  const where = nameOf(connection, batch);
  const results: Results<T> = new Map();
  for (const ref of refs)
    results.set(ref, failed(new SourceError(batch.unknown, `${where}: ${JSON.stringify(ref)} is no reference.`)));
  // Sorted, so that the same things asked in another order are found in the browser's cache.
  const askable = [...results.keys()].filter((ref) => refSchema.safeParse(ref).success).sort();
  const room = longestAddress - addressOf(connection, targetOf(batch, [])).length;
  const groups = split(askable, room);
  await Promise.all(
    groups.map(async (group) => {
      try {
        await readGroup(connection, batch, group, where, results, signal);
      } catch (error) {
        if (groups.length === 1 || !(error instanceof SourceError)) throw error;
        for (const ref of group) results.set(ref, failed(error));
      }
    }),
  );
  return results;
}

const targetOf = ({ operation, parameter }: Batch<unknown>, refs: readonly string[]): Target => ({
  operation,
  query: { [parameter]: refs.join(',') },
});

async function readGroup<T>(
  connection: Connection,
  batch: Batch<T>,
  group: readonly string[],
  where: string,
  results: Results<T>,
  signal?: AbortSignal,
): Promise<void> {
  const body = await get(connection, targetOf(batch, group), signal);
  const answered = new Map(await readItems(body, batch.field, batch.schema, where));
  for (const ref of group)
    results.set(ref, answered.get(ref) ?? failed(malformed(where, `nothing about ${JSON.stringify(ref)}`)));
}

function split(refs: readonly string[], room: number): string[][] {
  const groups: string[][] = [];
  let group: string[] = [];
  let length = 0;
  for (const ref of refs) {
    if (groups.length === 0 || group.length === mostRefs || length + ref.length > room) {
      groups.push((group = []));
      length = 0;
    }
    group.push(ref);
    length += ref.length + 1;
  }
  return groups;
}
