import { isServer } from 'lit';
import { whenReady } from './hydration/gate.ts';

/**
 * Registers an element once. A second copy of the SDK on the page finds the name taken and stays quiet:
 * the first one serves both.
 */
export function defineElement(name: string, element: CustomElementConstructor): void {
  const define = (): void => {
    if (customElements.get(name) === undefined) customElements.define(name, element);
  };
  if (isServer) define();
  else whenReady(name, element, define);
}
