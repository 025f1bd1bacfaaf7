import { aiForm, hasPredefinedLength } from './ai-table.ts';
import { DigitalLinkError } from './digital-link-error.ts';
import type { AiElement } from './element.ts';
import { isQualifierPath, qualifierSequences } from './keys.ts';
import { checkAttributes, readElement, readQuery, type PlacedElement } from './read-elements.ts';
import { splitUri, type SplitUri } from './split-uri.ts';

/** What a GS1 Digital Link says, in order of appearance. */
export interface DigitalLink {
  /** The elements as one GS1 element string, `^` for FNC1. */
  readonly elementString: string;
  /** All elements: the primary key, its qualifiers, then the attributes. */
  readonly ais: readonly AiElement[];
  readonly primaryKey: AiElement;
  readonly qualifiers: readonly AiElement[];
  /** Elements of the query. */
  readonly attributes: readonly AiElement[];
  /** Domain and port, in lower case. */
  readonly host: string;
  /** What stands before the primary key, without the slash: `https://id.example/stem`. */
  readonly stem: string;
  /** Parameters of the query that are no elements, as written. */
  readonly otherParams: readonly string[];
}

/**
 * Reads a GS1 Digital Link URI (uncompressed, numeric keys) as the GS1 Barcode Syntax Engine does by default:
 * structure, known identifiers and the characters and lengths of their values. Check digits and dates
 * are `validateElements`' business.
 *
 * @throws DigitalLinkError for everything that is no such link.
 */
export function parseDigitalLink(uri: string): DigitalLink {
  const split = splitUri(uri);
  const [key, ...qualifiers] = pathElements(split);
  if (!key) throw new DigitalLinkError('noPrimaryKey', uri.length, 'The path holds no GS1 primary key with its value');
  const qualifierAis = qualifiers.map(({ ai }) => ai);
  if (!isQualifierPath(key.ai, qualifierAis)) {
    throw new DigitalLinkError(
      'qualifierOrder',
      key.position,
      `(${qualifierAis.join(', ')}) do not qualify (${key.ai})`,
    );
  }
  const { attributes, otherParams } = readQuery(split.params);
  checkAttributes(attributes, [key.ai, ...qualifierAis]);
  const ais = [key, ...qualifiers, ...attributes].map(({ ai, value }) => ({ ai, value }));
  return {
    elementString: toElementString(ais),
    ais,
    primaryKey: { ai: key.ai, value: key.value },
    qualifiers: ais.slice(1, 1 + qualifiers.length),
    attributes: ais.slice(1 + qualifiers.length),
    host: split.host,
    stem: uri.slice(0, key.position - 1),
    otherParams,
  };
}

/** From the end towards the front, the first key found is the primary key; whatever stands before it is stem. */
function pathElements({ segments }: SplitUri): PlacedElement[] {
  for (let index = segments.length - 2; index >= 0; index -= 2) {
    const ai = segments[index]?.text ?? '';
    if (!aiForm(ai)) break;
    if (!qualifierSequences(ai)) continue;
    const rest = segments.slice(index);
    return rest.flatMap((segment, at) => (at % 2 === 0 ? [readElement(segment, rest[at + 1]?.text ?? '')] : []));
  }
  return [];
}

function toElementString(elements: readonly AiElement[]): string {
  return elements.reduce((text, { ai, value }, index) => {
    const before = elements[index - 1];
    return `${text}${before && hasPredefinedLength(before.ai) ? '' : '^'}${ai}${value}`;
  }, '');
}
