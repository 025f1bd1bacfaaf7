import { readAhead } from '@nongsan/elements/read-ahead';
import { elementChunks } from './elements.ts';
import { loadAgain } from './load-again.ts';

/** How far outside the view an element is registered already: one screen of a phone. */
const rootMargin = '600px';

/** Registers the SDK's elements when their first tag comes near the view, now and as the page changes. */
export class Loader {
  readonly #asked = new Set<string>();
  /** Elements of the page's own that are not registered yet: they may bring shadow roots. */
  readonly #expected = new Set<string>();
  readonly #seen = new IntersectionObserver((entries) => this.#onSeen(entries), { rootMargin });
  readonly #added = new MutationObserver((records) => this.#onAdded(records));

  /** Looks into a document or shadow root, and into the open shadow roots in it, from now on. */
  watch(root: Document | ShadowRoot): void {
    this.#added.observe(root, { childList: true, subtree: true });
    this.#lookInto(root);
  }

  #lookInto(root: ParentNode): void {
    for (const element of root.querySelectorAll('*')) this.#meet(element);
  }

  #meet(element: Element): void {
    const { localName, shadowRoot } = element;
    if (localName.startsWith('nongsan-')) {
      if (localName in elementChunks && !this.#asked.has(localName)) this.#seen.observe(element);
    } else if (shadowRoot !== null) this.watch(shadowRoot);
    else if (localName.includes('-')) this.#expect(localName);
  }

  /** An element registered later gets its shadow root then, and no mutation tells of that. */
  #expect(name: string): void {
    if (this.#expected.has(name) || customElements.get(name) !== undefined) return;
    this.#expected.add(name);
    // `font-face` and a few others have a hyphen and are no names of custom elements.
    customElements.whenDefined(name).then(
      () => this.#lookInto(document),
      () => undefined,
    );
  }

  #onAdded(records: readonly MutationRecord[]): void {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        this.#meet(node);
        this.#lookInto(node);
      }
    }
  }

  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      this.#seen.unobserve(target);
      void this.#load(target);
    }
  }

  async #load(element: Element): Promise<void> {
    const { localName } = element;
    const load = elementChunks[localName];
    if (load === undefined || this.#asked.has(localName)) return;
    this.#asked.add(localName);
    readAhead(element);
    if (await loadAgain(load, element)) return;
    // Asked for again when the next tag of its kind is seen, or the network is back.
    this.#asked.delete(localName);
    addEventListener('online', () => void this.#load(element), { once: true });
  }
}
