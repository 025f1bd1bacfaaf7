import type { CartStorage } from '../../store/index.ts';

/**
 * Keeps the cart's identifier for the page's next visit. Where a page may not store anything (opaque origin,
 * private mode), the cart lives as long as the page.
 */
export class BrowserCartStorage implements CartStorage {
  readonly key: string;
  kept = true;
  #memory: string | undefined;

  constructor(siteKey: string) {
    this.key = `nongsan.cart.${siteKey}`;
  }

  get(): string | undefined {
    try {
      return localStorage.getItem(this.key) ?? this.#memory;
    } catch {
      return this.#memory;
    }
  }

  set(id: string | undefined): void {
    this.#memory = id;
    try {
      if (id === undefined) localStorage.removeItem(this.key);
      else localStorage.setItem(this.key, id);
      this.kept = true;
    } catch {
      // The memory above serves, as long as the page does.
      this.kept = false;
    }
  }
}
