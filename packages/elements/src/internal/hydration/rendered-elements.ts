/**
 * The elements of ours that a server rendered and that have not woken yet.
 *
 * @param deep those inside their shadow trees, too
 */
export function renderedElements(root: ParentNode, deep = false): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(':not(:defined)')].flatMap((element) => {
    const { localName, shadowRoot } = element;
    if (!localName.startsWith('nongsan-') || shadowRoot === null) return [];
    return deep ? [element, ...renderedElements(shadowRoot, true)] : [element];
  });
}

/** Which elements of the page look to a portal: as `PortalController` finds it. */
export function belongsTo(portal: HTMLElement): (element: HTMLElement) => boolean {
  const only = document.querySelectorAll('nongsan-portal').length === 1 ? portal : null;
  return (element) => {
    const name = element.getAttribute('portal') ?? '';
    return name === '' ? (element.closest('nongsan-portal') ?? only) === portal : name === portal.id;
  };
}
