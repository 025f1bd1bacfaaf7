import { isServer } from 'lit';
import { whenReady, type Load } from './hydration/gate.ts';

/**
 * Registers an element once. A second copy of the SDK on the page finds the name taken and stays quiet:
 * the first one serves both.
 */
export function defineElement(name: string, element: CustomElementConstructor): void {
  const define = (): void => {
    if (customElements.get(name) === undefined) customElements.define(name, element);
  };
  if (isServer) define();
  else whenReady(name, element, define, atLast);
}

/** A chunk that did not arrive is asked for again when the network is back. */
const atLast: Load = (load) => load().catch(() => online().then(() => atLast(load)));

const online = (): Promise<unknown> => new Promise((done) => addEventListener('online', done, { once: true }));
