import * as z from 'zod/mini';
import { faultsOf } from '../errors/faults.ts';
import type { Fault } from '../errors/problem.ts';
import { instantSchema } from '../time/index.ts';
import { epcisEventSchema, type EpcisEvent } from './event.ts';
import { extensible } from './extensible.ts';
import { contextSchema, epcisUriSchema } from './parts.ts';

/** Where GS1 publishes the JSON-LD context of EPCIS 2.0. A name here: nothing is loaded from there. */
export const epcisContext = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld';

/** Events that one document may hold. */
export const maxDocumentEvents = 500;

export const epcisDocumentSchema = extensible({
  '@context': contextSchema,
  id: z.optional(epcisUriSchema),
  type: z.literal('EPCISDocument'),
  schemaVersion: z.string().check(z.regex(/^2\.0(?:\.\d+)?$/, 'must be 2.0')),
  creationDate: instantSchema,
  sender: z.optional(epcisUriSchema),
  receiver: z.optional(epcisUriSchema),
  instanceIdentifier: z.optional(z.string().check(z.maxLength(500))),
  epcisHeader: z.optional(z.record(z.string(), z.unknown())),
  epcisBody: extensible({ eventList: z.array(epcisEventSchema).check(z.maxLength(maxDocumentEvents)) }),
});

/** An EPCIS 2.0 document in JSON-LD. */
export type EpcisDocument = z.infer<typeof epcisDocumentSchema>;

export type EpcisReading =
  | { readonly ok: true; readonly document: EpcisDocument; readonly events: readonly EpcisEvent[] }
  | { readonly ok: false; readonly first: Fault; readonly faults: readonly [Fault, ...Fault[]] };

/**
 * Reads an EPCIS 2.0 document. Extensions are kept; every fault has a JSON pointer into the document, and they come event by
 * event.
 */
export function readEpcisDocument(value: unknown): EpcisReading {
  const result = epcisDocumentSchema.safeParse(value);
  if (result.success) return { ok: true, document: result.data, events: result.data.epcisBody.eventList };
  const faults = faultsOf(result.error.issues);
  const [first = { pointer: '', code: 'invalid', detail: 'is no EPCIS document' }, ...others] = faults;
  return { ok: false, first, faults: [first, ...others] };
}
