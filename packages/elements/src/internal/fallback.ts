/**
 * Whether the page put something inside the tag: an element without a slot of its own, or words. White space between
 * tags is nothing, and neither is a template: a browser that knows no declarative shadow roots leaves them there. On a
 * server an element has no children.
 */
export const hasContent = (host: Element): boolean =>
  // Only a text has the one, only an element the other.
  Array.from((host.childNodes as ArrayLike<Partial<Text & HTMLTemplateElement>>) ?? []).some(
    ({ content, slot, wholeText }) => (slot === '' && !content) || wholeText?.trim(),
  );
