import { aiForm, hasPredefinedLength } from './ai-table.ts';
import { DigitalLinkError } from './digital-link-error.ts';
import type { AiElement } from './element.ts';
import { belongsInPath, isAttribute, isQualifierPath, qualifierSequences } from './keys.ts';
import { splitUri, type Piece, type SplitUri } from './split-uri.ts';

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
  /** What stands before the primary key, without the slash: `https://id.example/stem`. */
  readonly stem: string;
  /** Parameters of the query that are no elements, as written. */
  readonly otherParams: readonly string[];
}

interface Placed extends AiElement {
  readonly position: number;
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
  const path = pathElements(split);
  const query = split.params.map((param) => readParam(param));
  const attributes = query.filter((param) => 'ai' in param);
  const [key, ...qualifiers] = path;
  if (!key) throw new DigitalLinkError('noPrimaryKey', uri.length, 'The path holds no GS1 primary key with its value');
  const qualifierAis = qualifiers.map(({ ai }) => ai);
  if (!isQualifierPath(key.ai, qualifierAis)) {
    throw new DigitalLinkError(
      'qualifierOrder',
      key.position,
      `(${key.ai}) may not be followed by (${qualifierAis.join(') (')})`,
    );
  }
  checkAttributes(attributes, key.ai, qualifierAis);
  const ais = [...path, ...attributes].map(({ ai, value }) => ({ ai, value }));
  return {
    elementString: toElementString(ais),
    ais,
    primaryKey: { ai: key.ai, value: key.value },
    qualifiers: ais.slice(1, path.length),
    attributes: ais.slice(path.length),
    stem: uri.slice(0, key.position - 1),
    otherParams: query.flatMap((param) => ('text' in param ? [param.text] : [])),
  };
}

/** From the end towards the front, the first key found is the primary key; whatever stands before it is stem. */
function pathElements({ segments }: SplitUri): Placed[] {
  for (let index = segments.length - 2; index >= 0; index -= 2) {
    const ai = segments[index]?.text ?? '';
    if (!aiForm(ai)) break;
    if (!qualifierSequences(ai)) continue;
    const rest = segments.slice(index);
    return rest.flatMap((segment, at) => (at % 2 === 0 ? [readElement(segment, rest[at + 1]?.text ?? '')] : []));
  }
  return [];
}

function readParam(param: Piece): Placed | Piece {
  const [name = ''] = param.text.split('=', 1);
  if (name === param.text || !/^[0-9]+$/.test(name)) return param;
  return readElement({ text: name, position: param.position }, param.text.slice(name.length + 1).replaceAll('+', ' '));
}

function readElement({ text: ai, position }: Piece, encoded: string): Placed {
  const form = aiForm(ai);
  if (!form) throw new DigitalLinkError('unknownAi', position, `(${ai}) is no GS1 application identifier`);
  const at = position + ai.length + 1;
  if (encoded === '') throw new DigitalLinkError('emptyValue', at, `(${ai}) has no value`);
  const value = encoded.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  if (!form.test(value))
    throw new DigitalLinkError('value', at, `The value of (${ai}) has a wrong length or character`);
  return { ai, value, position };
}

function checkAttributes(attributes: readonly Placed[], key: string, qualifiers: readonly string[]): void {
  const seen = new Set([key, ...qualifiers]);
  for (const { ai, position } of attributes) {
    if (seen.has(ai)) throw new DigitalLinkError('duplicateAi', position, `(${ai}) stands in the link twice`);
    if (belongsInPath(ai, key, qualifiers)) {
      throw new DigitalLinkError(
        'belongsInPath',
        position,
        `(${ai}) is a qualifier of (${key}) and belongs in the path`,
      );
    }
    if (!isAttribute(ai)) throw new DigitalLinkError('notAnAttribute', position, `(${ai}) may not stand in a query`);
    seen.add(ai);
  }
}

function toElementString(elements: readonly AiElement[]): string {
  return elements.reduce((text, { ai, value }, index) => {
    const before = elements[index - 1];
    return `${text}${before && hasPredefinedLength(before.ai) ? '' : '^'}${ai}${value}`;
  }, '');
}
