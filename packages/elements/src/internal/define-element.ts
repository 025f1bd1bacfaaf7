/**
 * Registers an element once. A second copy of the SDK on the page finds the name taken and stays quiet:
 * the first one serves both.
 */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}
