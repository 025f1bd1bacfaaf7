/**
 * Whether the page put something inside the tag: an element without a slot of its own, or words. White space between
 * tags is nothing. On a server an element has no children of its own.
 */
export const hasContent = (host: Element): boolean =>
  // Only a text has the one, only an element the other.
  Array.from(host.childNodes ?? []).some((node) => (node as Element).slot === '' || (node as Text).wholeText?.trim());
