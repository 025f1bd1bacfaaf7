import { hasCheckDigit, isGtin } from '../gs1/gtin.ts';
import { valueOf, type AiElement } from '../gs1/element.ts';
import { readTraceLink } from '../trace/read-link.ts';
import { readEpcUrn } from './urn.ts';

export const thingKinds = ['lot', 'item', 'product', 'container', 'other'] as const;

/** What an EPC or EPC class names, however it is written. */
export interface Thing {
  readonly kind: (typeof thingKinds)[number];
  /** The comparable form: two ways of writing the same lot have one key. */
  readonly key: string;
  /** The lot that it is, or that this item is of. What is traced has this key, others their own. */
  readonly trace: string;
  /** As the event writes it. */
  readonly uri: string;
  readonly gtin?: string;
  readonly lot?: string;
}

/**
 * Reads an EPC or EPC class: a GS1 Digital Link, `urn:epc:…`, or the portal's own `/t/{lot}` for lots without GTIN.
 * Such a lot number means something on its portal's hosts alone; on another host it is another lot.
 *
 * @param hosts domain and port under which the portal's own lot links live, in lower case
 * @returns `undefined` for what looks like one of these and is malformed
 */
export function readThing(uri: string, hosts: readonly string[] = []): Thing | undefined {
  const urn = readEpcUrn(uri);
  if (urn !== false) return urn && thingOf(uri, urn);
  if (!/^https?:/i.test(uri)) return other(uri);
  const link = readTraceLink(uri);
  if ('fault' in link) return other(uri);
  const [first] = link.elements;
  if (first?.ai === '10') return plainLot(uri, first.value, hosts.includes(link.host) ? '' : `//${link.host}/`);
  return thingOf(uri, link.elements);
}

/** The key of a lot by what stands on its label. */
export const lotKey = (lot: { readonly gtin?: string | undefined; readonly code: string }): string =>
  lot.gtin === undefined ? `t/${lot.code}` : `01/${lot.gtin.padStart(14, '0')}/10/${lot.code}`;

function thingOf(uri: string, elements: readonly AiElement[]): Thing | undefined {
  const [gtin, lot, serial, sscc] = ['01', '10', '21', '00'].map((ai) => valueOf(elements, ai));
  if (sscc !== undefined) return hasCheckDigit(sscc) ? named('container', uri, `00/${sscc}`) : undefined;
  if (gtin === undefined) return other(uri);
  if (!isGtin(gtin)) return undefined;
  const product = `01/${gtin}`;
  const trace = lot === undefined ? product : `${product}/10/${lot}`;
  const facts = { gtin, ...(lot !== undefined && { lot }) };
  if (serial !== undefined) {
    const key = `${trace}/21/${serial}`;
    return { kind: 'item', key, trace: lot === undefined ? key : trace, uri, ...facts };
  }
  return { kind: lot === undefined ? 'product' : 'lot', key: trace, trace, uri, ...facts };
}

const plainLot = (uri: string, lot: string, host: string): Thing => ({ ...named('lot', uri, `${host}t/${lot}`), lot });

const other = (uri: string): Thing => named('other', uri, uri);

const named = (kind: Thing['kind'], uri: string, key: string): Thing => ({ kind, key, trace: key, uri });
