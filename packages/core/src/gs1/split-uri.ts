import { DigitalLinkError } from './digital-link-error.ts';

/** A piece of the address and where it begins. */
export interface Piece {
  readonly text: string;
  readonly position: number;
}

export interface SplitUri {
  /** Domain and port, in lower case. */
  readonly host: string;
  /** Path segments after the domain. */
  readonly segments: readonly Piece[];
  /** What stands between `&` in the query; empty ones left out. */
  readonly params: readonly Piece[];
}

/**
 * Takes an address apart without decoding or normalising anything. `URL` would do both (dot segments, default
 * ports, punycode), and then two different links would read alike.
 */
export function splitUri(uri: string): SplitUri {
  const illegal = uri.search(/[^!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]/);
  if (illegal >= 0) throw new DigitalLinkError('illegalCharacter', illegal, 'A link may hold URI characters alone');
  const domainStart = /^(?:https?|HTTPS?):\/\//.exec(uri)?.[0].length;
  if (domainStart === undefined) throw new DigitalLinkError('scheme', 0, 'A link begins with https:// or http://');
  const pathStart = uri.indexOf('/', domainStart);
  if (pathStart <= domainStart) throw new DigitalLinkError('domain', domainStart, 'A link needs a domain and a path');
  const bad = uri.slice(domainStart, pathStart).search(/[!#$%&'()*+,;=?@_~]/);
  if (bad >= 0) throw new DigitalLinkError('domain', domainStart + bad, 'A domain may not hold this character');
  const [beforeFragment = ''] = uri.split('#', 1);
  const [beforeQuery = ''] = beforeFragment.split('?', 1);
  const query = beforeFragment.slice(beforeQuery.length + 1);
  return {
    host: uri.slice(domainStart, pathStart).toLowerCase(),
    segments: pieces(beforeQuery.slice(pathStart + 1), '/', pathStart + 1),
    params: pieces(query, '&', beforeQuery.length + 1).filter(({ text }) => text !== ''),
  };
}

function pieces(text: string, separator: string, start: number): Piece[] {
  let next = start;
  return text.split(separator).map((piece) => {
    const position = next;
    next += piece.length + 1;
    return { text: piece, position };
  });
}
