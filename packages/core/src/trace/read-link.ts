import { DigitalLinkError, type DigitalLinkFault } from '../gs1/digital-link-error.ts';
import { valueOf, type AiElement } from '../gs1/element.ts';
import { parseDigitalLink } from '../gs1/parse.ts';
import { checkAttributes, readElement, readQuery } from '../gs1/read-elements.ts';
import { splitUri } from '../gs1/split-uri.ts';

/** A lot's link taken apart: a GS1 Digital Link, or `…/t/{lot}` where the lot has no GTIN. */
export interface TraceLink {
  /** Domain and port, in lower case. */
  readonly host: string;
  /** Everything the link states, the signature left out. */
  readonly elements: readonly AiElement[];
  /** Signatures in the link, by where they stand. */
  readonly inElement: string | undefined;
  readonly inQuery: readonly string[];
  /** Names of the parameters that are no elements, as written. */
  readonly paramNames: readonly string[];
}

/** A text that is no link of either kind, as a value: links come from cameras and are often something else. */
export interface NoTraceLink {
  readonly fault: DigitalLinkFault;
  readonly position: number;
}

export function readTraceLink(uri: string): TraceLink | NoTraceLink {
  try {
    const { host, ais, otherParams } = lotLink(uri) ?? parseDigitalLink(uri);
    const named = otherParams.map((param) => param.split('=', 1)[0] ?? '');
    return {
      host,
      elements: ais.filter(({ ai }) => ai !== '8030'),
      inElement: valueOf(ais, '8030'),
      inQuery: otherParams.filter((param) => /^s(?:=|$)/.test(param)).map((param) => param.slice(2)),
      paramNames: named,
    };
  } catch (error) {
    if (error instanceof DigitalLinkError) return { fault: error.code, position: error.position };
    throw error;
  }
}

/** `t` is no identifier, so no Digital Link has it before its last segment. */
function lotLink(uri: string) {
  const { host, segments, params } = splitUri(uri);
  const [name, lot] = segments.slice(-2);
  if (name?.text !== 't' || !lot) return undefined;
  const { attributes, otherParams } = readQuery(params);
  checkAttributes(attributes, ['10']);
  const ais = [readElement({ text: '10', position: lot.position - 3 }, lot.text), ...attributes];
  return { host, ais: ais.map(({ ai, value }) => ({ ai, value })), otherParams };
}
