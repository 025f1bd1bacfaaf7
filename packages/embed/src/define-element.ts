import { whenReady } from '@nongsan/elements/hydration';
import { isFirstCopy } from './first-copy.ts';
import { loadAtLast } from './load-again.ts';

/**
 * In the place of the function of the same name in elements: a second copy of the SDK registers nothing, also not what
 * the first has not needed yet. Elements of two versions would otherwise meet in one page.
 */
export function defineElement(name: string, element: CustomElementConstructor): void {
  if (!isFirstCopy) return;
  whenReady(
    name,
    element,
    () => {
      if (customElements.get(name) === undefined) customElements.define(name, element);
    },
    (load) => loadAtLast(load, document.querySelector('nongsan-portal') ?? document.body),
  );
}
