import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import { LitElement, type PropertyValues } from 'lit';
import { handed, type PortalHandle } from '../portal-handle.ts';

declare global {
  // What the module above leaves on the page, for copies of Lit that are loaded after it.
  var litElementHydrateSupport: ((lit: { readonly LitElement: typeof LitElement }) => void) | undefined;
}

/** The part of LitElement that hydration works on. */
interface Hydrating extends LitElement {
  _$needsHydration?: boolean;
  [handed]?: PortalHandle | undefined;
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
  const { prototype } = LitElement as unknown as {
    prototype: { update(this: Hydrating, changed: PropertyValues): void };
  };
  const { update } = prototype;
  prototype.update = function (changed) {
    if (this._$needsHydration !== true) return update.call(this, changed);
    if (!takesOver(this, () => update.call(this, changed))) {
      clear(this);
      update.call(this, changed);
    }
    afterHydration(this);
  };
}

function takesOver(element: Hydrating, update: () => void): boolean {
  if (anew.has(element)) {
    element._$needsHydration = false;
    return false;
  }
  try {
    update();
    return true;
  } catch {
    return false;
  }
}

/** Everything but the linked sheet. */
function clear({ renderRoot }: LitElement): void {
  for (const node of [...renderRoot.childNodes]) if ((node as Element).localName !== 'link') node.remove();
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
