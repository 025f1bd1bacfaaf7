import { DigitalLinkError } from './digital-link-error.ts';
import type { AiElement } from './element.ts';
import { isAttribute, qualifierSequences } from './keys.ts';
import { parseDigitalLink } from './parse.ts';
import { encodeUriText, writeQuery } from './write-query.ts';

export interface DigitalLinkInput {
  /** What stands before the primary key: `https://id.example` or `https://id.example/some/stem`. */
  readonly stem: string;
  /** The elements, in any order; the first primary key among them is the link's. */
  readonly ais: readonly AiElement[];
  /** Further query parameters, name and unencoded value. Names of digits alone are refused: they would be elements. */
  readonly params?: readonly (readonly [name: string, value: string])[];
}

/**
 * Writes elements as a GS1 Digital Link URI: key and qualifiers in the path in their order; the others in the query,
 * those of predefined length first, as the GS1 Barcode Syntax Engine writes them. The result always
 * parses back to the same elements.
 *
 * @throws DigitalLinkError when the elements make no link; `position` counts in the address that would result.
 */
export function buildDigitalLink({ stem, ais, params = [] }: DigitalLinkInput): string {
  const key = ais.find(({ ai }) => qualifierSequences(ai));
  if (!key) throw new DigitalLinkError('noPrimaryKey', 0, 'None of the elements is a GS1 primary key');
  const others = ais.filter((element) => element !== key);
  const sequence = chooseSequence(key.ai, others);
  const path = [key, ...sequence.flatMap((ai) => others.filter((element) => element.ai === ai))];
  const rest = others.filter(({ ai }) => !sequence.includes(ai));
  const pathText = path.flatMap(({ ai, value }) => [ai, encodeUriText(value)]).join('/');
  const link = `${stem.replace(/\/$/, '')}/${pathText}${writeQuery(rest, params)}`;
  checkedAgainst(link, ais.length, params.length);
  return link;
}

/** Of the alternatives the one that leaves nothing over which may not stand in the query; of those, the fullest. */
function chooseSequence(key: string, others: readonly AiElement[]): readonly string[] {
  const score = (sequence: readonly string[]) => {
    const taken = others.filter(({ ai }) => sequence.includes(ai)).length;
    const stray = others.filter(({ ai }) => !sequence.includes(ai) && !isAttribute(ai)).length;
    return taken - stray * others.length;
  };
  const [first = [], ...alternatives] = qualifierSequences(key) ?? [];
  return alternatives.reduce((best, next) => (score(next) > score(best) ? next : best), first);
}

/** Parsing is what decides, so that builder and parser cannot come to differ. */
function checkedAgainst(uri: string, elements: number, params: number): void {
  const link = parseDigitalLink(uri);
  if (link.ais.length !== elements || link.otherParams.length !== params) {
    throw new DigitalLinkError('unknownAi', uri.indexOf('?'), 'Stem or parameters would be read as elements');
  }
}
