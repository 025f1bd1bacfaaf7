import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { LitElement, type PropertyValues } from 'lit';
import { handed, type PortalHandle } from '../portal-handle.ts';

declare global {
  // What the module above leaves on the page, for copies of Lit that are loaded after it.
  var litElementHydrateSupport: ((lit: { readonly LitElement: typeof LitElement }) => void) | undefined;
}

/** The part of LitElement that hydration works on. */
interface Hydrating extends LitElement {
  [handed]?: PortalHandle | undefined;
}

interface Lifecycle {
  createRenderRoot(this: Hydrating): HTMLElement | DocumentFragment;
  update(this: Hydrating, changed: PropertyValues): void;
}

const anew = new WeakSet<Element>();

/** What a server rendered for this element holds no longer: its first update writes all of it again. */
export const renderAnew = (element: Element): void => void anew.add(element);

const support = globalThis.litElementHydrateSupport;
Reflect.deleteProperty(globalThis, 'litElementHydrateSupport');

/**
 * Lets the elements that are registered from now on take over what a server rendered. Where that does not fit what
 * they would render (other data, another release), they write it again: late, but right.
 */
export function enableHydration(): void {
  support?.({ LitElement });
  const prototype = LitElement.prototype as unknown as Lifecycle;
  const { createRenderRoot, update } = prototype;
  /** Elements with a server's content that their first update has yet to take over. */
  const waiting = new WeakSet<Element>();
  prototype.createRenderRoot = function () {
    if (this.shadowRoot === null) return createRenderRoot.call(this);
    if (!anew.has(this)) {
      waiting.add(this);
      return createRenderRoot.call(this);
    }
    clear(this.shadowRoot);
    return this.shadowRoot;
  };
  prototype.update = function (changed) {
    if (!waiting.delete(this)) return update.call(this, changed);
    try {
      update.call(this, changed);
    } catch {
      clear(this.renderRoot);
      update.call(this, changed);
    }
    afterHydration(this);
  };
}

/** Everything but the linked sheet. */
function clear(root: HTMLElement | DocumentFragment): void {
  for (const node of [...root.childNodes]) if ((node as Element).localName !== 'link') node.remove();
}

/** From here on the element lives in the present; where that is what the server saw, nothing changes. */
function afterHydration(element: Hydrating): void {
  // A picture that failed before anybody listened.
  for (const image of element.renderRoot.querySelectorAll('img'))
    if (image.complete && image.naturalWidth === 0 && image.currentSrc !== '') image.dispatchEvent(new Event('error'));
  const seen = element[handed];
  if (seen === undefined) return;
  // After the element's own portal has its words: an element with a language of its own asks the portal for them, too.
  void seen.inLanguage(seen.locale).then(() => {
    element[handed] = undefined;
    element.requestUpdate();
  });
}
