import { hasPredefinedLength } from './ai-table.ts';
import { DigitalLinkError } from './digital-link-error.ts';
import type { AiElement } from './element.ts';

/** A text as a path segment or a query's name or value: everything but unreserved characters is encoded. */
export function encodeUriText(text: string): string {
  const lone = text.search(/\p{Cs}/u);
  if (lone >= 0) throw new DigitalLinkError('illegalCharacter', lone, 'Half a character cannot stand in a link');
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A query with its question mark, or nothing: elements of predefined length, then the others, then what is no element. */
export function writeQuery(
  elements: readonly AiElement[],
  params: readonly (readonly [name: string, value: string])[],
): string {
  const pairs = [
    ...elements.filter(({ ai }) => hasPredefinedLength(ai)),
    ...elements.filter(({ ai }) => !hasPredefinedLength(ai)),
  ].map(({ ai, value }) => [ai, value] as const);
  const query = [...pairs, ...params].map((pair) => pair.map(encodeUriText).join('=')).join('&');
  return query === '' ? '' : `?${query}`;
}
