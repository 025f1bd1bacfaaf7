import { CursorError, decodeCursor, encodeCursor, type ListName } from '@nongsan/core';
import { lotKey } from '@nongsan/core/epcis';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { byPosition, documentOf, findTouching, ownHosts, type TouchingEvent } from '../events/index.ts';
import { cacheableJson, type AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { ProblemError } from '../problems/index.ts';
import { findLotNumber, instant, type LotNumber } from '../repository/index.ts';
import type { Services } from '../services.ts';
import { lookUpText, query } from './validate.ts';

/** Events of one answer: no more than a document may hold that is captured elsewhere. */
const maxEvents = 500;
const defaultEvents = 100;

const eventsQuery = z.object({
  limit: z.optional(
    z
      .string()
      .check(
        z.regex(/^(?:[1-9]\d?|[1-4]\d\d|500)$/, `must be 1 to ${maxEvents}`),
        z.describe(`Events of one answer: 1 to ${maxEvents}, default ${defaultEvents}`),
      ),
  ),
  cursor: z.optional(lookUpText(512, 'From the Link header of the page before (rel="next")')),
});

type EventsQuery = z.output<typeof eventsQuery>;

/** What is stated about a lot, for whoever wants to see it. */
export function lotEventRoutes(services: Services) {
  return new Hono<AppEnv>().get(
    '/lots/:ref/events',
    describe({
      id: 'listLotEvents',
      tag: 'Trace',
      summary: 'What happened to a lot, as EPCIS 2.0 events',
      description:
        'The events that touch the lot, what it was made of, or the containers it went in, the earliest first, as a ' +
        'JSON-LD document. Where there are more, the Link header leads to the next page (rel="next").',
      answer: { schema: 'EpcisDocument', text: 'A page of the events', type: 'application/ld+json' },
      problems: ['invalid-request', 'unknown-lot'],
      cached: true,
    }),
    query(eventsQuery),
    async (c) => {
      const { portal } = c.get('site');
      const lot = await findLotNumber(services.sql, portal.id, c.req.param('ref'));
      if (lot === undefined) throw new ProblemError('unknown-lot', 'This portal has stated nothing about this lot.');
      const { events, recordedAt, next } = await readPage(services, portal.id, lot, c.req.valid('query'));
      if (next !== undefined) c.header('link', `<${nextAddress(c.req.url, services, next)}>; rel="next"`);
      const document = documentOf(events, instant(recordedAt ?? lot.updatedAt));
      return cacheableJson(c, document, 'application/ld+json');
    },
  );
}

async function readPage(services: Services, portal: string, lot: LotNumber, { cursor, limit }: EventsQuery) {
  const list = { filter: { portal, lot: lot.id }, sort: 'eventTime' };
  const after = cursor === undefined ? undefined : readPosition(cursor, list);
  const hosts = await ownHosts(services.sql, portal, services.config.publicOrigin);
  const { events, recordedAt } = await findTouching(services.sql, portal, lotKey(lot), hosts);
  const rest = after === undefined ? events : events.filter((event) => byPosition(event, { position: after }) > 0);
  const page = rest.slice(0, Number(limit ?? defaultEvents));
  const last = page.length < rest.length ? page.at(-1) : undefined;
  return {
    events: page.map(({ event }) => event),
    recordedAt,
    next: last && encodeCursor(list, last.position),
  };
}

const positionSchema = z.tuple([z.int(), z.int(), z.int(), z.int()]);

function readPosition(cursor: string, list: ListName): TouchingEvent['position'] {
  try {
    const parsed = z.safeParse(positionSchema, decodeCursor(cursor, list));
    if (parsed.success) return parsed.data;
  } catch (error) {
    if (!(error instanceof CursorError)) throw error;
  }
  const detail = 'must come from the Link header of a page of this very list';
  throw new ProblemError('invalid-request', `The query parameter "cursor" ${detail}.`, {
    faults: [{ pointer: '/cursor', code: 'wrong-cursor', detail }],
  });
}

/** The same question with another cursor, at the address that this server has to the outside. */
function nextAddress(asked: string, { config }: Services, cursor: string): string {
  const { pathname, searchParams } = new URL(asked);
  searchParams.set('cursor', cursor);
  return `${config.publicOrigin}${pathname}?${searchParams.toString()}`;
}
