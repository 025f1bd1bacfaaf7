import type { Fault } from '@nongsan/core';
import { thingsOf, type EpcisDocument, type EpcisEvent, type NamedThing } from '@nongsan/core/epcis';
import { printOf, type EventPrint } from './canonical.ts';
import { withContext } from './context.ts';

/** An event on its way into the database. */
export interface IncomingEvent extends EventPrint {
  readonly event: EpcisEvent;
  readonly things: readonly NamedThing[];
  readonly position: number;
}

/** Takes a document apart: each event with its terms, its identifier and the things that it names. */
export function incomingOf(document: EpcisDocument, hosts: readonly string[]): readonly IncomingEvent[] {
  return document.epcisBody.eventList.map((given, position) => {
    const { recordTime: _theirs, ...event } = withContext(given, document['@context']);
    const print = printOf(event);
    const { '@context': context, type, eventID: _known, ...rest } = event as EpcisEvent;
    const whole = { ...(context && { '@context': context }), type, eventID: print.eventID, ...rest } as EpcisEvent;
    return { ...print, event: whole, things: thingsOf(whole, hosts), position };
  });
}

/** A fault of one event, by a pointer into the document. */
export const faultAt = (position: number, pointer: string, code: string, detail: string): Fault => ({
  pointer: `/epcisBody/eventList/${position}${pointer}`,
  code,
  detail,
});
