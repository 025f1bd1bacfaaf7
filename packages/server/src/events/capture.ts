import type { Fault } from '@nongsan/core';
import type { EpcisDocument, ThingRole } from '@nongsan/core/epcis';
import type { Queries } from '../database/index.ts';
import { CaptureRefusedError } from './capture-refused-error.ts';
import { objectionsTo, type Speaker } from './ownership.ts';
import { faultAt, incomingOf, type IncomingEvent } from './reading.ts';

export interface CaptureInput extends Speaker {
  readonly document: EpcisDocument;
  /** See `ownHosts`. */
  readonly hosts: readonly string[];
  /** The secret key that brings it; absent for samples. */
  readonly key?: string;
  readonly now: Date;
}

/** What became of each event, in the document's order. */
export interface Captured {
  readonly captured: number;
  readonly repeated: number;
  readonly events: readonly { readonly eventID: string; readonly state: 'captured' | 'repeated' }[];
}

/**
 * Adds a document's events, all or none. Documents of one portal wait for each other, so that of two with the same event
 * one captures it and the other repeats it. The queries belong to one transaction.
 *
 * @throws CaptureRefusedError with pointers into the document
 */
export async function captureDocument(transaction: Queries, input: CaptureInput): Promise<Captured> {
  const { portal, document, hosts } = input;
  await transaction`SELECT pg_advisory_xact_lock(hashtext('trace-events'), hashtext(${portal}))`;
  const incoming = incomingOf(document, hosts);
  const { misnamed, elsewhere, foreign } = await objectionsTo(transaction, input, incoming);
  if (elsewhere.length > 0) throw new CaptureRefusedError('elsewhere', elsewhere);
  if (foreign.length > 0) throw new CaptureRefusedError('foreign', foreign);
  const { fresh, states, faults } = compare(incoming, await knownEvents(transaction, portal, incoming));
  const wrong = [...misnamed, ...faults];
  if (wrong.length > 0) throw new CaptureRefusedError('wrong', wrong);
  await write(transaction, input, fresh);
  const events = incoming.map(({ eventID }, index) => ({ eventID, state: states[index] ?? 'repeated' }));
  return { captured: fresh.length, repeated: incoming.length - fresh.length, events };
}

interface KnownEvent {
  readonly eventID: string;
  readonly wrong: boolean;
  readonly said: Uint8Array;
  readonly body: Uint8Array;
}

async function knownEvents(queries: Queries, portal: string, incoming: readonly IncomingEvent[]) {
  const ids = incoming.map(({ eventID }) => eventID);
  return queries<KnownEvent[]>`
    SELECT event_id AS "eventID", declared_wrong AS wrong, said_hash AS said, body_hash AS body
    FROM trace_events WHERE portal_id = ${portal} AND event_id = ANY(${ids})`;
}

const isWrong = ({ event }: IncomingEvent): boolean => event.errorDeclaration !== undefined;

/** Tells new events from repeated ones and from those that say something else under a name that is taken. */
function compare(incoming: readonly IncomingEvent[], known: readonly KnownEvent[]) {
  const seen = new Map<string, { readonly said: Buffer; readonly bodies: Map<boolean, Buffer> }>();
  const note = (eventID: string, wrong: boolean, said: Buffer, body: Buffer) => {
    const entry = seen.get(eventID) ?? { said, bodies: new Map() };
    entry.bodies.set(wrong, body);
    seen.set(eventID, entry);
  };
  for (const { eventID, wrong, said, body } of known) note(eventID, wrong, Buffer.from(said), Buffer.from(body));
  const states: ('captured' | 'repeated')[] = [];
  const faults: Fault[] = [];
  const fresh = incoming.filter((one) => {
    const { eventID, said, body, position } = one;
    const entry = seen.get(eventID);
    const before = entry?.bodies.get(isWrong(one));
    if (entry !== undefined && !(entry.said.equals(said) && (before?.equals(body) ?? true))) {
      faults.push(faultAt(position, '/eventID', 'taken', 'names an event that says something else'));
    }
    states.push(before === undefined ? 'captured' : 'repeated');
    note(eventID, isWrong(one), said, body);
    return before === undefined;
  });
  return { fresh, states, faults };
}

async function write(transaction: Queries, input: CaptureInput, fresh: readonly IncomingEvent[]): Promise<void> {
  const { portal, key, stores, now } = input;
  const events = fresh.map((one) => ({
    portal_id: portal,
    event_id: one.eventID,
    declared_wrong: isWrong(one),
    event_time: new Date(one.event.eventTime),
    recorded_at: now,
    position: one.position,
    body: JSON.stringify(one.event),
    said_hash: one.said,
    body_hash: one.body,
    key_id: key ?? null,
    stores: stores === undefined ? null : [...stores],
  }));
  for (const event of events) await transaction`INSERT INTO trace_events ${transaction(event)}`;
  const things = fresh.flatMap((one) => thingRows(portal, one));
  for (let start = 0; start < things.length; start += rowsAtOnce) {
    const rows = things.slice(start, start + rowsAtOnce);
    await transaction`INSERT INTO trace_event_things ${transaction(rows)} ON CONFLICT DO NOTHING`;
  }
}

/** A statement takes 65,535 parameters. */
const rowsAtOnce = 10_000;

function thingRows(portal: string, { eventID, event, things }: IncomingEvent) {
  const named: { role: ThingRole | 'making'; thing: string }[] = things.map(({ role, thing }) => ({
    role,
    thing: thing.trace,
  }));
  const joined = event.type === 'TransformationEvent' ? event.transformationID : undefined;
  if (joined !== undefined) named.push({ role: 'making', thing: joined });
  return named.map(({ role, thing }) => ({ portal_id: portal, thing, role, event_id: eventID }));
}
