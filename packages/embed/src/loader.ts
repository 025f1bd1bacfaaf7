import { elementChunks } from './elements.ts';

/** How far outside the view an element is registered already: one screen of a phone. */
const rootMargin = '600px';

/** Registers the SDK's elements when their first tag comes near the view, now and as the page changes. */
export class Loader {
  readonly #asked = new Set<string>();
  readonly #seen = new IntersectionObserver((entries) => this.#onSeen(entries), { rootMargin });
  readonly #added = new MutationObserver((records) => this.#onAdded(records));

  start(root: Document): void {
    this.#watch(root);
    this.#added.observe(root, { childList: true, subtree: true });
  }

  #watch(root: ParentNode): void {
    const waiting = Object.keys(elementChunks).filter((name) => !this.#asked.has(name));
    if (waiting.length === 0) return this.#added.disconnect();
    for (const element of root.querySelectorAll(waiting.join())) this.#seen.observe(element);
  }

  #onAdded(records: readonly MutationRecord[]): void {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.localName in elementChunks) this.#seen.observe(node);
        this.#watch(node);
      }
    }
  }

  #onSeen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      this.#seen.unobserve(target);
      this.#load(target.localName);
    }
  }

  #load(name: string): void {
    if (this.#asked.has(name) || customElements.get(name) !== undefined) return;
    this.#asked.add(name);
    // A chunk that did not arrive is asked for again when the next tag of its kind is seen.
    elementChunks[name]?.().catch(() => this.#asked.delete(name));
  }
}
