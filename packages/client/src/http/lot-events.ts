import type { ReadOptions } from '@nongsan/core';
import { readEpcisDocument, type EpcisEvent } from '@nongsan/core/epcis';
import { addressOf, connect, nameOf, type Connection, type Target } from './connection.ts';
import { decode } from './decode.ts';
import { ask } from './get.ts';
import { malformed } from './malformed.ts';
import type { HttpSourceOptions } from './options.ts';

/**
 * All events of a lot, page by page: what core's `timelineOf` tells its story from. Apart from the source, so that pages
 * which show no story do not load it.
 *
 * @param lot identifier or code
 * @throws SourceError, and the signal's reason when it is aborted
 */
export async function readLotEvents(
  options: HttpSourceOptions,
  lot: string,
  { signal }: ReadOptions = {},
): Promise<readonly EpcisEvent[]> {
  const connection = connect(options);
  const events: EpcisEvent[] = [];
  const seen = new Set<string>();
  for (let cursor: string | undefined; ;) {
    const page = await readPage(connection, lot, cursor, signal);
    events.push(...page.events);
    // A server that leads back to where it was would be asked for ever.
    if (page.next === undefined || seen.has(page.next)) return events;
    seen.add((cursor = page.next));
  }
}

async function readPage(connection: Connection, lot: string, cursor: string | undefined, signal?: AbortSignal) {
  const target: Target = { operation: 'GET /v1/lots/{lot}/events', path: [lot], query: { limit: 500, cursor } };
  const where = nameOf(connection, target);
  const answer = await ask(connection, target, addressOf(connection, target), signal);
  const reading = readEpcisDocument(await decode(answer, where));
  if (!reading.ok) throw malformed(where, `${reading.first.pointer} ${reading.first.detail}`);
  return { events: reading.events, next: nextCursor(answer.headers) };
}

/** Of the next page's address only the cursor counts: behind a proxy the server may not know its own address. */
function nextCursor(headers: Headers): string | undefined {
  const [, query] = /<[^>?]*\?([^>]*)>\s*;\s*rel="?next"?/.exec(headers.get('link') ?? '') ?? [];
  return new URLSearchParams(query).get('cursor') ?? undefined;
}
