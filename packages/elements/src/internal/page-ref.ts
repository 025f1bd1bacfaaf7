/**
 * A reference as an attribute gives it: `che-tom-non`, or `?product` for the value of that query parameter in the
 * page's address, so that one static page can show any product without a script of its own.
 */
export function pageRef(attribute: string): string {
  if (!attribute.startsWith('?')) return attribute;
  return new URLSearchParams(globalThis.location?.search ?? '').get(attribute.slice(1)) ?? '';
}
