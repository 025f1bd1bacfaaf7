/** Also where the portal stands around the shadow root that the element is in. */
export function isInsidePortal(element: Element): boolean {
  const root = element.getRootNode();
  return element.closest('nongsan-portal') !== null || (root instanceof ShadowRoot && isInsidePortal(root.host));
}
