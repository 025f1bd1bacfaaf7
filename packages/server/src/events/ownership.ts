import type { Fault } from '@nongsan/core';
import { lotKey } from '@nongsan/core/epcis';
import type { Queries } from '../database/index.ts';
import { gtinLotCode } from '../repository/index.ts';
import { faultAt, type IncomingEvent } from './reading.ts';

/** Whose word it is: a portal, and the stores that it is bound to; absent: all. */
export interface Speaker {
  readonly portal: string;
  readonly stores?: readonly string[] | undefined;
}

interface KnownLot {
  readonly code: string;
  readonly gtin: string | null;
  readonly store: string;
}

/** Lots of the portal that events name, by the keys that events name them by. */
async function knownLots(queries: Queries, portal: string, incoming: readonly IncomingEvent[]) {
  const codes = [...new Set(incoming.flatMap(({ things }) => things.flatMap(({ thing }) => thing.lot ?? [])))];
  const rows = await queries<KnownLot[]>`
    SELECT l.code, l.gtin, l.store_id AS store FROM directory d
    JOIN lots l ON l.store_id = d.store_id AND l.lot_id = d.target_id
    WHERE d.portal_id = ${portal} AND d.kind = 'lot' AND d.code = ANY(${codes})`;
  const named = new Map(rows.map((row) => [lotKey({ code: row.code, gtin: row.gtin ?? undefined }), row]));
  const byNumber = new Map<string, string>(
    rows.flatMap(({ code, gtin }) => (gtin === null ? [] : [[`t/${code}`, gtin] as const])),
  );
  return { named, byNumber };
}

/** Lots with a GTIN that other portals of this server have stated, and this one has not. */
async function lotsElsewhere(queries: Queries, portal: string, incoming: readonly IncomingEvent[]) {
  const things = incoming.flatMap((event) => event.things.map(({ thing }) => thing));
  const codes = new Map(
    things.flatMap(({ gtin, lot, trace }) =>
      gtin === undefined || lot === undefined ? [] : [[gtinLotCode(gtin, lot), trace] as const],
    ),
  );
  const rows = await queries<{ code: string }[]>`
    SELECT d.code FROM portals p JOIN directory d USING (portal_id)
    WHERE d.kind = 'gtin-lot' AND d.code = ANY(${[...codes.keys()]})
    GROUP BY d.code HAVING NOT bool_or(p.portal_id = ${portal})`;
  return new Set(rows.map(({ code }) => codes.get(code)));
}

/** Goods of which others have spoken: not yet lots of the portal, but stated by a key of other stores. */
async function spokenFor(queries: Queries, { portal, stores = [] }: Speaker, keys: readonly string[]) {
  const rows = await queries<{ thing: string }[]>`
    SELECT DISTINCT t.thing FROM trace_event_things t JOIN trace_events e USING (portal_id, event_id)
    WHERE t.portal_id = ${portal} AND t.thing = ANY(${[...keys]}) AND t.role <> 'input'
      AND (e.stores IS NULL OR NOT e.stores && ${[...stores]})`;
  return new Set(rows.map(({ thing }) => thing));
}

export interface Objections {
  /** Things that are named in a way by which nobody would find them. */
  readonly misnamed: readonly Fault[];
  /** Lots that another portal of this server has stated. */
  readonly elsewhere: readonly Fault[];
  /** Things that others have to speak for. */
  readonly foreign: readonly Fault[];
}

/**
 * What there is to object to, beyond the standard. A lot with a GTIN is named with it, or its story would fall apart; a
 * portal's key speaks for lots of this portal; and who is bound to stores speaks for goods of these stores. What others
 * made may only be used.
 */
export async function objectionsTo(
  queries: Queries,
  speaker: Speaker,
  incoming: readonly IncomingEvent[],
): Promise<Objections> {
  const { named, byNumber } = await knownLots(queries, speaker.portal, incoming);
  const faults = (rule: (key: string, role: string) => readonly [string, string] | undefined) =>
    incoming.flatMap(({ things, position }) =>
      things.flatMap(({ thing, role, pointer }) => {
        const broken = rule(thing.trace, role);
        return broken ? [faultAt(position, pointer, ...broken)] : [];
      }),
    );
  const misnamed = faults((key) => {
    const gtin = byNumber.get(key);
    return gtin === undefined
      ? undefined
      : ['use-gtin', `must be named with its GTIN: /01/${gtin.padStart(14, '0')}/10/…`];
  });
  const others = await lotsElsewhere(queries, speaker.portal, incoming);
  const elsewhere = faults((key, role) =>
    others.has(key) && role !== 'input' ? ['other-portal', 'is a lot of another portal of this server'] : undefined,
  );
  if (speaker.stores === undefined) return { misnamed, elsewhere, foreign: [] };
  const keys = incoming.flatMap(({ things }) => things.map(({ thing }) => thing.trace));
  const spoken = await spokenFor(queries, speaker, [...new Set(keys)]);
  const foreign = faults((key, role) => {
    const lot = named.get(key);
    const theirs = lot === undefined ? spoken.has(key) : speaker.stores?.includes(lot.store) !== true;
    return theirs && role !== 'input'
      ? ['other-store', 'belongs to another store than the key is bound to']
      : undefined;
  });
  return { misnamed, elsewhere, foreign };
}
