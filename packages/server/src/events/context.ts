import { epcisContext, type EpcisDocument, type EpcisEvent } from '@nongsan/core/epcis';

type Context = EpcisDocument['@context'];

const isEpcis = (entry: unknown): boolean => typeof entry === 'string' && entry.endsWith('/epcis-context.jsonld');

/** What a context adds to that of EPCIS itself: the terms of extensions. */
const additions = (context: Context | undefined): readonly unknown[] =>
  [context ?? []].flat().filter((entry) => !isEpcis(entry));

/** An event that can be told apart from its document: it carries the document's terms itself. */
export function withContext(event: EpcisEvent, document: Context): EpcisEvent {
  const terms = [...additions(document), ...additions(event['@context'])];
  const { '@context': _own, ...rest } = event;
  return terms.length === 0 ? rest : ({ '@context': terms, ...rest } as EpcisEvent);
}

/** A document of events from several documents; terms that all of them share stand once, at its head. */
export function documentOf(events: readonly EpcisEvent[], creationDate: string): EpcisDocument {
  const [first, ...others] = new Set(events.map((event) => JSON.stringify(event['@context'] ?? [])));
  const shared =
    first !== undefined && others.length === 0 ? (JSON.parse(first) as Record<string, unknown>[]) : undefined;
  return {
    '@context': [epcisContext, ...(shared ?? [])],
    type: 'EPCISDocument',
    schemaVersion: '2.0',
    creationDate,
    epcisBody: { eventList: events.map((event) => (shared ? withoutContext(event) : event)) },
  };
}

function withoutContext({ '@context': _shared, ...event }: EpcisEvent): EpcisEvent {
  return event;
}
