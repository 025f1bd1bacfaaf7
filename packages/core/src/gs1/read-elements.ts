import { aiForm } from './ai-table.ts';
import { DigitalLinkError } from './digital-link-error.ts';
import type { AiElement } from './element.ts';
import { belongsInPath, isAttribute } from './keys.ts';
import type { Piece } from './split-uri.ts';

/** An element and where its identifier stands in the link. */
export interface PlacedElement extends AiElement {
  readonly position: number;
}

export interface QueryParts {
  readonly attributes: readonly PlacedElement[];
  /** Parameters that are no elements, as written. */
  readonly otherParams: readonly string[];
}

/** Decodes the value that follows an identifier. A percent sign that encodes nothing stands for itself. */
export function readElement({ text: ai, position }: Piece, encoded: string): PlacedElement {
  const form = aiForm(ai);
  if (!form) throw new DigitalLinkError('unknownAi', position, `(${ai}) is no GS1 application identifier`);
  const at = position + ai.length + 1;
  if (encoded === '') throw new DigitalLinkError('emptyValue', at, `(${ai}) has no value`);
  const value = encoded.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  if (!form.test(value)) throw new DigitalLinkError('value', at, `(${ai}) has a wrong length or character`);
  return { ai, value, position };
}

/** A parameter is an element when its name is digits and it has a value; then it must be a known one. */
export function readQuery(params: readonly Piece[]): QueryParts {
  const isElement = ({ text }: Piece) => /^[0-9]+=/.test(text);
  return {
    attributes: params.filter(isElement).map(({ text, position }) => {
      const equals = text.indexOf('=');
      return readElement({ text: text.slice(0, equals), position }, text.slice(equals + 1).replaceAll('+', ' '));
    }),
    otherParams: params.filter((param) => !isElement(param)).map(({ text }) => text),
  };
}

/** No element twice, none that belongs into the path, none that has no place in a query. */
export function checkAttributes(attributes: readonly PlacedElement[], path: readonly string[]): void {
  const [key = '', ...qualifiers] = path;
  const seen = new Set(path);
  for (const { ai, position } of attributes) {
    const fail = (code: 'duplicateAi' | 'belongsInPath' | 'notAnAttribute', why: string) =>
      new DigitalLinkError(code, position, `(${ai}) ${why}`);
    if (seen.has(ai)) throw fail('duplicateAi', 'stands in the link twice');
    if (belongsInPath(ai, key, qualifiers))
      throw fail('belongsInPath', `is a qualifier of (${key}): write it in the path`);
    if (!isAttribute(ai)) throw fail('notAnAttribute', 'may not stand in a query');
    seen.add(ai);
  }
}
